package dev.gatewaylint.host;

import dev.gatewaylint.launchd.JobEnvironment;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The script that OpenClaw puts before a gateway's command since 2026.5.7: {@code /bin/sh
 * LABEL-env-wrapper.sh LABEL.env COMMAND...}. It reads the variables from the file and becomes the
 * command (openclaw src/daemon/launchd.ts).
 *
 * @param script the wrapper itself
 * @param variables the file of lines {@code export NAME='VALUE'}
 * @param command the words behind it
 */
public record EnvironmentWrapper(String script, String variables, List<String> command) {
  private static final String EXPORT = "export ";
  private static final String ENDING = "-env-wrapper.sh";
  private static final List<String> SHELLS = List.of("/bin/sh", "/bin/bash", "/bin/zsh", "sh");

  public EnvironmentWrapper {
    command = List.copyOf(command);
  }

  /** The wrapper that a command line runs; a shell before it may be left out. */
  static Optional<EnvironmentWrapper> of(List<String> words) {
    int at = !words.isEmpty() && SHELLS.contains(words.get(0)) ? 1 : 0;
    if (words.size() < at + 3 || !words.get(at).endsWith(ENDING)) {
      return Optional.empty();
    }
    return Optional.of(
        new EnvironmentWrapper(
            words.get(at), words.get(at + 1), words.subList(at + 2, words.size())));
  }

  /** The lines {@code export NAME='VALUE'}; what else may stand there is passed over. */
  static List<JobEnvironment.Variable> variables(SourceFile file) {
    List<JobEnvironment.Variable> variables = new ArrayList<>();
    String text = file.text();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int equals = text.indexOf('=', start);
      if (text.startsWith(EXPORT, start) && equals > 0 && equals < end) {
        int name = start + EXPORT.length();
        int stop = end > equals + 1 && text.charAt(end - 1) == '\r' ? end - 1 : end;
        Place key = file.place(new Span(name, equals));
        Place value = file.place(new Span(equals + 1, stop));
        variables.add(new JobEnvironment.Variable(key.text(), unquoted(value.text()), value, key));
      }
      start = end + 1;
    }
    return variables;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("'") && value.endsWith("'");
    return quoted ? value.substring(1, value.length() - 1).replace("'\\''", "'") : value;
  }
}
