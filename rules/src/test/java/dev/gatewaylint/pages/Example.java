package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.report.Format;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A host that a page shows, and what its author expects of it.
 *
 * @param name what tests call it
 * @param rule the rule that it is about; empty for a sample
 */
record Example(
    String name, String rule, LintSettings settings, List<HostFile> files, List<Mark> marks) {

  /** The files that a section of a page shows. */
  static Example of(Page page, Page.Section section) {
    List<HostFile> files = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (Fence fence : section.files()) {
      files.add(fence.file());
      marks.addAll(fence.marks(page.rule()));
    }
    LintSettings settings = Options.settings(section.options());
    return new Example(page.rule() + ": " + section.title(), page.rule(), settings, files, marks);
  }

  /** A host that lies in a folder. */
  static Example ofFolder(Path folder) {
    List<HostFile> files = new ArrayList<>();
    for (Path file : Repository.files(folder)) {
      try {
        String path = Repository.relative(folder, file);
        files.add(HostFile.of(path, Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return new Example(folder.getFileName().toString(), "", LintSettings.DEFAULT, files, List.of());
  }

  Report lint() {
    List<String> paths = files.stream().map(HostFile::path).toList();
    HostFiles host = HostFiles.complete(new MemoryTree(files), "", paths);
    return new Linter(settings).lint(new HostReader.Reading(List.of(host), List.of(), List.of()));
  }

  Example with(List<HostFile> other) {
    return new Example(name, rule, settings, other, marks);
  }

  /** The text report without its closing summary, without blank lines at its end. */
  String output() {
    String text = Format.TEXT.renderer(false).render(lint()).stripTrailing();
    return text.substring(0, Math.max(0, text.lastIndexOf('\n'))).stripTrailing() + "\n";
  }

  /** Every mark has its finding; every finding of the page's rule and every error has its mark. */
  void verify() {
    List<Mark> missing = new ArrayList<>(marks);
    List<String> unmarked = new ArrayList<>();
    for (Finding finding : lint().findings()) {
      boolean marked =
          missing.stream()
              .filter(mark -> mark.matches(finding))
              .findFirst()
              .map(missing::remove)
              .orElse(false);
      boolean counts = finding.rule().id().equals(rule) || finding.severity() == Severity.ERROR;
      if (!marked && counts) {
        unmarked.add(sentence(finding));
      }
    }
    assertThat(unmarked).as("findings without a mark").isEmpty();
    assertThat(missing).as("marks without a finding").isEmpty();
  }

  static String sentence(Finding finding) {
    return finding.place().file().path()
        + ":"
        + finding.place().line()
        + ": "
        + finding.severity().word()
        + ": "
        + finding.rule().id()
        + " "
        + finding.message();
  }
}
