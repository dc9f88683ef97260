package dev.gatewaylint.ansible.role;

/** A string as one word of a shell command that a person copies. */
final class ShellWord {
  private static final String HARMLESS = "/._-@:,+%=";

  private ShellWord() {}

  static String of(String text) {
    boolean isHarmless = !text.isEmpty();
    for (int at = 0; at < text.length(); at++) {
      char found = text.charAt(at);
      isHarmless &=
          (found < 128 && Character.isLetterOrDigit(found)) || HARMLESS.indexOf(found) >= 0;
    }
    return isHarmless ? text : "'" + text.replace("'", "'\\''").replace("\n", " ") + "'";
  }
}
