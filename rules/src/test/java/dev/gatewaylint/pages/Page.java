package dev.gatewaylint.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown file about one rule.
 *
 * @param lines its lines, without their ends
 * @param sections what stands below each heading of the second level
 */
record Page(Path file, List<String> lines, List<Section> sections) {
  /**
   * A part of a page.
   *
   * @param options options of {@code check} from a line such as "With `--target systemd=257`:"
   */
  record Section(String title, String options, List<Fence> fences) {
    List<Fence> files() {
      return fences.stream().filter(Fence::isFile).toList();
    }

    Optional<Fence> output() {
      return fences.stream().filter(Fence::isText).findFirst();
    }
  }

  static Page read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return new Page(file, lines, sections(lines));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every page in a folder, by name. */
  static List<Page> in(Path folder) {
    return Repository.files(folder).stream()
        .filter(file -> file.toString().endsWith(".md"))
        .map(Page::read)
        .toList();
  }

  private static List<Section> sections(List<String> lines) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        sections.add(new Section(line.substring(3), "", new ArrayList<>()));
      } else if (line.startsWith("With `") && line.endsWith("`:")) {
        Section last = sections.remove(sections.size() - 1);
        String options = line.substring(6, line.length() - 2);
        sections.add(new Section(last.title, options, last.fences));
      } else if (line.startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        List<String> words = List.of(line.substring(3).strip().split(" +"));
        Fence fence = new Fence(words, List.copyOf(lines.subList(i + 1, end)), i + 1);
        if (!sections.isEmpty()) {
          sections.get(sections.size() - 1).fences().add(fence);
        }
        i = end;
      }
    }
    return sections;
  }

  /** The rule that it is about: its file's name. */
  String rule() {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".md".length());
  }

  Section section(String title) {
    return sections.stream()
        .filter(section -> section.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(file + " has no section " + title));
  }

  Optional<Section> find(String title) {
    return sections.stream().filter(section -> section.title.equals(title)).findFirst();
  }

  /**
   * Puts a section of lines in front of another in the file, in place of the one of its title.
   *
   * @param body without the heading; empty for no section
   */
  void rewriteSection(String title, String before, List<String> body) {
    List<String> now = new ArrayList<>(read(file).lines);
    int old = now.indexOf("## " + title);
    int end = now.indexOf("## " + before);
    if (old >= 0) {
      now.subList(old, end).clear();
      end = old;
    }
    if (!body.isEmpty()) {
      List<String> section = new ArrayList<>(List.of("## " + title, ""));
      section.addAll(body);
      section.add("");
      now.addAll(end, section);
    }
    Repository.write(file, String.join("\n", now) + "\n");
  }

  /** Puts other text into a fence of the file. */
  void rewrite(Fence fence, String text) {
    // Fences above may have been rewritten before: their lines count from the end.
    int below = lines.size() - fence.first();
    List<String> now = read(file).lines;
    int first = now.size() - below;
    List<String> changed = new ArrayList<>(now.subList(0, first));
    changed.addAll(text.lines().toList());
    changed.addAll(now.subList(first + fence.lines().size(), now.size()));
    Repository.write(file, String.join("\n", changed) + "\n");
  }
}
