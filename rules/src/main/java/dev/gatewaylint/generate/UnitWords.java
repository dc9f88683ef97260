package dev.gatewaylint.generate;

/** Texts as words of unit files, so that systemd reads them as they are. */
final class UnitWords {
  private UnitWords() {}

  /** A word of {@code Environment=}. */
  static String quoted(String text) {
    boolean plain = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      plain &= isPlain(text.charAt(i));
    }
    if (plain) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '%' -> out.append("%%");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** An argument of {@code ExecStart=} and the like, where a dollar starts a variable. */
  static String argument(String text) {
    return quoted(text).replace("$", "$$");
  }

  private static boolean isPlain(char c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || "._/@+=:,-".indexOf(c) >= 0;
  }
}
