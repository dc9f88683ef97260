package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.lint.Fixer;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A host that a page shows, and what its author expects of it.
 *
 * @param name what tests call it
 * @param rule the rule that it is about; empty for a sample
 * @param machine what its files are read as
 */
record Example(
    String name,
    String rule,
    LintSettings settings,
    Machine machine,
    List<HostFile> files,
    List<Mark> marks) {

  /** One whose files are a whole host. */
  Example(String name, String rule, LintSettings settings, List<HostFile> files, List<Mark> marks) {
    this(name, rule, settings, Machine.WHOLE, files, marks);
  }

  /** The files that a section of a page shows. */
  static Example of(Page page, Page.Section section) {
    return of(page, section, Machine.WHOLE);
  }

  /** The files that a section of a page shows, read as something else. */
  static Example of(Page page, Page.Section section, Machine machine) {
    List<HostFile> files = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (Fence fence : section.files()) {
      files.add(fence.file());
      marks.addAll(fence.marks(page.rule()));
    }
    LintSettings settings = Options.settings(section.options());
    String name = page.rule() + ": " + section.title();
    return new Example(name, page.rule(), settings, machine, files, marks);
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
    String name = folder.getFileName().toString();
    return new Example(name, "", LintSettings.DEFAULT, files, List.of());
  }

  Report lint() {
    return new Linter(settings).lint(reading());
  }

  HostReader.Reading reading() {
    return machine.read(files);
  }

  /** Makes the fixes of some findings, safe or not. */
  FixReport fix(Predicate<Finding> wanted) {
    return new Fixer(new Linter(settings), fixed -> with(fixed).reading(), wanted).fix();
  }

  /** The host with fixes made. */
  Example with(FixedFiles fixed) {
    Map<String, HostFile> all = new LinkedHashMap<>();
    files.forEach(file -> all.put(file.path(), file));
    for (FixedFiles.FixedFile file : fixed.all().values()) {
      all.put(file.shown(), HostFile.of(file.shown(), file.content().bytes()));
    }
    return with(List.copyOf(all.values()));
  }

  Example with(List<HostFile> other) {
    return new Example(name, rule, settings, machine, other, marks);
  }

  /**
   * The text report of what the page is about, its own rule's findings, marked ones and errors,
   * without the closing summary and blank lines at its end.
   */
  String output() {
    Report all = lint();
    List<Finding> shown =
        all.findings().stream()
            .filter(finding -> counts(finding) || marks.stream().anyMatch(m -> m.matches(finding)))
            .toList();
    Report part = new Report(shown, all.files(), all.hosts(), all.complaints(), all.notes());
    String text = Format.TEXT.renderer(false).render(part).stripTrailing();
    return text.substring(0, Math.max(0, text.lastIndexOf('\n'))).stripTrailing() + "\n";
  }

  private boolean counts(Finding finding) {
    return finding.rule().id().equals(rule) || finding.severity() == Severity.ERROR;
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
      if (!marked && counts(finding)) {
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
