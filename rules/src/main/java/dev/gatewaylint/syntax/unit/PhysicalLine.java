package dev.gatewaylint.syntax.unit;

import dev.gatewaylint.text.Encoding;

/**
 * One line of the file as systemd splits it: ended by LF, CR or NUL, or by a run of them in which
 * none occurs twice and nothing follows NUL (systemd 252 src/basic/fileio.c, read_line_full).
 *
 * @param start offset of its first character
 * @param end offset after its last character, before the line end
 * @param next offset of the next line
 * @param bytes its length in UTF-8 without the line end
 */
record PhysicalLine(int start, int end, int next, int bytes) {
  /** Longest line, physical or joined, in bytes (LONG_LINE_MAX). */
  static final int LIMIT = 1 << 20;

  static PhysicalLine at(String text, int start) {
    int end = start;
    int bytes = 0;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      bytes += utf8Length(text.charAt(end));
      end++;
    }
    int next = end;
    int seen = 0;
    while (next < text.length() && isEnd(text.charAt(next))) {
      char c = text.charAt(next);
      int bit = c == '\n' ? 1 : c == '\r' ? 2 : 4;
      if ((seen & (bit | 4)) != 0) {
        break;
      }
      seen |= bit;
      next++;
    }
    return new PhysicalLine(start, end, next, bytes);
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r' || c == 0;
  }

  /** Half a surrogate pair counts two of the four bytes; a raw byte counts one. */
  private static int utf8Length(char c) {
    if (c < 0x80 || Encoding.isRawByte(c)) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  /** Whether it begins, after blanks, with {@code #} or {@code ;}. */
  boolean isComment(String text) {
    int at = start;
    while (at < end && LogicalText.isBlank(text.charAt(at))) {
      at++;
    }
    return at < end && (text.charAt(at) == '#' || text.charAt(at) == ';');
  }

  /** What systemd's utf8_is_valid accepts: no raw byte and no noncharacter (src/basic/utf8.c). */
  static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      int point = text.codePointAt(i);
      if (Character.isSupplementaryCodePoint(point)) {
        i++;
      } else if (Character.isSurrogate(c) || (c >= 0xFDD0 && c <= 0xFDEF)) {
        return false;
      }
      if ((point & 0xFFFE) == 0xFFFE) {
        return false;
      }
    }
    return true;
  }

  /** No control character, quote or backslash (src/basic/string-util.c, string_is_safe). */
  static boolean isSafe(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7F || c == '"' || c == '\'' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
