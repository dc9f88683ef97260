package dev.gatewaylint.syntax.json5;

/** Numbers, as JSON5 or as JSON writes them. */
final class NumberReader {
  private final Cursor in;
  private final boolean json5;

  NumberReader(Cursor in, boolean json5) {
    this.in = in;
    this.json5 = json5;
  }

  /** Whether a number may begin with it; Infinity and NaN without a sign are words. */
  static boolean starts(int c) {
    return isDigit(c) || c == '-' || c == '+' || c == '.';
  }

  /** Steps over the number under the cursor. */
  void read() throws Refusal {
    if (in.peek() == '+' && !json5) {
      throw in.refuse("a number in JSON has no '+' in front");
    }
    boolean signed = in.take('-') || in.take('+');
    if (signed && json5 && (in.peek() == 'I' || in.peek() == 'N')) {
      word(in.peek() == 'I' ? "Infinity" : "NaN");
    } else if (in.peek() == '.') {
      leadingPoint();
    } else if (in.take('0')) {
      zero();
    } else if (isDigit(in.peek())) {
      digits();
      fraction();
    } else {
      throw in.refuse("expected a digit after the sign, found " + in.found());
    }
  }

  private void zero() throws Refusal {
    if (in.peek() == 'x' || in.peek() == 'X') {
      if (!json5) {
        throw in.refuse("JSON has no hexadecimal numbers");
      }
      in.advance();
      if (!isHexDigit(in.peek())) {
        throw in.refuse("expected a hexadecimal digit after 0x, found " + in.found());
      }
      while (isHexDigit(in.peek())) {
        in.advance();
      }
    } else if (isDigit(in.peek())) {
      throw in.refuse("a number does not begin with 0 and another digit");
    } else {
      fraction();
    }
  }

  private void leadingPoint() throws Refusal {
    if (!json5) {
      throw in.refuse("a number in JSON has a digit in front of its point");
    }
    in.advance();
    if (!isDigit(in.peek())) {
      throw in.refuse("expected a digit after the point, found " + in.found());
    }
    digits();
    exponent();
  }

  private void fraction() throws Refusal {
    if (in.take('.')) {
      if (!json5 && !isDigit(in.peek())) {
        throw in.refuse("a number in JSON has a digit after its point");
      }
      digits();
    }
    exponent();
  }

  private void exponent() throws Refusal {
    if (in.take('e') || in.take('E')) {
      if (!in.take('+')) {
        in.take('-');
      }
      if (!isDigit(in.peek())) {
        throw in.refuse("expected a digit of the exponent, found " + in.found());
      }
      digits();
    }
  }

  private void digits() {
    while (isDigit(in.peek())) {
      in.advance();
    }
  }

  /** Steps over a word of which the first letter is there. */
  void word(String word) throws Refusal {
    for (int i = 0; i < word.length(); i++) {
      if (!in.take(word.charAt(i))) {
        throw in.refuse(
            "a value without quotes that starts with '"
                + word.charAt(0)
                + "' can only be "
                + word
                + "; a text needs quotes");
      }
    }
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHexDigit(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
