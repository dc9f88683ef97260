package dev.gatewaylint.host;

import dev.gatewaylint.host.ServiceEnvironment.Variable;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code .env} as the npm package dotenv reads it: {@code NAME=value} or {@code NAME: value},
 * with {@code export} before it or not, quoted in one of three ways, a comment behind it.
 */
final class DotEnv {
  private final SourceFile file;
  private final String text;
  private int at;

  private DotEnv(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /** The assignments of a file in their order; other lines are passed over. */
  static List<Variable> variables(SourceFile file) {
    DotEnv reader = new DotEnv(file);
    List<Variable> found = new ArrayList<>();
    while (reader.at < reader.text.length()) {
      reader.line(found);
    }
    return found;
  }

  private void line(List<Variable> found) {
    blanks();
    int start = at;
    String name = name();
    if (name.equals("export") && at < text.length() && isBlank(text.charAt(at))) {
      blanks();
      name = name();
    }
    blanks();
    boolean colon = text.startsWith(": ", at);
    if (name.isEmpty() || !(colon || text.startsWith("=", at))) {
      at = endOfLine(at) + 1;
      return;
    }
    at++;
    blanks();
    String value = value();
    found.add(new Variable(name, value, file.place(new Span(start, at))));
    at = endOfLine(at) + 1;
  }

  private String value() {
    char first = at < text.length() ? text.charAt(at) : '\n';
    if (first == '"' || first == '\'' || first == '`') {
      int close = closing(first);
      if (close > 0) {
        String inner = text.substring(at + 1, close);
        at = close + 1;
        return first == '"' ? inner.replace("\\n", "\n").replace("\\r", "\r") : inner;
      }
    }
    int end = endOfLine(at);
    int comment = text.indexOf('#', at);
    end = comment >= 0 && comment < end ? comment : end;
    String value = text.substring(at, end).strip();
    at += value.length();
    return value;
  }

  /** The quote that ends a value; none is one behind a backslash. */
  private int closing(char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }

  private void blanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
