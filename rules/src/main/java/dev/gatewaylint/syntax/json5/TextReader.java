package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.text.Encoding;
import dev.gatewaylint.text.Span;

/** Quoted texts and keys without quotes, with what their escapes stand for. */
final class TextReader {
  private final Cursor in;
  private final boolean json5;

  TextReader(Cursor in, boolean json5) {
    this.in = in;
    this.json5 = json5;
  }

  /** Reads a text from one quote to the other. */
  String quoted() throws Refusal {
    int quote = in.peek();
    if (quote == '\'' && !json5) {
      throw in.refuse("a text in JSON stands in double quotes");
    }
    int open = in.at();
    in.advance();
    int plain = in.at();
    while (in.peek() != quote && !isSpecial(in.peek())) {
      in.advance();
    }
    if (in.peek() == quote) {
      String value = in.since(plain);
      in.advance();
      return value;
    }
    StringBuilder value = new StringBuilder(in.since(plain));
    while (in.peek() != quote) {
      part(value, open);
    }
    in.advance();
    return value.toString();
  }

  private static boolean isSpecial(int c) {
    return c < ' ' || c == '\\' || Character.isSurrogate((char) c);
  }

  private void part(StringBuilder value, int open) throws Refusal {
    int c = in.codePoint();
    if (c == Cursor.END || c == '\n' || c == '\r') {
      throw in.refuse(
          "the text that starts in line "
              + in.line(open)
              + " is not closed: found "
              + in.found()
              + (c == Cursor.END ? "" : " before its closing quote"));
    } else if (c < ' ' && !json5) {
      throw in.refuse("a text in JSON holds no control character; found " + in.found());
    } else if (c == '\\') {
      in.advance();
      escape(value, open);
    } else {
      itself(value, c);
    }
  }

  private void itself(StringBuilder value, int c) {
    if (c <= 0xFFFF && Encoding.isRawByte((char) c)) {
      rawBytes(value);
    } else {
      value.appendCodePoint(c);
      in.moveTo(in.at() + Character.charCount(c));
    }
  }

  private void rawBytes(StringBuilder value) {
    int start = in.at();
    while (in.peek() != Cursor.END && Encoding.isRawByte((char) in.peek())) {
      in.advance();
    }
    value.append(Replacement.of(in.since(start)));
  }

  private void escape(StringBuilder value, int open) throws Refusal {
    int c = in.codePoint();
    if (!json5 && c != Cursor.END && "\"\\/bfnrtu".indexOf(c) < 0) {
      throw in.refuse("JSON knows no escape of a backslash and " + in.found());
    }
    switch (c) {
      case Cursor.END ->
          throw in.refuse(
              "the text that starts in line "
                  + in.line(open)
                  + " is not closed: found the end of the file");
      case 'b' -> simple(value, '\b');
      case 'f' -> simple(value, '\f');
      case 'n' -> simple(value, '\n');
      case 'r' -> simple(value, '\r');
      case 't' -> simple(value, '\t');
      case 'v' -> simple(value, '\u000B');
      case '0' -> {
        simple(value, '\0');
        if (NumberReader.isDigit(in.peek())) {
          throw in.refuse("the escape \\0 does not stand in front of a digit; write \\x00");
        }
      }
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          throw in.refuse("there is no escape of a backslash and a digit but \\0");
      case 'x' -> {
        in.advance();
        value.append(hexadecimal(2));
      }
      case 'u' -> {
        in.advance();
        value.append(hexadecimal(4));
      }
      case '\n', 0x2028, 0x2029 -> in.advance();
      case '\r' -> {
        in.advance();
        in.take('\n');
      }
      default -> itself(value, c);
    }
  }

  private void simple(StringBuilder value, char meant) {
    in.advance();
    value.append(meant);
  }

  private char hexadecimal(int digits) throws Refusal {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      if (!NumberReader.isHexDigit(in.peek())) {
        throw in.refuse(
            "expected " + digits + " hexadecimal digits of an escape, found " + in.found());
      }
      code = code * 16 + Character.digit(in.peek(), 16);
      in.advance();
    }
    return (char) code;
  }

  /** Reads a key without quotes, the first character of which is a letter or a backslash. */
  String identifier() throws Refusal {
    int start = in.at();
    while (IdentifierCharacters.continues(in.codePoint())) {
      in.moveTo(in.at() + Character.charCount(in.codePoint()));
    }
    if (in.peek() != '\\') {
      return in.since(start);
    }
    StringBuilder name = new StringBuilder(in.since(start));
    while (in.peek() == '\\' || IdentifierCharacters.continues(in.codePoint())) {
      if (in.peek() == '\\') {
        name.append(identifierEscape(name.isEmpty()));
      } else {
        int c = in.codePoint();
        name.appendCodePoint(c);
        in.moveTo(in.at() + Character.charCount(c));
      }
    }
    return name.toString();
  }

  private char identifierEscape(boolean first) throws Refusal {
    int start = in.at();
    in.advance();
    if (!in.take('u')) {
      throw in.refuse("a key without quotes has no escape but \\u; found " + in.found());
    }
    char c = hexadecimal(4);
    if (first ? !IdentifierCharacters.starts(c) : !IdentifierCharacters.continues(c)) {
      throw Refusal.of(
          new Span(start, in.at()), "a key without quotes does not hold this character");
    }
    return c;
  }
}
