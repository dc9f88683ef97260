package dev.gatewaylint.syntax.plist;

/**
 * Tags, and what stands between them, in a property list in XML.
 *
 * <p>Reads what CoreFoundation reads ({@code CFPropertyList.c} of swift-corelibs-foundation, whose
 * reader is the last one that launchd is known to use): white space is blank, tab, CR and LF; a tag
 * ends at the first {@code >}; comments and processing instructions may stand between elements but
 * not inside of a value; a DOCTYPE is skipped, and one with declarations of its own is an error. So
 * there is no entity that a file could define.
 */
final class XmlScanner {
  private final String text;
  private final Notes notes;
  private int at;

  XmlScanner(String text, int from, Notes notes) {
    this.text = text;
    this.at = from;
    this.notes = notes;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  /** Goes to the first element. */
  void prolog() throws Unreadable {
    int first = at;
    while (true) {
      skipWhitespace();
      if (at + 1 >= text.length()) {
        throw new Unreadable(at, text.length(), "there is no element, so there is no value");
      }
      if (text.charAt(at) != '<') {
        throw stray("the list has to begin with an element");
      }
      if (text.startsWith("<!--", at)) {
        // CoreFoundation looks for the end one character too late here, and here only.
        skipComment(1);
      } else if (text.startsWith("<!", at)) {
        skipDoctype();
      } else if (text.startsWith("<?", at)) {
        skipInstruction(first);
      } else {
        return;
      }
    }
  }

  /**
   * Goes to the next tag inside of an element.
   *
   * @param open the tag of that element
   */
  void between(XmlTag open) throws Unreadable {
    while (true) {
      skipWhitespace();
      if (at + 1 >= text.length()) {
        throw open.unreadable("<" + open.name() + "> is never closed");
      }
      if (text.charAt(at) != '<') {
        throw stray("text between the elements of <" + open.name() + ">");
      }
      if (text.startsWith("<!--", at)) {
        skipComment(0);
      } else if (text.startsWith("<!", at)) {
        throw stray("only elements and comments may stand in <" + open.name() + ">");
      } else if (text.startsWith("<?", at)) {
        skipInstruction(-1);
      } else {
        return;
      }
    }
  }

  /** Looks at what follows the last element; CoreFoundation does not. */
  void epilog() {
    try {
      while (true) {
        skipWhitespace();
        if (text.startsWith("<!--", at)) {
          skipComment(0);
        } else if (text.startsWith("<?", at)) {
          skipInstruction(-1);
        } else {
          break;
        }
      }
    } catch (Unreadable unclosed) {
      at = unclosed.start();
    }
    int end = text.length();
    while (end > at && isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (at < end) {
      notes.odd(at, end, "nothing behind the list is read: launchd takes what stands before it");
    }
  }

  boolean atEndTag() {
    return text.startsWith("</", at);
  }

  /** Reads a start tag; the caller has seen its first character. */
  XmlTag startTag() throws Unreadable {
    int start = at;
    int nameEnd = -1;
    int i = start + 1;
    for (; i < text.length() && text.charAt(i) != '>'; i++) {
      if (nameEnd < 0 && isWhitespace(text.charAt(i))) {
        nameEnd = i;
      }
    }
    if (i >= text.length()) {
      throw new Unreadable(start, lineEnd(start), "this tag has no end");
    }
    boolean empty = i > start + 1 && text.charAt(i - 1) == '/';
    if (nameEnd < 0) {
      nameEnd = empty ? i - 1 : i;
    }
    at = i + 1;
    XmlTag tag = new XmlTag(text.substring(start + 1, nameEnd), start, at, empty);
    int attributesEnd = empty ? i - 1 : i;
    if (nameEnd < attributesEnd && !XmlAttributes.wellFormed(text, nameEnd, attributesEnd)) {
      notes.noXml(start, at, "the attributes of this tag");
    }
    return tag;
  }

  /** Reads the end tag of an element. */
  void endTag(XmlTag open) throws Unreadable {
    String name = open.name();
    if (!text.startsWith("</", at)) {
      if (at >= text.length()) {
        throw open.unreadable("<" + name + "> is never closed");
      }
      throw stray("only </" + name + "> may follow here");
    }
    int i = at + 2;
    boolean same = text.startsWith(name, i);
    if (same) {
      i += name.length();
      while (i < text.length() && isWhitespace(text.charAt(i))) {
        i++;
      }
      same = i < text.length() && text.charAt(i) == '>';
    }
    if (!same) {
      int end = text.indexOf('>', at);
      throw new Unreadable(
          at,
          end < 0 || end > lineEnd(at) ? lineEnd(at) : end + 1,
          "this is not the end tag of <" + name + ">, which is open here");
    }
    at = i + 1;
  }

  /** What stands here and must not, up to the next tag or the end of the line. */
  Unreadable stray(String message) {
    int end = at + 1;
    int line = lineEnd(at);
    while (end < line && text.charAt(end) != '<' && text.charAt(end - 1) != '>') {
      end++;
    }
    return new Unreadable(at, Math.min(end, text.length()), message);
  }

  private void skipWhitespace() {
    while (at < text.length() && isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void skipComment(int late) throws Unreadable {
    int content = at + 4;
    int end = text.indexOf("-->", content + late);
    if (end < 0) {
      throw new Unreadable(
          at,
          lineEnd(at),
          text.startsWith("-->", content)
              ? "launchd does not see the end of an empty comment before the first element"
              : "this comment has no end");
    }
    int dashes = text.indexOf("--", content);
    if (dashes < end || XmlText.illegal(text, content, end) >= 0) {
      notes.noXml(at, end + 3, "two dashes or a control character in a comment");
    }
    notes.comment(at, end + 3);
    at = end + 3;
  }

  /** {@code first} is where an XML declaration may stand, -1 if nowhere. */
  private void skipInstruction(int first) throws Unreadable {
    int end = text.indexOf("?>", at + 2);
    if (end < 0) {
      throw new Unreadable(at, lineEnd(at), "this processing instruction has no end");
    }
    if (!XmlAttributes.wellFormedInstruction(text, at + 2, end, at == first)) {
      notes.noXml(at, end + 2, "this processing instruction");
    }
    at = end + 2;
  }

  private void skipDoctype() throws Unreadable {
    int start = at;
    if (!text.startsWith("<!DOCTYPE", at)) {
      throw stray("only a comment or a DOCTYPE may begin like this");
    }
    int i = at + "<!DOCTYPE".length();
    while (i < text.length() && text.charAt(i) != '>' && text.charAt(i) != '[') {
      i++;
    }
    if (i >= text.length()) {
      throw new Unreadable(start, lineEnd(start), "this DOCTYPE has no end");
    }
    if (text.charAt(i) == '[') {
      throw new Unreadable(start, i + 1, "a DOCTYPE with declarations of its own");
    }
    at = i + 1;
    if (!XmlAttributes.wellFormedDoctype(text, start + "<!DOCTYPE".length(), i)) {
      notes.noXml(start, at, "this DOCTYPE");
    }
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
