package dev.gatewaylint.sudo;

/** The classes of {@code [:name:]} in the C locale. */
final class CharacterClass {
  private CharacterClass() {}

  static boolean isName(String name) {
    return switch (name) {
      case "alnum", "alpha", "blank", "cntrl", "digit", "graph" -> true;
      case "lower", "print", "punct", "space", "upper", "xdigit" -> true;
      default -> false;
    };
  }

  static boolean contains(String name, int c) {
    boolean lower = c >= 'a' && c <= 'z';
    boolean upper = c >= 'A' && c <= 'Z';
    boolean digit = c >= '0' && c <= '9';
    return switch (name) {
      case "alnum" -> lower || upper || digit;
      case "alpha" -> lower || upper;
      case "blank" -> c == ' ' || c == '\t';
      case "cntrl" -> c < 0x20 || c == 0x7F;
      case "digit" -> digit;
      case "graph" -> c > 0x20 && c < 0x7F;
      case "lower" -> lower;
      case "print" -> c >= 0x20 && c < 0x7F;
      case "punct" -> c > 0x20 && c < 0x7F && !(lower || upper || digit);
      case "space" -> c == ' ' || (c >= '\t' && c <= '\r');
      case "upper" -> upper;
      case "xdigit" -> digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      default -> false;
    };
  }
}
