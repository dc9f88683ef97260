package dev.gatewaylint.ansible.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template as a row of parts, white space control applied as Ansible has it: the line end behind
 * a statement or comment goes with it ({@code trim_blocks}).
 *
 * @param parts in their order
 */
public record Template(List<Part> parts) {
  private static final int MOST_PARTS = 20_000;

  /** One part; offsets are those of the text. */
  public sealed interface Part {
    /** Characters that stand for themselves. */
    record Chars(int from, int to) implements Part {}

    /** An expression whose value is printed. */
    record Output(String expression, int from, int to) implements Part {}

    /** A statement, without its marks. */
    record Statement(String words, int from, int to) implements Part {
      /** The first word. */
      public String keyword() {
        int end = 0;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
          end++;
        }
        return words.substring(0, end);
      }

      /** All that follows the first word. */
      public String rest() {
        return words.substring(keyword().length()).strip();
      }
    }

    /** What is for people. */
    record Comment() implements Part {}
  }

  public Template {
    parts = List.copyOf(parts);
  }

  /** The parts of a text; empty if a mark is not closed, or there is too much of it. */
  public static Optional<Template> parse(String text) {
    return new Reader(text).read();
  }

  /** The expression, if the text is that and nothing else. */
  Optional<String> single() {
    return parts.size() == 1 && parts.get(0) instanceof Part.Output output
        ? Optional.of(output.expression())
        : Optional.empty();
  }

  /** Goes through a text once. */
  private static final class Reader {
    private static final String HEADER = "#jinja2:";

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private boolean trims = true;
    private boolean strips;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    /** The first line may set options of the template. */
    private void header() {
      if (!text.startsWith(HEADER)) {
        return;
      }
      int end = text.indexOf('\n');
      String line = end < 0 ? text : text.substring(0, end);
      String words = line.replace(" ", "").replace("'", "").replace("\"", "");
      trims = !words.contains("trim_blocks:False");
      strips = words.contains("lstrip_blocks:True");
      at = end < 0 ? text.length() : end + 1;
    }

    Optional<Template> read() {
      header();
      while (at < text.length()) {
        int open = nextMark();
        int end = open < 0 ? text.length() : open;
        chars(at, end, open);
        at = end;
        if (open >= 0 && !mark(text.charAt(open + 1))) {
          return Optional.empty();
        }
        if (parts.size() > MOST_PARTS) {
          return Optional.empty();
        }
      }
      return Optional.of(new Template(parts));
    }

    private int nextMark() {
      for (int i = text.indexOf('{', at); i >= 0; i = text.indexOf('{', i + 1)) {
        if (i + 1 < text.length() && "{%#".indexOf(text.charAt(i + 1)) >= 0) {
          return i;
        }
      }
      return -1;
    }

    private void chars(int from, int to, int open) {
      int end = to;
      char sign = open >= 0 && open + 2 < text.length() ? text.charAt(open + 2) : ' ';
      if (sign == '-') {
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
      } else if (strips && open >= 0 && text.charAt(open + 1) != '{' && sign != '+') {
        int start = end;
        while (start > from && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
          start--;
        }
        end = start == 0 || text.charAt(start - 1) == '\n' ? start : end;
      }
      int done = from;
      for (int i = from; i + 1 < end; i++) {
        if (text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
          add(done, i); // Jinja makes each line end a line feed
          done = i + 1;
        }
      }
      add(done, end);
    }

    private void add(int from, int to) {
      if (to > from) {
        parts.add(new Part.Chars(from, to));
      }
    }

    private boolean mark(char kind) {
      String close = kind == '{' ? "}}" : kind == '%' ? "%}" : "#}";
      int open = at;
      int end = kind == '#' ? text.indexOf(close, at + 2) : closing(close, at + 2);
      if (end < 0) {
        return false;
      }
      char last = end > at + 2 ? text.charAt(end - 1) : ' ';
      boolean signed = last == '-' || (last == '+' && kind != '{');
      String inside = text.substring(at + 2, Math.max(at + 2, signed ? end - 1 : end));
      if (inside.startsWith("-") || inside.startsWith("+")) {
        inside = inside.substring(1);
      }
      at = end + 2;
      if (last == '-') {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (trims && kind != '{' && last != '+') {
        at += text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
      }
      if (kind == '#') {
        parts.add(new Part.Comment());
      } else if (kind == '{') {
        parts.add(new Part.Output(inside.strip(), open, end + 2));
      } else if (inside.strip().equals("raw")) {
        return raw();
      } else {
        parts.add(new Part.Statement(inside.strip(), open, end + 2));
      }
      return true;
    }

    private boolean raw() {
      for (int i = text.indexOf("{%", at); i >= 0; i = text.indexOf("{%", i + 2)) {
        int end = text.indexOf("%}", i);
        if (end < 0) {
          return false;
        }
        String words = text.substring(i + 2, end).replace("-", "").strip();
        if (words.equals("endraw")) {
          add(at, i);
          at = end + 2;
          at += trims && text.startsWith("\n", at) ? 1 : 0;
          return true;
        }
      }
      return false;
    }

    /** Marks in strings close nothing. */
    private int closing(String close, int from) {
      char quote = 0;
      for (int i = from; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quote != 0) {
          if (c == '\\') {
            i++;
          } else if (c == quote) {
            quote = 0;
          }
        } else if (c == '\'' || c == '"') {
          quote = c;
        } else if (text.startsWith(close, i)) {
          return i;
        }
      }
      return -1;
    }
  }
}
