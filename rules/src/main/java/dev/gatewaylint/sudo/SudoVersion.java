package dev.gatewaylint.sudo;

import java.util.Optional;

/** A release of sudo, such as 1.9.13. */
public record SudoVersion(int major, int minor, int patch) {
  /** Debian 12's, the oldest that is judged. */
  public static final SudoVersion OLDEST = new SudoVersion(1, 9, 13);

  /** Reads {@code 1.9.13}; the letter and number of a patch release do not matter. */
  public static Optional<SudoVersion> parse(String text) {
    int patched = text.indexOf('p');
    // Both count in three numbers.
    return SudoRsVersion.parse(patched < 0 ? text : text.substring(0, patched))
        .map(parts -> new SudoVersion(parts.major(), parts.minor(), parts.patch()));
  }

  /** Whether it is that release or a later one. */
  public boolean isAtLeast(SudoVersion other) {
    if (major != other.major) {
      return major > other.major;
    }
    return minor != other.minor ? minor > other.minor : patch >= other.patch;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
