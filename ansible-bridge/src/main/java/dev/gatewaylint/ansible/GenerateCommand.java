package dev.gatewaylint.ansible;

import dev.gatewaylint.ansible.role.CollectionBuild;
import dev.gatewaylint.ansible.role.Layout;
import dev.gatewaylint.ansible.role.OutputFile;
import dev.gatewaylint.ansible.role.OutputFolder;
import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.UsageException;
import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Generator;
import dev.gatewaylint.rule.Wording;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what a careful engineer would: units, sudoers, probe, alert, script, and the role. */
public final class GenerateCommand {
  private GenerateCommand() {}

  /**
   * What became of a run.
   *
   * @param exit the exit status
   * @param output what belongs on standard output
   * @param messages sentences for standard error
   */
  public record Outcome(int exit, String output, List<String> messages) {
    public Outcome {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Runs it.
   *
   * @throws UsageException if the request or the spec makes no sense; then nothing was written
   */
  public static Outcome run(GenerateRequest request) throws UsageException {
    Optional<Layout> layout = Layout.of(request.layout());
    if (layout.isEmpty()) {
      throw new UsageException(
          "--layout " + request.layout() + ": expected role, files, collection or vars");
    }
    Path folder = folder(request);
    SpecSource source = SpecSource.of(request);
    Artifacts artifacts = Generator.artifacts(source.spec()).withNotes(source.notes());
    List<OutputFile> files = new ArrayList<>(layout.get().files(source.spec(), artifacts));
    if (source.text().isPresent()) {
      files.add(OutputFile.of(SpecSource.NAME, "---\n" + source.text().get()));
    }
    List<String> notes = new ArrayList<>(artifacts.notes());
    try {
      OutputFolder.Outcome written = OutputFolder.write(folder, files, request.force());
      if (written.isRefused()) {
        List<String> messages = new ArrayList<>(written.diff().notes());
        messages.add(refusal(request, written));
        return new Outcome(Exit.TROUBLE, written.diff().text(), messages);
      }
      List<String> messages = new ArrayList<>();
      if (layout.get() == Layout.COLLECTION) {
        build(folder, notes, messages);
      }
      return new Outcome(
          messages.isEmpty() ? Exit.OK : Exit.TROUBLE,
          report(request, layout.get(), written, notes),
          messages);
    } catch (IOException e) {
      return new Outcome(
          Exit.TROUBLE, "", List.of(request.output() + ": cannot be written: " + reason(e)));
    }
  }

  /** In words; what Java says of a file is often its path alone. */
  private static String reason(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof AccessDeniedException) {
      return message + ": permission denied";
    }
    return e instanceof FileAlreadyExistsException
        ? message + " is there and is not a folder"
        : message;
  }

  private static Path folder(GenerateRequest request) throws UsageException {
    if (request.output().isEmpty()) {
      throw new UsageException("--output: expected a folder to write into");
    }
    try {
      return request.workingFolder().toAbsolutePath().resolve(request.output()).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("--output: not a path");
    }
  }

  private static String refusal(GenerateRequest request, OutputFolder.Outcome written) {
    return "nothing written: "
        + Wording.count(written.edited().size(), "file")
        + " in "
        + request.output()
        + " changed since they were generated (the diff shows what would be lost); --force"
        + " overwrites them";
  }

  private static void build(Path folder, List<String> notes, List<String> messages)
      throws IOException {
    try {
      Optional<CollectionBuild.Result> built = CollectionBuild.run(folder);
      if (built.isEmpty()) {
        notes.add("ansible-galaxy is not installed here, so no archive was built");
      } else if (!built.get().isBuilt()) {
        messages.add("ansible-galaxy collection build: " + built.get().output());
      } else {
        notes.add(built.get().output().lines().reduce("", (first, last) -> last));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      messages.add("ansible-galaxy collection build: interrupted");
    }
  }

  private static String report(
      GenerateRequest request, Layout layout, OutputFolder.Outcome written, List<String> notes) {
    StringBuilder out = new StringBuilder();
    for (String path : written.written()) {
      out.append("wrote ").append(path).append('\n');
    }
    for (String path : written.removed()) {
      out.append("removed ").append(path).append('\n');
    }
    for (String path : written.left()) {
      out.append("left ").append(path).append(": no longer part, but changed by hand\n");
    }
    for (String note : notes) {
      out.append("note: ").append(note).append('\n');
    }
    String what =
        switch (layout) {
          case ROLE -> "role";
          case FILES -> "tree";
          case COLLECTION -> "collection";
          case VARS -> "variables for linux-system-roles.systemd";
        };
    return out.append(
            written.written().isEmpty() && written.removed().isEmpty()
                ? "Nothing to write: the " + what + " in "
                : "The " + what + " is in ")
        .append(request.output())
        .append(
            written.written().isEmpty() && written.removed().isEmpty() ? " is as it was.\n" : ".\n")
        .toString();
  }
}
