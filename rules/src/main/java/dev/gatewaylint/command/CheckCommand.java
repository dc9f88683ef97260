package dev.gatewaylint.command;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.ReaderFactory;
import dev.gatewaylint.host.Selection;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.report.Format;
import dev.gatewaylint.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints what was asked for and writes the reports. */
public final class CheckCommand {
  private CheckCommand() {}

  /**
   * What became of a run.
   *
   * @param exit the exit status
   * @param output what belongs on standard output
   * @param messages sentences for standard error
   * @param report what was found
   */
  public record Outcome(int exit, String output, List<String> messages, Report report) {
    public Outcome {
      messages = List.copyOf(messages);
    }
  }

  private record Output(Format format, Optional<Path> file) {}

  /** Runs it over folders. */
  public static Outcome run(CheckRequest request) throws UsageException {
    return run(request, ReaderFactory.FOLDERS);
  }

  /**
   * Runs it.
   *
   * @param readers the kinds of content that the front end knows
   * @throws UsageException if the request makes no sense; then nothing was read or written
   */
  public static Outcome run(CheckRequest request, ReaderFactory readers) throws UsageException {
    LintSettings settings = CheckOptions.settings(request);
    Optional<Severity> failOn = CheckOptions.failOn(request.failOn());
    List<Output> outputs = outputs(request);
    Report report =
        InstalledCheck.isAsked(request)
            ? InstalledCheck.report(request, new Linter(settings))
            : report(request, readers, new Linter(settings));
    List<String> messages = new ArrayList<>(report.complaints());
    messages.addAll(report.notes());
    boolean trouble = !report.complaints().isEmpty();
    StringBuilder standard = new StringBuilder();
    for (Output output : outputs) {
      boolean toFile = output.file().isPresent();
      String text = output.format().renderer(request.color() && !toFile).render(report);
      if (!toFile) {
        standard.append(text);
      } else if (!written(output.file().get(), text)) {
        messages.add(output.file().get() + ": cannot be written");
        trouble = true;
      }
    }
    int exit = trouble ? Exit.TROUBLE : report.reaches(failOn) ? Exit.FINDINGS : Exit.OK;
    return new Outcome(exit, standard.toString(), messages, report);
  }

  private static Report report(CheckRequest request, ReaderFactory readers, Linter linter)
      throws UsageException {
    Selection selection = CheckOptions.selection(request);
    HostReader reader =
        readers.reader(request.workingFolder(), request.skippedFolders(), selection, Disk.REAL);
    List<String> paths = request.paths().isEmpty() ? List.of(".") : request.paths();
    return linter.lint(reader.read(paths));
  }

  private static List<Output> outputs(CheckRequest request) throws UsageException {
    List<Output> outputs = new ArrayList<>();
    int standard = 0;
    for (String word : request.formats()) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      Optional<Format> format = Format.parse(name);
      if (format.isEmpty() || equals == word.length() - 1) {
        throw new UsageException(
            "--format " + word + ": expected text, concise or json, with =FILE to write a file");
      }
      Optional<Path> file =
          equals < 0
              ? Optional.empty()
              : Optional.of(request.workingFolder().resolve(word.substring(equals + 1)));
      standard += equals < 0 ? 1 : 0;
      outputs.add(new Output(format.get(), file));
    }
    if (standard > 1) {
      throw new UsageException("--format: two formats on standard output; give one of them =FILE");
    }
    if (outputs.isEmpty()) {
      outputs.add(new Output(Format.TEXT, Optional.empty()));
    }
    return outputs;
  }

  /**
   * Writes beside the file first, so that a reader never sees half a report. A device such as
   * /dev/null or a link is written through instead, as it must not be replaced; and the new file is
   * not a temporary one of Java's, which nobody else could read.
   */
  private static boolean written(Path file, String text) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return true;
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling("." + file.getFileName() + "." + System.nanoTime());
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
