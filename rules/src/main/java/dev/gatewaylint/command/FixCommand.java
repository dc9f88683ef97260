package dev.gatewaylint.command;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.ReaderFactory;
import dev.gatewaylint.host.Selection;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.lint.Fixer;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.report.FixRenderer;
import dev.gatewaylint.report.Patch;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the fixes that a machine can make, and writes the files. */
public final class FixCommand {
  private FixCommand() {}

  /**
   * What became of a run.
   *
   * @param exit the exit status; findings are those that the files have afterwards
   * @param output what belongs on standard output
   * @param messages sentences for standard error
   */
  public record Outcome(int exit, String output, List<String> messages, FixReport report) {
    public Outcome {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Runs it.
   *
   * @param readers the kinds of content that the front end knows
   * @throws UsageException if the request makes no sense; then nothing was read or written
   */
  public static Outcome run(FixRequest request, ReaderFactory readers) throws UsageException {
    CheckRequest check = request.check();
    LintSettings settings = CheckOptions.settings(check);
    Optional<Severity> failOn = CheckOptions.failOn(check.failOn());
    Selection selection = CheckOptions.selection(check);
    List<String> paths = check.paths().isEmpty() ? List.of(".") : check.paths();
    Fixer.Workplace workplace =
        fixed -> {
          Disk disk = Disk.REAL.with(contents(check.workingFolder(), fixed));
          return read(readers, check, selection, disk, paths);
        };
    // A fix must not bring what another rule reports, so all of them look at the result.
    LintSettings all =
        new LintSettings(Set.of(), settings.disabled(), settings.targets(), settings.assume());
    FixReport report =
        new Fixer(new Linter(all), workplace, finding -> isWanted(finding, settings, request))
            .fix();
    List<String> messages = new ArrayList<>();
    boolean written = request.diff() || write(report, check.workingFolder(), messages);
    Report left = (request.diff() ? report.before() : report.left()).only(settings.only());
    messages.addAll(left.complaints());
    messages.addAll(left.notes());
    boolean trouble = messages.size() > left.notes().size();
    int exit = trouble ? Exit.TROUBLE : left.reaches(failOn) ? Exit.FINDINGS : Exit.OK;
    FixReport shown = report.leaving(report.left().only(settings.only()));
    FixRenderer text = new FixRenderer(check.color());
    if (request.diff()) {
      Patch patch = Patch.of(report.files());
      messages.addAll(patch.notes());
      messages.add(text.summary(shown, request.unsafe(), true));
      return new Outcome(exit, patch.text(), messages, report);
    }
    // Nobody may read that something was fixed which was not.
    String output = written ? text.render(shown, request.unsafe()) : "";
    return new Outcome(exit, output, messages, report);
  }

  private static HostReader.Reading read(
      ReaderFactory readers,
      CheckRequest check,
      Selection selection,
      Disk disk,
      List<String> paths) {
    return readers
        .reader(check.workingFolder(), check.skippedFolders(), selection, disk)
        .read(paths);
  }

  private static Map<Path, byte[]> contents(Path working, FixedFiles fixed) {
    Map<Path, byte[]> contents = new HashMap<>();
    for (FixedFiles.FixedFile file : fixed.all().values()) {
      contents.put(FolderReader.onDisk(working, file.shown()), file.content().bytes());
    }
    return contents;
  }

  private static boolean isWanted(Finding finding, LintSettings settings, FixRequest request) {
    boolean chosen = settings.only().isEmpty() || settings.only().contains(finding.rule().id());
    Safety safety = finding.fix().map(fix -> fix.safety()).orElse(Safety.MANUAL);
    return chosen && (safety == Safety.SAFE || (safety == Safety.UNSAFE && request.unsafe()));
  }

  /**
   * Writes every file, new ones first: what another file refers to is there before it does. After a
   * mistake nothing more is written.
   *
   * @return whether all is written
   */
  private static boolean write(FixReport report, Path working, List<String> messages) {
    List<FixedFiles.FixedFile> ordered = new ArrayList<>();
    for (FixedFiles.FixedFile file : report.files().all().values()) {
      ordered.add(file.before().isEmpty() ? newOnes(ordered) : ordered.size(), file);
    }
    int count = 0;
    for (FixedFiles.FixedFile file : ordered) {
      try {
        new FileReplacement(
                FolderReader.onDisk(working, file.root()),
                FolderReader.onDisk(working, file.shown()))
            .write(file);
        count++;
      } catch (IOException e) {
        messages.add(file.shown() + ": not written: " + FileReplacement.reason(e));
        messages.add(
            "stopped there: "
                + count
                + " of "
                + Wording.count(ordered.size(), "file")
                + " written; run check to see what is left");
        return false;
      }
    }
    return true;
  }

  private static int newOnes(List<FixedFiles.FixedFile> ordered) {
    int count = 0;
    while (count < ordered.size() && ordered.get(count).before().isEmpty()) {
      count++;
    }
    return count;
  }
}
