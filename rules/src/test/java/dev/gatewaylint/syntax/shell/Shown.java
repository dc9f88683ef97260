package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Scripts in tests, and invocations as short text. */
final class Shown {
  private Shown() {}

  static ShellFile parse(String text) {
    return ShellParser.parse(SourceFile.of("usr/local/bin/script", text));
  }

  static List<Invocation> invocations(String text) {
    return parse(text).invocations();
  }

  /** The arguments of each command, joined by blanks; unknown characters are a question mark. */
  static List<String> commands(String text) {
    List<String> shown = new ArrayList<>();
    for (Invocation invocation : invocations(text)) {
      shown.add(command(invocation));
    }
    return shown;
  }

  static String command(Invocation invocation) {
    List<String> words = new ArrayList<>();
    for (Argument argument : invocation.argv()) {
      words.add(argument.value().orElse(argument.prefix() + "?" + argument.suffix()));
    }
    return String.join(" ", words);
  }

  /** The one invocation of a program. */
  static Invocation of(String program, String text) {
    List<Invocation> found = new ArrayList<>(invocations(text));
    found.removeIf(invocation -> !invocation.program().orElse("").equals(program));
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " times " + program + " in " + text);
    }
    return found.get(0);
  }
}
