package dev.gatewaylint.generate;

/**
 * A file with the place where it belongs.
 *
 * @param kind what reads it
 * @param path on its host, {@code /} between names and none in front
 * @param owner account that owns it
 * @param group group that owns it
 * @param mode permission bits, such as 0440
 * @param text its whole content
 */
public record GeneratedFile(
    Kind kind, String path, String owner, String group, int mode, String text) {
  /** What reads a file. */
  public enum Kind {
    /** A unit or drop-in of the system's manager. */
    SYSTEM_UNIT,
    /** A unit or drop-in of a user's manager. */
    USER_UNIT,
    SUDOERS,
    SCRIPT,
    /** A job of launchd: for macOS alone. */
    PLIST
  }
}
