package dev.gatewaylint.caller;

import java.util.List;

/**
 * Lines for a sudoers file, in the forms that sudo and sudo-rs both read: no wildcard, no regular
 * expression, root alone.
 */
public final class SudoersText {
  private static final String ESCAPED_IN_ARGUMENTS = ",:=\\#";
  private static final String KEPT_FOR_MATCHING = "*?[]!^";

  private SudoersText() {}

  /**
   * A command with exactly these arguments; {@code ""} where it may have none. A backslash among
   * arguments is undone twice, by the lexer and by fnmatch(3).
   */
  public static String command(String path, List<String> arguments) {
    StringBuilder text = new StringBuilder(escaped(path));
    for (String argument : arguments) {
      text.append(' ').append(escaped(argument.replace("\\", "\\\\")));
    }
    return arguments.isEmpty() ? text.append(" \"\"").toString() : text.toString();
  }

  private static String escaped(String word) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean special = ESCAPED_IN_ARGUMENTS.indexOf(c) >= 0 || KEPT_FOR_MATCHING.indexOf(c) >= 0;
      text.append(special ? "\\" : "").append(c);
    }
    return text.toString();
  }

  /** One entry that lets a user run one command as root without a password. */
  public static String grant(String user, String command) {
    return grant(user, "root", command);
  }

  /** The same as another user than root. */
  public static String grant(String user, String target, String command) {
    return user + " ALL=(" + target + ") NOPASSWD: " + command;
  }
}
