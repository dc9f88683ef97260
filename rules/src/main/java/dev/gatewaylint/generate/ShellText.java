package dev.gatewaylint.generate;

import java.util.List;

/** Values as words of a POSIX shell script, from which nothing in them can break out. */
final class ShellText {
  private ShellText() {}

  /** One word in single quotes, within which a shell knows no special character but their end. */
  static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  /** A variable that is set to a value. */
  static String assignment(String name, String value) {
    return name + "=" + quoted(value) + "\n";
  }

  /** Lines of comment; a line break in one does not end it. */
  static String comment(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line.isEmpty() ? "#" : "# ").append(printable(line)).append('\n');
    }
    return text.toString();
  }

  /** The same text with a question mark for every character that is not seen or ends a line. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean strange = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      shown.append(strange ? '?' : c);
    }
    return shown.toString();
  }
}
