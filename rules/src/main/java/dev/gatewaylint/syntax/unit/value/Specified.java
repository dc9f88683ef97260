package dev.gatewaylint.syntax.unit.value;

/**
 * A text after the expansion of specifiers such as {@code %i}, as far as it can be known without
 * the host.
 *
 * <p>What a specifier yields is unknown here: it becomes one {@link #UNKNOWN} character, and
 * grammars accept whatever such a character could make valid. A percent sign before a letter or
 * digit that is no specifier is an error.
 *
 * <p>Source: systemd 252 and 257 src/shared/specifier.c, specifier_printf; src/core/unit-printf.c;
 * systemd.unit(5).
 *
 * @param text the expanded text
 * @param bad the letter after the percent sign that is no specifier, 0 if there is none
 */
record Specified(String text, char bad) {

  /** Stands for the text of a specifier; a private use character that no grammar knows. */
  static final char UNKNOWN = '\ue000';

  private static final String NAME_LETTERS = "ijnNpaAbBHlqmMovwWgGuU";
  private static final String FULL_LETTERS = NAME_LETTERS + "IJPfyYcrRCdELSthsTV";

  /** Expands what most directives understand (unit_full_printf). */
  static Specified full(String value, int systemdVersion) {
    return expand(value, systemdVersion >= 255 ? FULL_LETTERS + "D" : FULL_LETTERS);
  }

  /** Expands what names of units understand, a shorter list (unit_name_printf). */
  static Specified name(String value) {
    return expand(value, NAME_LETTERS);
  }

  private static Specified expand(String value, String letters) {
    if (value.indexOf('%') < 0) {
      return new Specified(value, (char) 0);
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c != '%' || at + 1 == value.length()) {
        out.append(c);
        continue;
      }
      char letter = value.charAt(++at);
      if (letter == '%') {
        out.append('%');
      } else if (letters.indexOf(letter) >= 0) {
        out.append(UNKNOWN);
      } else if (Characters.isAlphanumeric(letter)) {
        return new Specified(value, letter);
      } else {
        out.append('%').append(letter);
      }
    }
    return new Specified(out.toString(), (char) 0);
  }

  /** Whether the expansion fails. */
  boolean isBad() {
    return bad != 0;
  }

  /** What an operator reads about a failed expansion. */
  String message() {
    return "%" + bad + " is no specifier here, a literal percent sign is written %%";
  }

  /** The text with {@code example} for every part that is unknown. */
  String with(String example) {
    return isOpen() ? text.replace(String.valueOf(UNKNOWN), example) : text;
  }

  /** Whether part of the text depends on the host or on the name of the unit. */
  boolean isOpen() {
    return isOpen(text);
  }

  static boolean isOpen(String text) {
    return text.indexOf(UNKNOWN) >= 0;
  }
}
