package dev.gatewaylint.oracle;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/**
 * The guard of tests that compare with a real tool. In a plain build they run on a small sample
 * where the tool is present and are skipped with one line where it is not; with {@code -Poracles}
 * they run in full and a missing tool fails them.
 */
public final class Oracle {
  private static final boolean FULL = Boolean.getBoolean("gatewaylint.oracles");
  private static final Path RECORDS = Path.of("target", "oracles").toAbsolutePath();
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private Oracle() {}

  /** Whether this build runs every comparison in full and may skip none. */
  public static boolean isFull() {
    return FULL;
  }

  /** How many cases to compare: few in a plain build, many in a full one. */
  public static int cases(int plain, int full) {
    return FULL ? full : plain;
  }

  /** What random cases are made from; {@code -Dgatewaylint.seed} gives another. */
  public static long seed() {
    return Long.getLong("gatewaylint.seed", 252L);
  }

  /** Goes on only with that program on the path. */
  public static void require(String tool) {
    require(isOnPath(tool), tool + " is not installed");
  }

  /** Goes on only if something is so; {@code lack} says in a few words what is missing. */
  public static void require(boolean present, String lack) {
    if (present) {
      return;
    }
    if (FULL) {
      fail("cannot compare: " + lack);
    }
    if (TOLD.add(lack)) {
      System.out.println("Comparison skipped: " + lack);
    }
    Assumptions.abort("comparison skipped: " + lack);
  }

  /** Whether a program is on the path. */
  public static boolean isOnPath(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String directory : path.split(File.pathSeparator, -1)) {
      if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, tool))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Records what was compared, for the table that .ci/run prints.
   *
   * @param tool the real thing
   * @param version its version
   * @param what which comparison, in a few words; one record for each tool, version and these
   * @param cases how many verdicts were compared
   */
  public static void compared(String tool, String version, String what, int cases) {
    String name = (tool + "-" + version + "-" + what).toLowerCase(Locale.ROOT);
    try {
      Files.createDirectories(RECORDS);
      Files.writeString(
          RECORDS.resolve(name.replaceAll("[^a-z0-9.]+", "-") + ".tsv"),
          String.join("\t", tool, version, what, Integer.toString(cases)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
