package dev.gatewaylint.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What tells a secret in a configuration from other texts: the name of its key, and its look. */
final class ConfigSecret {
  private static final List<String> ENDINGS =
      List.of(
          "token",
          "secret",
          "password",
          "passwd",
          "passphrase",
          "apikey",
          "privatekey",
          "encryptkey",
          "accesskey",
          "secretkey");

  /** Shorter ones than this are words such as {@code ollama}, of which programs take any. */
  private static final int SHORTEST = 8;

  private ConfigSecret() {}

  /** Whether a value is a secret as plain text; a reference to one is none. */
  static boolean isOne(ConfigValue value) {
    Optional<String> text = value.text();
    return text.isPresent() && isName(value.path().last()) && looksSecret(text.get());
  }

  /** Whether a key of that name holds a secret, however its words are joined. */
  static boolean isName(String name) {
    String plain = name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (plain.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksSecret(String text) {
    boolean reference = text.indexOf('$') >= 0 || text.startsWith("/") || text.startsWith("~");
    boolean placeholder =
        text.startsWith("<")
            || text.contains("{{")
            || text.startsWith("__")
            || text.toLowerCase(Locale.ROOT).startsWith("your")
            || text.toUpperCase(Locale.ROOT).contains("CHANGE");
    return text.length() >= SHORTEST && !reference && !placeholder && text.indexOf(' ') < 0;
  }
}
