package dev.gatewaylint.syntax.unit.value;

/**
 * Names of units. Source: systemd 252 and 257 src/basic/unit-name.c, unit_name_is_valid;
 * systemd.unit(5).
 */
final class UnitNames {

  private static final String TYPES =
      "service socket target device mount automount swap timer path slice scope";
  private static final int TOO_LONG = 256;

  private UnitNames() {}

  /**
   * Whether {@code name} can name a unit, an instance or (if so wished) a template; it may contain
   * unknown parts.
   */
  static boolean isValid(String name, boolean templateAllowed) {
    int dot = name.lastIndexOf('.');
    if (Specified.isOpen(dot < 0 ? name : name.substring(dot))) {
      return true;
    }
    if (dot <= 0
        || Characters.utf8Length(name) >= TOO_LONG
        || !WordList.contains(TYPES, name.substring(dot + 1))) {
      return false;
    }
    int at = -1;
    for (int index = 0; index < dot; index++) {
      char c = name.charAt(index);
      if (c == '@' && at < 0) {
        at = index;
      }
      if (!isNameCharacter(c)) {
        return false;
      }
    }
    return at != 0 && (templateAllowed || at != dot - 1);
  }

  /** Whether {@code text} can stand between the at sign and the dot. */
  static boolean isInstance(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (!isNameCharacter(text.charAt(index))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isNameCharacter(char c) {
    return Characters.isAlphanumeric(c) || ":-_.\\@".indexOf(c) >= 0 || c == Specified.UNKNOWN;
  }
}
