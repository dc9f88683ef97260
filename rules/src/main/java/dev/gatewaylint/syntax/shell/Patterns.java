package dev.gatewaylint.syntax.shell;

/** File name patterns (glob(7)). */
final class Patterns {
  private Patterns() {}

  /**
   * Whether the character at an index makes an unquoted text a pattern.
   *
   * @param lastBracket where the last {@code ]} of the text stands, or -1
   */
  static boolean isPattern(String text, int index, int lastBracket) {
    char c = text.charAt(index);
    return c == '*' || c == '?' || (c == '[' && lastBracket > index + 1);
  }
}
