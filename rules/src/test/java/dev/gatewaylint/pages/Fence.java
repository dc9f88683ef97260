package dev.gatewaylint.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page. Its info string is the language, the path of the file in the host, and
 * options: {@code link=TARGET}, {@code escaped}, {@code marks=LINE:SEVERITY[:RULE],...}.
 *
 * @param words the info string
 * @param lines what stands between the fences
 * @param first number of the first of those lines in the page, from 0
 */
record Fence(List<String> words, List<String> lines, int first) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-fA-F]{2})");
  private static final Pattern MARK =
      Pattern.compile(
          "(?:[#;]|//|<!--) (error|warning|info): ([a-z0-9-]+?)(?: ((?!-->).+?))?(?: -->)?");

  /** Whether a line is a mark of what the author expects below. */
  static boolean isMark(String line) {
    return MARK.matcher(line.strip()).matches();
  }

  boolean isFile() {
    return words.size() > 1;
  }

  boolean isText() {
    return words.equals(List.of("text"));
  }

  String path() {
    return words.get(1);
  }

  private Optional<String> option(String name) {
    return words.stream()
        .skip(2)
        .filter(word -> word.startsWith(name + "="))
        .map(word -> word.substring(name.length() + 1))
        .findFirst();
  }

  String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  HostFile file() {
    String bytes = new String(text().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (words.contains("escaped")) {
      bytes =
          ESCAPE
              .matcher(bytes)
              .replaceAll(
                  escape ->
                      Matcher.quoteReplacement(
                          String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
    return new HostFile(path(), bytes, option("link"));
  }

  /** What the author expects in this file: the comments above lines, and the option. */
  List<Mark> marks(String ruleOfPage) {
    List<Mark> marks = new ArrayList<>();
    List<Mark> waiting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i).strip());
      if (mark.matches()) {
        String says = Optional.ofNullable(mark.group(3)).orElse("");
        waiting.add(new Mark(path(), 0, mark.group(1), mark.group(2), says));
        continue;
      }
      for (Mark above : waiting) {
        marks.add(above.at(i + 1));
      }
      waiting.clear();
    }
    if (!waiting.isEmpty()) {
      throw new IllegalArgumentException("a mark above nothing: " + waiting);
    }
    for (String word : option("marks").map(list -> list.split(",")).orElse(new String[0])) {
      String[] parts = word.split(":");
      String rule = parts.length > 2 ? parts[2] : ruleOfPage;
      marks.add(new Mark(path(), Integer.parseInt(parts[0]), parts[1], rule, ""));
    }
    return marks;
  }
}
