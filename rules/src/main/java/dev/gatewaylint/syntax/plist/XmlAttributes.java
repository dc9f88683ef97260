package dev.gatewaylint.syntax.plist;

import java.util.HashSet;
import java.util.Set;

/**
 * What XML 1.0 asks of the parts of a list that its owner skips unseen: attributes, processing
 * instructions and the DOCTYPE.
 */
final class XmlAttributes {
  private final String text;
  private final int end;
  private int at;

  private XmlAttributes(String text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  /** Whether attributes, each behind white space, stand in a range. */
  static boolean wellFormed(String text, int from, int end) {
    XmlAttributes reader = new XmlAttributes(text, from, end);
    Set<String> seen = new HashSet<>();
    while (true) {
      boolean apart = reader.whitespace();
      if (reader.at == end) {
        return true;
      }
      String name = reader.name();
      if (!apart || name.isEmpty() || !seen.add(name) || !reader.equalsAndValue()) {
        return false;
      }
    }
  }

  /** Whether the inside of {@code <?...?>} is an instruction or, {@code first}, a declaration. */
  static boolean wellFormedInstruction(String text, int from, int end, boolean first) {
    XmlAttributes reader = new XmlAttributes(text, from, end);
    String target = reader.name();
    if (target.isEmpty() || (reader.at < end && !reader.whitespace())) {
      return false;
    }
    if (target.equals("xml")) {
      return first && reader.declaration();
    }
    return !target.equalsIgnoreCase("xml")
        && target.indexOf(':') < 0
        && XmlText.illegal(text, from, end) < 0;
  }

  /** Whether a range holds a name and, maybe, where its rules lie. */
  static boolean wellFormedDoctype(String text, int from, int end) {
    XmlAttributes reader = new XmlAttributes(text, from, end);
    if (!reader.whitespace() || reader.name().isEmpty()) {
      return false;
    }
    boolean apart = reader.whitespace();
    if (reader.at == end) {
      return true;
    }
    boolean open = text.startsWith("PUBLIC", reader.at);
    if (!apart || !(open || text.startsWith("SYSTEM", reader.at))) {
      return false;
    }
    reader.at += "PUBLIC".length();
    if (open && !(reader.whitespace() && reader.publicName())) {
      return false;
    }
    if (!reader.whitespace() || !reader.quoted(false)) {
      return false;
    }
    reader.whitespace();
    return reader.at == end;
  }

  private boolean declaration() {
    String version = part("version");
    if (!version.equals("1.0") && !version.equals("1.1")) {
      return false;
    }
    whitespace();
    if (text.startsWith("encoding", at) && part("encoding").isEmpty()) {
      return false;
    }
    whitespace();
    if (text.startsWith("standalone", at)) {
      String alone = part("standalone");
      if (!alone.equals("yes") && !alone.equals("no")) {
        return false;
      }
    }
    whitespace();
    return at == end;
  }

  /** The value of a part of the declaration, empty if it is written wrongly. */
  private String part(String name) {
    if (!isBehindSpace() || !text.startsWith(name, at)) {
      return "";
    }
    at += name.length();
    whitespace();
    int value = text.indexOf('=', at);
    if (value != at || !equalsAndValue()) {
      return "";
    }
    int quote = Math.max(text.lastIndexOf('"', at - 2), text.lastIndexOf('\'', at - 2));
    return text.substring(quote + 1, at - 1);
  }

  private boolean isBehindSpace() {
    return XmlScanner.isWhitespace(text.charAt(at - 1));
  }

  private boolean publicName() {
    int start = at + 1;
    if (!quoted(false)) {
      return false;
    }
    for (int i = start; i < at - 1; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '\n' && c != '\r' && " -'()+,./:=?;!*#@$_%".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean equalsAndValue() {
    whitespace();
    if (at >= end || text.charAt(at) != '=') {
      return false;
    }
    at++;
    whitespace();
    return quoted(true);
  }

  /** A quoted value; of an attribute it may hold no {@code <} and only known references. */
  private boolean quoted(boolean attribute) {
    if (at >= end || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
      return false;
    }
    int close = text.indexOf(text.charAt(at), at + 1);
    if (close < 0 || close >= end || XmlText.illegal(text, at, close) >= 0) {
      return false;
    }
    if (attribute) {
      for (int i = at + 1; i < close; i++) {
        char c = text.charAt(i);
        if (c == '<' || (c == '&' && !XmlReference.read(text, i, close).isXml())) {
          return false;
        }
      }
    }
    at = close + 1;
    return true;
  }

  private boolean whitespace() {
    int before = at;
    while (at < end && XmlScanner.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at > before;
  }

  private String name() {
    int start = at;
    while (at < end) {
      int c = text.codePointAt(at);
      boolean first = Character.isLetter(c) || c == '_' || c == ':';
      if (!first && (at == start || !(Character.isDigit(c) || c == '-' || c == '.' || c == 0xB7))) {
        break;
      }
      at += Character.charCount(c);
    }
    return text.substring(start, Math.min(at, end));
  }
}
