package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.text.Span;
import java.util.Optional;

/** How the elements of a property list stand on its lines. */
final class XmlLayout {
  private final String text;
  private final String step;

  XmlLayout(String text, PlistValue root) {
    this.text = text;
    this.step = step(root);
  }

  /** By how much the entries of the root are indented; a tab, as Apple does it, if not at all. */
  private String step(PlistValue root) {
    if (root instanceof PlistValue.Dict dict && !dict.entries().isEmpty()) {
      String outer = indentation(dict.place().span().start());
      String inner = indentation(dict.entries().get(0).key().span().start());
      if (inner.startsWith(outer) && inner.length() > outer.length()) {
        return inner.substring(outer.length());
      }
    }
    return "\t";
  }

  /** The lines that hold nothing but an element and comments behind it; empty if there are none. */
  Optional<Span> lines(Span element) {
    int start = lineStart(element.start());
    if (!text.substring(start, element.start()).isBlank()) {
      return Optional.empty();
    }
    int end = element.end();
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '\n' || c == '\r') {
        return Optional.of(new Span(start, end + (text.startsWith("\r\n", end) ? 2 : 1)));
      }
      if (text.startsWith("<!--", end)) {
        int close = text.indexOf("-->", end + 4);
        int feed = text.indexOf('\n', end);
        if (close < 0 || (feed >= 0 && feed < close)) {
          return Optional.empty();
        }
        end = close + 3;
      } else if (isBlank(c)) {
        end++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** An element among others on its line, with the blanks on one side of it. */
  Span words(Span element) {
    int end = element.end();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      return new Span(element.start(), end);
    }
    int start = element.start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    return new Span(start, element.end());
  }

  /**
   * An element as it should stand on the line of an offset.
   *
   * @param element lines that are indented with tabs
   */
  String laidOut(String element, int at) {
    String line = text.substring(lineStart(at), at).stripLeading();
    boolean alone = line.isEmpty() || (line.startsWith("<key>") && line.indexOf("</key>") > 0);
    if (!alone || line.indexOf("<key>", 1) >= 0) {
      return element.replace("\n", "").replace("\t", "");
    }
    return element.replace("\t", step).replace("\n", "\n" + indentation(at));
  }

  /** The blanks in front of the line of an offset. */
  String indentation(int at) {
    int start = lineStart(at);
    int end = start;
    while (end < at && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
