package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.SourceFile;

/** How sudo undoes backslashes (toke_util.c). */
final class Escapes {
  private Escapes() {}

  /**
   * In a word: {@code \xHH} is that byte, any other character after a backslash stands for itself
   * (copy_string). A NUL made so ends the word.
   */
  static String undo(String written) {
    int first = written.indexOf('\\');
    if (first < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length()).append(written, 0, first);
    boolean hasBytes = false;
    for (int i = first; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\' || i + 1 == written.length()) {
        out.append(c);
        continue;
      }
      int value = hexadecimal(written, i + 1);
      if (value == 0) {
        break;
      }
      if (value > 0) {
        hasBytes |= value >= 0x80;
        out.append(value >= 0x80 ? (char) (0xDC00 | value) : (char) value);
        i += 3;
      } else {
        out.append(written.charAt(++i));
      }
    }
    return hasBytes ? joined(out.toString()) : out.toString();
  }

  /** The value of {@code xHH}, negative if it is not that. */
  private static int hexadecimal(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != 'x') {
      return -1;
    }
    char high = text.charAt(at + 1);
    char low = text.charAt(at + 2);
    return Patterns.isHex(high) && Patterns.isHex(low)
        ? Character.digit(high, 16) * 16 + Character.digit(low, 16)
        : -1;
  }

  /** Single bytes that now stand side by side may be characters of UTF-8. */
  private static String joined(String text) {
    return SourceFile.of("", "", SourceFile.of("", text).bytes()).text();
  }

  /** In a path: a backslash before {@code , : = #} or a blank goes, any other stays (fill_cmnd). */
  static String undoSpecial(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean dropped =
          c == '\\' && i + 1 < written.length() && Patterns.isSpecial(written.charAt(i + 1));
      out.append(dropped ? written.charAt(++i) : c);
    }
    return out.toString();
  }
}
