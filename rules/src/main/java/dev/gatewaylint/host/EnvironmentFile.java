package dev.gatewaylint.host;

import dev.gatewaylint.host.ServiceEnvironment.Variable;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that {@code EnvironmentFile=} names, read as systemd does (src/basic/env-file.c):
 * shell-like quotes and escapes, no substitution.
 */
final class EnvironmentFile {
  private static final String NEWLINE = "\n\r";
  private static final String WHITE = " \t\n\r";

  private enum State {
    BEFORE_KEY,
    KEY,
    BEFORE_VALUE,
    VALUE,
    VALUE_ESCAPE,
    SINGLE,
    DOUBLE,
    DOUBLE_ESCAPE,
    COMMENT,
    COMMENT_ESCAPE
  }

  private final SourceFile file;
  private final List<Variable> variables = new ArrayList<>();
  private final StringBuilder key = new StringBuilder();
  private final StringBuilder value = new StringBuilder();
  private State state = State.BEFORE_KEY;
  private int start;
  private int trailing = -1;

  private EnvironmentFile(SourceFile file) {
    this.file = file;
  }

  /** The assignments of a file in their order; names that no variable can have are left out. */
  static List<Variable> variables(SourceFile file) {
    EnvironmentFile reader = new EnvironmentFile(file);
    String text = file.text();
    for (int i = 0; i < text.length(); i++) {
      reader.next(text.charAt(i), i);
    }
    reader.end(text.length());
    return reader.variables;
  }

  private void next(char c, int at) {
    boolean newline = NEWLINE.indexOf(c) >= 0;
    switch (state) {
      case BEFORE_KEY -> beforeKey(c, at);
      case KEY -> inKey(c, newline);
      case BEFORE_VALUE -> beforeValue(c, at, newline);
      case VALUE -> inValue(c, at, newline);
      case VALUE_ESCAPE -> {
        state = State.VALUE;
        if (!newline) {
          value.append(c);
        }
      }
      case SINGLE -> quoted(c, '\'');
      case DOUBLE -> {
        if (c == '\\') {
          state = State.DOUBLE_ESCAPE;
        } else {
          quoted(c, '"');
        }
      }
      case DOUBLE_ESCAPE -> {
        state = State.DOUBLE;
        if ("\"\\`$".indexOf(c) >= 0) {
          value.append(c);
        } else if (c != '\n') {
          value.append('\\').append(c);
        }
      }
      case COMMENT -> {
        if (c == '\\') {
          state = State.COMMENT_ESCAPE;
        } else if (newline) {
          state = State.BEFORE_KEY;
        }
      }
      case COMMENT_ESCAPE -> state = newline ? State.BEFORE_KEY : State.COMMENT;
    }
  }

  private void beforeKey(char c, int at) {
    if (c == '#' || c == ';') {
      state = State.COMMENT;
    } else if (WHITE.indexOf(c) < 0) {
      state = State.KEY;
      start = at;
      key.setLength(0);
      key.append(c);
    }
  }

  private void inKey(char c, boolean newline) {
    if (newline) {
      state = State.BEFORE_KEY;
    } else if (c == '=') {
      state = State.BEFORE_VALUE;
      value.setLength(0);
      trailing = -1;
    } else {
      key.append(c);
    }
  }

  private void beforeValue(char c, int at, boolean newline) {
    if (newline) {
      finish(at);
    } else if (c == '\'') {
      state = State.SINGLE;
    } else if (c == '"') {
      state = State.DOUBLE;
    } else if (c == '\\') {
      state = State.VALUE_ESCAPE;
    } else if (WHITE.indexOf(c) < 0) {
      state = State.VALUE;
      value.append(c);
    }
  }

  private void inValue(char c, int at, boolean newline) {
    if (newline) {
      if (trailing >= 0) {
        value.setLength(trailing);
      }
      finish(at);
    } else if (c == '\\') {
      state = State.VALUE_ESCAPE;
      trailing = -1;
    } else {
      if (WHITE.indexOf(c) < 0) {
        trailing = -1;
      } else if (trailing < 0) {
        trailing = value.length();
      }
      value.append(c);
    }
  }

  private void quoted(char c, char quote) {
    if (c == quote) {
      state = State.BEFORE_VALUE;
    } else {
      value.append(c);
    }
  }

  private void end(int at) {
    switch (state) {
      case VALUE -> inValue('\n', at, true);
      case BEFORE_VALUE, VALUE_ESCAPE, SINGLE, DOUBLE, DOUBLE_ESCAPE -> finish(at);
      default -> {}
    }
  }

  private void finish(int end) {
    String name = key.toString().stripTrailing();
    if (isName(name)) {
      variables.add(new Variable(name, value.toString(), file.place(new Span(start, end))));
    }
    state = State.BEFORE_KEY;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
