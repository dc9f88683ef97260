package dev.gatewaylint.ansible.role;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Packs a collection with Ansible's own tool. */
public final class CollectionBuild {
  private static final String TOOL = "ansible-galaxy";

  private CollectionBuild() {}

  /**
   * How it went.
   *
   * @param isBuilt whether there is an archive now
   * @param output what the tool said
   */
  public record Result(boolean isBuilt, String output) {}

  /**
   * Runs {@code ansible-galaxy collection build} in a folder; empty where there is no such tool.
   */
  public static Optional<Result> run(Path folder) throws IOException, InterruptedException {
    Optional<Path> tool = find();
    if (tool.isEmpty()) {
      return Optional.empty();
    }
    Process process =
        new ProcessBuilder(
                List.of(
                    tool.get().toString(),
                    "collection",
                    "build",
                    "--force",
                    "--output-path",
                    folder.toAbsolutePath().toString(),
                    folder.toAbsolutePath().toString()))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Optional.of(new Result(process.waitFor() == 0, output.strip()));
  }

  private static Optional<Path> find() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path tool = Path.of(folder, TOOL);
      // A name relative to wherever this runs would be somebody else's program.
      if (tool.isAbsolute() && Files.isExecutable(tool)) {
        return Optional.of(tool);
      }
    }
    return Optional.empty();
  }
}
