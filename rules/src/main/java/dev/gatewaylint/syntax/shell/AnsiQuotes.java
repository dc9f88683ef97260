package dev.gatewaylint.syntax.shell;

/** Reads {@code $'...'} (bash(1), "QUOTING"). */
final class AnsiQuotes {
  private AnsiQuotes() {}

  static void read(Cursor cursor, PartList parts) {
    int start = cursor.at;
    cursor.at += 2;
    while (!cursor.atEnd() && cursor.peek() != '\'') {
      if (cursor.peek() == '\\' && cursor.at + 1 < cursor.end) {
        escape(cursor, parts);
      } else {
        cursor.at++;
        parts.literal(cursor.at - 1, cursor.at, true);
      }
    }
    if (cursor.at == start + 2) {
      parts.spelled(start, cursor.at, "");
    }
    if (cursor.atEnd()) {
      cursor.problem(start, start + 2, "this quote is not closed");
    } else {
      cursor.at++;
    }
  }

  private static void escape(Cursor cursor, PartList parts) {
    int start = cursor.at;
    char c = cursor.peek(1);
    cursor.at += 2;
    int simple = "abeEfnrtv\\'\"?".indexOf(c);
    if (simple >= 0) {
      String value = "\u0007\b\u001B\u001B\f\n\r\t\u000B\\'\"?".substring(simple, simple + 1);
      parts.spelled(start, cursor.at, value);
    } else if (c >= '0' && c <= '7') {
      cursor.at--;
      number(cursor, parts, start, 8, 3);
    } else if (c == 'x') {
      number(cursor, parts, start, 16, 2);
    } else if (c == 'u') {
      number(cursor, parts, start, 16, 4);
    } else if (c == 'U') {
      number(cursor, parts, start, 16, 8);
    } else if (c == 'c' && !cursor.atEnd()) {
      cursor.at++;
      parts.spelled(start, cursor.at, String.valueOf((char) (cursor.text.charAt(start + 2) & 31)));
    } else {
      parts.literal(start, cursor.at, true);
    }
  }

  private static void number(Cursor cursor, PartList parts, int start, int radix, int digits) {
    int value = 0;
    int from = cursor.at;
    while (cursor.at < cursor.end && cursor.at < from + digits) {
      int digit = Character.digit(cursor.peek(), radix);
      if (digit < 0 || cursor.peek() > 'f') {
        break;
      }
      value = value * radix + digit;
      cursor.at++;
    }
    boolean character = cursor.at > from && value > 0 && value <= Character.MAX_CODE_POINT;
    boolean plain = character && (value < 0x80 || digits >= 4) && (value >> 11) != 0x1B;
    if (plain) {
      parts.spelled(start, cursor.at, Character.toString(value));
    } else {
      parts.literal(start, cursor.at, true);
    }
  }
}
