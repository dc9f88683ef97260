package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/**
 * Tells whether a line sets a variable, as load_env of env.c does: the name and the value may stand
 * in quotes of either kind, inside which nothing is an escape.
 */
final class EnvironmentReader {
  private final String text;
  private final int end;
  private final Dialect dialect;
  private int at;

  private EnvironmentReader(String text, int start, int end, Dialect dialect) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.dialect = dialect;
  }

  /**
   * Reads a line from its first character that is not blank.
   *
   * @param kept where cron stops to keep what it reads, at most {@code end}
   */
  static Optional<CrontabEntry.Environment> read(
      String text, Span entry, int start, int kept, Dialect dialect) {
    return new EnvironmentReader(text, start, kept, dialect).read(entry);
  }

  private Optional<CrontabEntry.Environment> read(Span entry) {
    Located<String> name = name();
    skipSpaces();
    if (at == end || text.charAt(at) != '=') {
      return Optional.empty();
    }
    at++;
    skipSpaces();
    if (at == end && dialect == Dialect.VIXIE) {
      return Optional.empty(); // NAME= is no setting for it, NAME="" is
    }
    char quote = quote();
    int start = at;
    if (quote == 0) {
      int last = end;
      while (last > start && Cursor.isSpace(text.charAt(last - 1))) {
        last--;
      }
      return Optional.of(new CrontabEntry.Environment(entry, name, located(start, last)));
    }
    int close = text.indexOf(quote, at);
    if (close < 0 || close >= end) {
      return Optional.empty();
    }
    at = close + 1;
    skipSpaces();
    return at < end
        ? Optional.empty()
        : Optional.of(new CrontabEntry.Environment(entry, name, quoted(start, close)));
  }

  /** Debian's cron trims the quoted value at its end and takes off a second pair of quotes. */
  private Located<String> quoted(int start, int close) {
    if (dialect == Dialect.CRONIE) {
      return located(start, close);
    }
    int last = close;
    while (last > start && Cursor.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last - start >= 2
        && (text.charAt(start) == '\'' || text.charAt(start) == '"')
        && text.charAt(last - 1) == text.charAt(start)) {
      return located(start + 1, last - 1);
    }
    return located(start, last);
  }

  /** The name up to a blank or {@code =}; what makes it none is left where the cursor stands. */
  private Located<String> name() {
    char quote = quote();
    int start = at;
    while (at < end) {
      char c = text.charAt(at);
      if (quote != 0 && c == quote) {
        at++;
        return located(start, at - 1);
      }
      if (quote != 0 ? c == '=' : c == '=' || Cursor.isSpace(c)) {
        break;
      }
      at++;
    }
    Located<String> name = located(start, at);
    if (quote != 0) {
      at = end; // a quote that is never closed, or an equals sign within
    }
    return name;
  }

  private char quote() {
    if (at < end && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
      return text.charAt(at++);
    }
    return 0;
  }

  private Located<String> located(int from, int to) {
    return new Located<>(new Span(from, to), text.substring(from, to));
  }

  private void skipSpaces() {
    while (at < end && Cursor.isSpace(text.charAt(at))) {
      at++;
    }
  }
}
