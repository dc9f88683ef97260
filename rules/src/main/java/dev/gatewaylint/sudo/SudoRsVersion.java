package dev.gatewaylint.sudo;

import java.util.Optional;

/** A release of sudo-rs, such as 0.2.13. */
public record SudoRsVersion(int major, int minor, int patch) {
  /** Debian 13's, the oldest that is judged. */
  public static final SudoRsVersion OLDEST = new SudoRsVersion(0, 2, 5);

  /** The newest whose source was read. */
  public static final SudoRsVersion NEWEST = new SudoRsVersion(0, 2, 14);

  /** Reads {@code 0.2.5}, or a package's {@code 0.2.5-5+deb13u1}. */
  public static Optional<SudoRsVersion> parse(String text) {
    int end = 0;
    while (end < text.length() && "0123456789.".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String[] parts = text.substring(0, end).split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    int[] numbers = new int[3];
    for (int i = 0; i < 3; i++) {
      if (parts[i].isEmpty() || parts[i].length() > 6) {
        return Optional.empty();
      }
      numbers[i] = Integer.parseInt(parts[i]);
    }
    return Optional.of(new SudoRsVersion(numbers[0], numbers[1], numbers[2]));
  }

  /** Whether it is one that can be judged. */
  public boolean isSupported() {
    return isAtLeast(OLDEST.patch);
  }

  /** Whether this is 0.2.{@code other} or later. */
  boolean isAtLeast(int other) {
    return major > 0 || minor > 2 || (minor == 2 && patch >= other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
