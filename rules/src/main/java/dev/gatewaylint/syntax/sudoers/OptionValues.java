package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.SourceFile;

/** What sudo takes as the value of an option before a command. */
final class OptionValues {
  /** PATH_MAX of Linux, in bytes. */
  private static final int LONGEST_PATH = 4096;

  private OptionValues() {}

  /** What is wrong with a value; empty if nothing is. */
  static String fault(SpecOption.Name name, String value) {
    return switch (name) {
      case CWD, CHROOT -> path(name, value);
      case TIMEOUT ->
          Durations.seconds(value).isEmpty()
              ? "a TIMEOUT is a number of seconds, or such as 1d2h3m4s"
              : "";
      case NOTBEFORE, NOTAFTER ->
          GeneralizedTime.parse(value).isEmpty()
              ? name + " needs a time such as 20261231235959Z"
              : "";
      default -> "";
    };
  }

  private static String path(SpecOption.Name name, String value) {
    boolean isPath = value.startsWith("/") || value.startsWith("~") || value.equals("*");
    if (!isPath) {
      return "the value of " + name + " must start with / or ~, or be *";
    }
    return isTooLong(value) ? "a path of 4096 bytes or more" : "";
  }

  /** Whether a path has more bytes than Linux takes. */
  static boolean isTooLong(String path) {
    if (path.length() * 3L < LONGEST_PATH) {
      return false;
    }
    return SourceFile.of("", path).bytes().length >= LONGEST_PATH;
  }
}
