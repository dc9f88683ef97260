package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that a grant admits and that makes its caller root.
 *
 * @param runas who has to be asked for; empty where plain {@code sudo} does
 * @param environment assignments in front of the command; the grant has to allow them
 * @param command absolute path
 * @param effect what it does, as the end of a sentence that begins with the call
 */
public record RootCall(
    Optional<String> runas,
    List<String> environment,
    String command,
    List<String> arguments,
    String effect) {
  public RootCall {
    environment = List.copyOf(environment);
    arguments = List.copyOf(arguments);
  }

  /** The words of the call behind {@code sudo}. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (runas.isPresent()) {
      words.add("-u");
      words.add(runas.get());
    }
    words.addAll(environment);
    words.add(command);
    words.addAll(arguments);
    return words;
  }

  /** The call as one would type it. */
  public String text() {
    StringBuilder text = new StringBuilder("sudo");
    for (String word : words()) {
      text.append(' ').append(isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return text.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "@%+=:,./_-".indexOf(c) >= 0);
      if (!plain) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
