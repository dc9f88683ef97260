package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real tools that the grammars are compared with. */
final class Oracle {

  /** Whether this build must run every comparison in full and may skip none. */
  static final boolean FULL = Boolean.getBoolean("gatewaylint.oracles");

  private Oracle() {}

  /** Skips the test if {@code tool} is not on the path, or fails it in a full build. */
  static void require(String tool) {
    require(isOnPath(tool), tool + " is not installed");
  }

  /** Skips the test unless {@code present}, or fails it in a full build. */
  static void require(boolean present, String whatIsMissing) {
    if (!present && FULL) {
      fail(whatIsMissing);
    }
    Assumptions.assumeTrue(present, whatIsMissing);
  }

  /** Prints the result of a full comparison. */
  static void report(String result) {
    if (FULL) {
      System.out.println(result);
    }
  }

  private static boolean isOnPath(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String directory : path.split(File.pathSeparator)) {
      if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, tool))) {
        return true;
      }
    }
    return false;
  }
}
