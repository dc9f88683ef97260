package dev.gatewaylint.syntax.plist;

import java.math.BigInteger;
import java.util.Locale;

/**
 * The elements that hold a number, a date or bytes, with the exact spellings that CoreFoundation
 * takes. In all but {@code <real>} neither references nor CDATA are known.
 */
final class XmlScalars {
  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(63).negate();

  /** Digits of the longest number of 64 bits. */
  private static final int LONGEST = 20;

  private final String text;
  private final XmlScanner scanner;
  private final Notes notes;

  XmlScalars(String text, XmlScanner scanner, Notes notes) {
    this.text = text;
    this.scanner = scanner;
    this.notes = notes;
  }

  /** The content up to the next tag, which is left for the caller. */
  private String content(XmlTag open) throws Unreadable {
    if (open.empty()) {
      throw open.unreadable("<" + open.name() + "> is empty");
    }
    int end = text.indexOf('<', open.end());
    if (end < 0) {
      throw open.unreadable("<" + open.name() + "> is never closed");
    }
    int strange = XmlText.illegal(text, open.end(), end);
    if (strange >= 0) {
      notes.noXml(strange, strange + 1, "a control character");
    }
    scanner.moveTo(end);
    return text.substring(open.end(), end);
  }

  /**
   * Decimal, or hexadecimal behind {@code 0x}; zeros in front do not make it octal. White space may
   * stand before the number and its sign, but not behind.
   */
  BigInteger integer(XmlTag open) throws Unreadable {
    String written = content(open);
    int end = written.length();
    int i = skipBlanks(written, 0);
    boolean negative = i < end && written.charAt(i) == '-';
    if (negative || (i < end && written.charAt(i) == '+')) {
      i = skipBlanks(written, i + 1);
    }
    boolean hexadecimal = written.startsWith("0x", i) || written.startsWith("0X", i);
    if (hexadecimal) {
      i += 2;
    }
    int start = open.end();
    if (i == end) {
      throw new Unreadable(open.start(), start + end, "<integer> holds no number");
    }
    int first = i;
    for (; i < end; i++) {
      char c = written.charAt(i);
      if (c >= 128 || Character.digit(c, hexadecimal ? 16 : 10) < 0) {
        throw new Unreadable(
            start,
            start + end,
            isBlank(c)
                ? "white space behind the number of an <integer>"
                : "<integer> holds what is no whole number");
      }
    }
    while (first < end - 1 && written.charAt(first) == '0') {
      first++;
    }
    if (end - first <= LONGEST) {
      BigInteger size = new BigInteger(written.substring(first), hexadecimal ? 16 : 10);
      BigInteger value = negative ? size.negate() : size;
      if (value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0) {
        return value;
      }
    }
    throw new Unreadable(start, start + end, "this <integer> does not fit into 64 bits");
  }

  private static int skipBlanks(String written, int from) {
    int i = from;
    while (i < written.length() && isBlank(written.charAt(i))) {
      i++;
    }
    return i;
  }

  /** What the owner skips before a number: the byte-wise test of {@code isWhitespace}. */
  private static boolean isBlank(char c) {
    return c <= ' ' || c == 0x7F || (c >= 0x2000 && c <= 0x200B) || c == 0x205F || c == 0x3000;
  }

  /** Infinities, NaN, and what strtod(3) reads up to the end. */
  double real(XmlTag open, String written) throws Unreadable {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "infinity", "+infinity", "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
      default -> {
        int from = skipBlanks(written, 0);
        if (!isDecimal(written, from)) {
          throw new Unreadable(open.start(), scanner.at(), "<real> holds what is no number");
        }
        yield Double.parseDouble(written.substring(from));
      }
    };
  }

  private static boolean isDecimal(String written, int from) {
    int end = written.length();
    int i = from;
    if (i < end && (written.charAt(i) == '-' || written.charAt(i) == '+')) {
      i++;
    }
    int before = skipDigits(written, i);
    int digits = before - i;
    i = before;
    if (i < end && written.charAt(i) == '.') {
      int behind = skipDigits(written, i + 1);
      digits += behind - i - 1;
      i = behind;
    }
    if (digits > 0 && i < end && (written.charAt(i) == 'e' || written.charAt(i) == 'E')) {
      i++;
      if (i < end && (written.charAt(i) == '-' || written.charAt(i) == '+')) {
        i++;
      }
      int exponent = skipDigits(written, i);
      digits = exponent - i;
      i = exponent;
    }
    return digits > 0 && i == end;
  }

  private static int skipDigits(String written, int from) {
    int i = from;
    while (i < written.length() && written.charAt(i) >= '0' && written.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** {@code YYYY-MM-DDThh:mm:ssZ}, nothing around it; any year, and fields of any two digits. */
  String date(XmlTag open) throws Unreadable {
    String written = content(open);
    int i = skipDigits(written, written.startsWith("-") ? 1 : 0);
    String form = "-00-00T00:00:00Z";
    boolean good = written.length() == i + form.length();
    for (int k = 0; good && k < form.length(); k++) {
      char c = written.charAt(i + k);
      good = form.charAt(k) == '0' ? c >= '0' && c <= '9' : c == form.charAt(k);
    }
    if (!good) {
      throw new Unreadable(
          open.start(), scanner.at(), "<date> has to be written as 2026-11-21T08:00:00Z");
    }
    return written;
  }

  /** Base64, white space left out; the owner skips what is none, except beyond ASCII. */
  String data(XmlTag open) throws Unreadable {
    String written = content(open);
    StringBuilder value = new StringBuilder(written.length());
    boolean odd = false;
    int padding = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= 128) {
        int at = open.end() + i;
        throw new Unreadable(at, at + 1, "a character in <data> that is not ASCII");
      }
      if (XmlScanner.isWhitespace(c)) {
        continue;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '+' && c != '/' && c != '=') {
        odd = true;
        continue;
      }
      padding = c == '=' ? padding + 1 : padding;
      odd |= padding > 2 || (padding > 0 && c != '=');
      value.append(c);
    }
    if (odd || value.length() % 4 != 0) {
      notes.odd(
          open.start(),
          scanner.at(),
          "<data> is not in Base64: launchd skips the characters that are none and takes the rest");
    }
    return value.toString();
  }
}
