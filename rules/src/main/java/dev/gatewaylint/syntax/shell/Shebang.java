package dev.gatewaylint.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the first line of a script says.
 *
 * @param interpreter the name of the program without its folder, behind {@code env} if that starts
 *     it
 * @param arguments what follows it, split at blanks
 */
public record Shebang(String interpreter, List<String> arguments) {
  /** As many bytes of a file as the kernel looks at for it (execve(2), "Interpreter scripts"). */
  public static final int LONGEST = 256;

  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "ksh", "ksh93", "mksh", "lksh", "zsh", "rbash", "yash");

  public Shebang {
    arguments = List.copyOf(arguments);
  }

  /** Reads it, if the text starts with one. */
  public static Optional<Shebang> of(String text) {
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    if (!text.startsWith("#!", at)) {
      return Optional.empty();
    }
    int end = text.indexOf('\n', at);
    List<String> words = words(text, at + 2, end < 0 ? text.length() : end);
    int first = 0;
    if (!words.isEmpty() && name(words.get(0)).equals("env")) {
      first = 1;
      while (first < words.size()
          && (words.get(first).startsWith("-") || words.get(first).indexOf('=') > 0)) {
        first++;
      }
    }
    if (first >= words.size()) {
      return Optional.empty();
    }
    return Optional.of(new Shebang(name(words.get(first)), words.subList(first + 1, words.size())));
  }

  /** Whether a program of that name reads scripts in the language of sh. */
  static boolean isShell(String program) {
    return SHELLS.contains(program);
  }

  /** Whether the interpreter reads the language of sh. */
  public boolean isShell() {
    return isShell(interpreter);
  }

  /** Whether it turns {@code errexit} on, as {@code #!/bin/sh -e} does. */
  public boolean errexit() {
    for (String argument : arguments) {
      if (argument.startsWith("-") && !argument.startsWith("--") && argument.indexOf('e') > 0) {
        return true;
      }
    }
    return false;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<String> words(String text, int from, int to) {
    List<String> words = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && text.charAt(at) > ' ') {
        at++;
      }
      if (at > start) {
        words.add(text.substring(start, at));
      }
      at++;
    }
    return words;
  }
}
