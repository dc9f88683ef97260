package dev.gatewaylint.caller;

import dev.gatewaylint.host.Setting;
import dev.gatewaylint.syntax.shell.ShellText;
import dev.gatewaylint.syntax.unit.LogicalText;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An Exec line's command as a shell would have to be given it: each word in quotes, and what
 * systemd fills in when it runs, variables and specifiers, as something that is not known. So one
 * reader looks behind {@code env} and into {@code sh -c}, wherever a command stands.
 */
final class ExecText {
  private final LogicalText value;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();

  private ExecText(LogicalText value) {
    this.value = value;
  }

  static ShellText of(Setting setting, ExecCommand command) {
    ExecText exec = new ExecText(setting.logicalValue());
    boolean expands = !command.prefixes().contains(ExecCommand.Prefix.NO_VARIABLES);
    boolean skips = command.prefixes().contains(ExecCommand.Prefix.ARGV0);
    exec.add(command.path(), false);
    for (Word word : command.arguments()) {
      if (skips) {
        skips = false;
        continue;
      }
      exec.text.append(' ');
      exec.spans.add(exec.value.span(word.from(), word.from()));
      exec.add(word, expands);
    }
    int[] starts = new int[exec.text.length()];
    int[] ends = new int[exec.text.length()];
    int least = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.max(least, exec.spans.get(i).start());
      ends[i] = Math.max(starts[i], exec.spans.get(i).end());
      least = starts[i];
    }
    return ShellText.of(setting.file().source(), exec.text.toString(), starts, ends);
  }

  private void add(Word word, boolean expands) {
    String meant = word.text();
    int inside = offset(word);
    boolean quoted = false;
    for (int i = 0; i < meant.length(); i++) {
      Span span =
          inside < 0
              ? value.span(word.from(), word.to())
              : value.span(word.from() + inside + i, word.from() + inside + i + 1);
      int length = unknown(meant, i, expands);
      if (length > 0) {
        if (quoted) {
          put("'", span);
          quoted = false;
        }
        put("\"$1\"", inside < 0 ? span : unknown(word, inside + i, length));
        i += length - 1;
        continue;
      }
      boolean doubled = isDoubled(meant, i, expands);
      if (!quoted) {
        put("'", span);
        quoted = true;
      }
      put(meant.charAt(i) == '\'' ? "'\\''" : meant.substring(i, i + 1), span);
      i += doubled ? 1 : 0;
    }
    Span end = value.span(word.to(), word.to());
    if (quoted) {
      put("'", end);
    } else if (meant.isEmpty()) {
      put("''", end);
    }
  }

  private Span unknown(Word word, int from, int length) {
    return value.span(word.from() + from, word.from() + from + length);
  }

  private void put(String characters, Span span) {
    text.append(characters);
    for (int i = 0; i < characters.length(); i++) {
      spans.add(span);
    }
  }

  /** Where the meant text stands in the word as written, if it stands there as it is; else -1. */
  private int offset(Word word) {
    String written = value.text().substring(word.from(), word.to());
    return written.length() - word.text().length() <= 2 ? written.indexOf(word.text()) : -1;
  }

  private static boolean isDoubled(String text, int at, boolean expands) {
    char c = text.charAt(at);
    boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
    return twice && (c == '%' || (c == '$' && expands));
  }

  /** How many characters from here systemd replaces when it runs the command; 0 for none. */
  private static int unknown(String text, int at, boolean expands) {
    if (at + 1 >= text.length() || isDoubled(text, at, expands)) {
      return 0;
    }
    char next = text.charAt(at + 1);
    if (text.charAt(at) == '%') {
      return Character.isLetter(next) ? 2 : 0;
    }
    if (text.charAt(at) != '$' || !expands) {
      return 0;
    }
    if (next == '{') {
      int close = text.indexOf('}', at);
      return close < 0 ? 0 : close - at + 1;
    }
    boolean alone = at == 0 && (Character.isLetter(next) || next == '_');
    return alone ? text.length() : 0;
  }
}
