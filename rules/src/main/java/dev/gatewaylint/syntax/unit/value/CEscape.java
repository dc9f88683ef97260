package dev.gatewaylint.syntax.unit.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * C style escape sequences, decoded into text that may come as single bytes of UTF-8.
 *
 * <p>Source: systemd 252 src/basic/escape.c, cunescape_one; systemd.syntax(7).
 */
final class CEscape {

  private final StringBuilder out;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);

  CEscape(StringBuilder out) {
    this.out = out;
  }

  /** Adds a plain character. */
  void add(char c) {
    flush();
    out.append(c);
  }

  /** Completes a sequence of bytes. */
  void flush() {
    if (bytes.size() > 0) {
      out.append(bytes.toString(StandardCharsets.UTF_8));
      bytes.reset();
    }
  }

  /**
   * Decodes the escape sequence whose first character after the backslash stands at {@code at}.
   *
   * @return number of characters it takes without the backslash, 0 if it is no escape sequence
   */
  int decode(String text, int at, boolean acceptNul) {
    char c = text.charAt(at);
    int simple = "abfnrtv\\\"'s".indexOf(c);
    if (simple >= 0) {
      add("\u0007\b\f\n\r\t\u000b\\\"' ".charAt(simple));
      return 1;
    }
    if (c == 'x') {
      long value = number(text, at + 1, 2, 16);
      return isByte(value, acceptNul) ? addByte((int) value, 3) : 0;
    }
    if (c == 'u') {
      long value = number(text, at + 1, 4, 16);
      if (value < 0 || (value == 0 && !acceptNul)) {
        return 0;
      }
      add((char) value);
      return 5;
    }
    if (c == 'U') {
      long value = number(text, at + 1, 8, 16);
      if (value < 0 || (value == 0 && !acceptNul) || !isScalar(value)) {
        return 0;
      }
      flush();
      out.appendCodePoint((int) value);
      return 9;
    }
    if (c >= '0' && c <= '7') {
      long value = number(text, at, 3, 8);
      return isByte(value, acceptNul) ? addByte((int) value, 3) : 0;
    }
    return 0;
  }

  private int addByte(int value, int length) {
    bytes.write(value);
    return length;
  }

  private static boolean isByte(long value, boolean acceptNul) {
    return value <= 255 && (value > 0 || (value == 0 && acceptNul));
  }

  /** systemd's unichar_is_valid: no surrogates, no non-characters, nothing beyond Unicode. */
  private static boolean isScalar(long value) {
    return value < 0x110000
        && (value & 0xfffff800L) != 0xd800
        && !(value >= 0xfdd0 && value <= 0xfdef)
        && (value & 0xfffe) != 0xfffe;
  }

  private static long number(String text, int from, int digits, int base) {
    long value = 0;
    for (int at = from; at < from + digits; at++) {
      int digit = at < text.length() ? Characters.hex(text.charAt(at)) : -1;
      if (digit < 0 || digit >= base) {
        return -1;
      }
      value = value * base + digit;
    }
    return value;
  }
}
