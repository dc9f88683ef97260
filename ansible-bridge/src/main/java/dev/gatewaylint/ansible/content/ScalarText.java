package dev.gatewaylint.ansible.content;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Derivation.How;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/**
 * The text of a scalar of YAML, each character with its place in the file. A scalar in a form that
 * is not followed here is one piece: its text is right, its places are the scalar's.
 */
final class ScalarText {
  private final ConfigNode.Scalar scalar;
  private final SourceFile file;
  private final String raw;
  private final String value;
  private final int end;
  private final Derivation.Builder made = new Derivation.Builder();
  private int at;
  private int done;

  private ScalarText(ConfigNode.Scalar scalar) {
    this.scalar = scalar;
    this.file = scalar.place().file();
    this.raw = file.text();
    this.value = scalar.text();
    this.at = scalar.place().span().start();
    this.end = scalar.place().span().end();
  }

  /** The text of a scalar. */
  static Derivation of(ConfigNode.Scalar scalar) {
    ScalarText text = new ScalarText(scalar);
    boolean followed =
        switch (text.first()) {
          case '|' -> text.literal();
          case '>' -> text.folded();
          case '"', '\'' -> text.quoted();
          default -> text.plain();
        };
    Derivation made = text.made.build();
    if (followed && made.text().equals(scalar.text())) {
      return made;
    }
    return new Derivation.Builder().put(scalar.text(), scalar.place(), How.VALUE).build();
  }

  private char first() {
    return at < end ? raw.charAt(at) : ' ';
  }

  private Place place(int from, int to) {
    return file.place(new Span(from, to));
  }

  private boolean plain() {
    made.quoted(place(at, Math.min(end, at + value.length())));
    return true;
  }

  /** The offset of the line after the one that holds an offset. */
  private int nextLine(int from) {
    int feed = raw.indexOf('\n', from);
    return feed < 0 ? raw.length() : feed + 1;
  }

  /** The indentation of a block: that of its first line with something on it, or as announced. */
  private Optional<String> indent() {
    int line = nextLine(at);
    String header = raw.substring(at, line);
    for (int i = 0; i < header.length(); i++) {
      if (header.charAt(i) == '#') {
        break;
      }
      if (Character.isDigit(header.charAt(i))) {
        return Optional.empty();
      }
    }
    while (line < raw.length()) {
      int text = line;
      while (text < raw.length() && raw.charAt(text) == ' ') {
        text++;
      }
      if (text < raw.length() && raw.charAt(text) != '\n' && raw.charAt(text) != '\r') {
        return Optional.of(raw.substring(line, text));
      }
      line = nextLine(line);
    }
    return Optional.empty();
  }

  private boolean literal() {
    Optional<String> indent = indent();
    if (indent.isEmpty()) {
      return value.isEmpty();
    }
    int line = nextLine(at);
    while (done < value.length() && line < raw.length()) {
      int next = nextLine(line);
      int start = raw.startsWith(indent.get(), line) ? line + indent.get().length() : blank(line);
      int textEnd = next;
      while (textEnd > start && "\r\n".indexOf(raw.charAt(textEnd - 1)) >= 0) {
        textEnd--;
      }
      int length = textEnd - start;
      if (!value.startsWith(raw.substring(start, textEnd), done)) {
        return false;
      }
      made.verbatim(place(start, textEnd), indent.get());
      done += length;
      if (done < value.length()) {
        if (textEnd == next || value.charAt(done) != '\n') {
          return false;
        }
        made.verbatim(place(next - 1, next), indent.get());
        done++;
      }
      line = next;
    }
    return done == value.length();
  }

  private int blank(int line) {
    int start = line;
    while (start < raw.length() && raw.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private boolean folded() {
    Optional<String> indent = indent();
    if (indent.isEmpty()) {
      return value.isEmpty();
    }
    return lines(nextLine(at), indent.get());
  }

  /** Line ends of the source became spaces or line ends, or nothing. */
  private boolean lines(int from, String indent) {
    int line = from;
    while (done < value.length() && line < raw.length()) {
      int next = nextLine(line);
      int start = raw.startsWith(indent, line) ? line + indent.length() : blank(line);
      int textEnd = next;
      while (textEnd > start && "\r\n".indexOf(raw.charAt(textEnd - 1)) >= 0) {
        textEnd--;
      }
      if (textEnd > start) {
        if (!value.startsWith(raw.substring(start, textEnd), done)) {
          return false;
        }
        made.verbatim(place(start, textEnd), indent);
        done += textEnd - start;
      }
      int feed = done;
      while (feed < value.length() && " \n".indexOf(value.charAt(feed)) >= 0) {
        feed++;
      }
      // More blanks than a fold makes belong to the next line, whose indentation tells.
      int most = nextBlanks(next, indent);
      feed = Math.max(done, feed - most);
      made.put(value.substring(done, feed), place(Math.max(start, next - 1), next), How.VALUE);
      done = feed;
      line = next;
    }
    return done == value.length();
  }

  private int nextBlanks(int line, String indent) {
    if (!raw.startsWith(indent, line)) {
      return 0;
    }
    int from = line + indent.length();
    return blank(from) - from;
  }

  private boolean quoted() {
    char quote = raw.charAt(at);
    int i = at + 1;
    while (i < end - 1) {
      int start = i;
      while (i < end - 1 && raw.charAt(i) != '\\' && raw.charAt(i) != quote && !isFeed(i)) {
        i++;
      }
      made.quoted(place(start, i));
      if (i >= end - 1) {
        return true;
      }
      char c = raw.charAt(i);
      if (quote == '\'' && c == '\\') {
        made.quoted(place(i, i + 1));
        i++;
      } else if (quote == '\'' && c == '\'') {
        made.put("'", place(i, i + 2), How.VALUE);
        i += 2;
      } else if (c == '\\' && i + 1 < end - 1 && escape(raw.charAt(i + 1)) != 0) {
        made.put(String.valueOf(escape(raw.charAt(i + 1))), place(i, i + 2), How.VALUE);
        i += 2;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean isFeed(int offset) {
    return raw.charAt(offset) == '\n' || raw.charAt(offset) == '\r';
  }

  private static char escape(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      default -> 0;
    };
  }

  @Override
  public String toString() {
    return scalar.text();
  }
}
