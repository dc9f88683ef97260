package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.text.Encoding;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.HexFormat;

/** A position in the text, and how what stands there is called. */
final class Cursor {
  /** What {@link #peek} gives after the last character. */
  static final int END = -1;

  private final SourceFile source;
  private final String text;
  private int at;

  Cursor(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  /** The UTF-16 unit under the cursor, or {@link #END}. */
  int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  /** The unit that many places further, or {@link #END}. */
  int peek(int further) {
    return at + further < text.length() ? text.charAt(at + further) : END;
  }

  /** The character under the cursor, both halves of a surrogate pair, or {@link #END}. */
  int codePoint() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  void advance() {
    at++;
  }

  /** Steps over the character if it is this one. */
  boolean take(char wanted) {
    boolean found = peek() == wanted;
    if (found) {
      at++;
    }
    return found;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  int length() {
    return text.length();
  }

  String text() {
    return text;
  }

  /** The text from an offset to the cursor. */
  String since(int start) {
    return text.substring(start, at);
  }

  /** The line of an offset, 1-based. */
  int line(int offset) {
    return source.lines().lineOf(offset);
  }

  /** The character under the cursor; at the end of the text the empty span there. */
  Span here() {
    int c = codePoint();
    return c == END ? Span.at(at) : new Span(at, at + Character.charCount(c));
  }

  /** A refusal of the character under the cursor. */
  Refusal refuse(String message) {
    return Refusal.of(here(), message);
  }

  /** What stands under the cursor, in words. */
  String found() {
    int c = codePoint();
    return switch (c) {
      case END -> "the end of the file";
      case '\n', '\r', 0x2028, 0x2029 -> "the end of the line";
      case '\t' -> "a tab";
      case ' ' -> "a space";
      case '\'' -> "a single quote";
      case '"' -> "a double quote";
      case 0x2018, 0x2019, 0x201C, 0x201D, 0x201E -> "a typographic quote";
      default -> other(c);
    };
  }

  private static String other(int c) {
    if (c <= 0xFFFF && Encoding.isRawByte((char) c)) {
      return "a byte that is not UTF-8 (0x"
          + HexFormat.of().withUpperCase().toHexDigits((byte) c)
          + ")";
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          "the character " + String.format("U+%04X", c);
      default -> "'" + Character.toString(c) + "'";
    };
  }
}
