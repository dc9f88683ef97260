package dev.gatewaylint.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The guard of tests that need a real tool. */
final class Oracle {
  private Oracle() {}

  /** Skips the test with a line if something is missing, or fails it in a full build. */
  static void require(boolean present, String lack) {
    if (present) {
      return;
    }
    if (Boolean.getBoolean("gatewaylint.oracles")) {
      fail("cannot compare: " + lack);
    }
    System.out.println("Comparison skipped: " + lack);
    Assumptions.abort("comparison skipped: " + lack);
  }

  /** Goes on only with that program on the path. */
  static void require(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean present = false;
    for (String directory : path.split(File.pathSeparator, -1)) {
      present |= !directory.isEmpty() && Files.isExecutable(Path.of(directory, tool));
    }
    require(present, tool + " is not installed");
  }
}
