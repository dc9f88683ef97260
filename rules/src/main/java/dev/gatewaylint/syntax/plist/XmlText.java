package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.text.Encoding;

/**
 * The text of a {@code <string>}, {@code <key>} or {@code <real>}: references and CDATA are
 * resolved, line ends stay as they are written (CoreFoundation does not translate them, other than
 * XML asks for).
 */
final class XmlText {
  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final XmlScanner scanner;
  private final Notes notes;
  private final Decoding decoding;

  XmlText(String text, XmlScanner scanner, Notes notes, Decoding decoding) {
    this.text = text;
    this.scanner = scanner;
    this.notes = notes;
    this.decoding = decoding;
  }

  /** Reads up to the end tag, which is left for the caller. */
  String read(XmlTag open) throws Unreadable {
    int mark = scanner.at();
    StringBuilder parts = new StringBuilder(0);
    int i = mark;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '<') {
        if (!text.startsWith("<!", i)) {
          break;
        }
        append(parts, mark, i);
        mark = cdata(parts, i, open);
        i = mark;
      } else if (c == '&') {
        append(parts, mark, i);
        mark = reference(parts, i);
        i = mark;
      } else {
        i++;
      }
    }
    scanner.moveTo(i);
    if (parts.length() == 0) {
      return piece(mark, i);
    }
    append(parts, mark, i);
    return parts.toString();
  }

  private int cdata(StringBuilder parts, int start, XmlTag open) throws Unreadable {
    if (!text.startsWith(CDATA, start)) {
      scanner.moveTo(start);
      throw scanner.stray("no comment may stand inside of <" + open.name() + ">");
    }
    int content = start + CDATA.length();
    int end = text.indexOf("]]>", content);
    if (end < 0) {
      throw new Unreadable(start, content, "this CDATA section has no end");
    }
    parts.append(decoded(content, end));
    return end + 3;
  }

  private int reference(StringBuilder parts, int at) throws Unreadable {
    XmlReference reference = XmlReference.read(text, at, text.length());
    if (reference.isBad()) {
      throw new Unreadable(
          at,
          reference.end(),
          reference.end() == at + 1
              ? "& has to be written as &amp;"
              : text.substring(at, reference.end()) + " stands for nothing");
    }
    if (!reference.isXml()) {
      notes.noXml(at, reference.end(), "a control character by its number");
    }
    parts.appendCodePoint(reference.codePoint());
    return reference.end();
  }

  private void append(StringBuilder parts, int from, int to) throws Unreadable {
    if (from < to) {
      parts.append(piece(from, to));
    }
  }

  private String piece(int from, int to) throws Unreadable {
    for (int i = from; i + 2 < to; i++) {
      if (text.charAt(i) == ']' && text.startsWith("]]>", i)) {
        notes.noXml(i, i + 3, "]]> in a text");
      }
    }
    return decoded(from, to);
  }

  private String decoded(int from, int to) throws Unreadable {
    int strange = illegal(text, from, to);
    if (strange >= 0 && !Encoding.isRawByte(text.charAt(strange))) {
      notes.noXml(strange, strange + 1, "a control character");
    }
    return decoding.decode(text, from, to);
  }

  /** The first character in a range that XML 1.0 does not allow, -1 if there is none. */
  static int illegal(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < ' ' && !XmlScanner.isWhitespace(c)) {
        return i;
      }
      if (c >= Character.MIN_SURROGATE) {
        if (Character.isHighSurrogate(c)) {
          i++;
        } else if (isIllegal(c)) {
          return i;
        }
      }
    }
    return -1;
  }

  static boolean isIllegal(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
