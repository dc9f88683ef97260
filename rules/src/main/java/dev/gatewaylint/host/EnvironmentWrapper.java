package dev.gatewaylint.host;

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
}
