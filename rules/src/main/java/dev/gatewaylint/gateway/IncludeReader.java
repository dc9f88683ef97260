package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigTree;
import java.util.Optional;

/** Where included files come from. */
public interface IncludeReader {
  /**
   * What lies at a path.
   *
   * @param path from the root of the host, without {@code .} and {@code ..}; links are followed
   */
  Found read(String path);

  /**
   * An answer.
   *
   * @param file the file, read; its source has the path without links
   * @param certain whether a file that is not here is missing on the machine as well
   */
  record Found(Optional<ConfigTree> file, boolean certain) {
    /** A file. */
    public static Found of(ConfigTree file) {
      return new Found(Optional.of(file), true);
    }

    /** Nothing is here; there may be something on the machine. */
    public static final Found UNKNOWN = new Found(Optional.empty(), false);

    /** There is no such file. */
    public static final Found MISSING = new Found(Optional.empty(), true);
  }
}
