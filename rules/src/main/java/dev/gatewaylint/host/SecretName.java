package dev.gatewaylint.host;

import java.util.List;
import java.util.Locale;

/** Whether a setting holds a secret, by its name and the look of its value. */
public final class SecretName {
  private static final List<String> ENDINGS =
      List.of(
          "TOKEN",
          "SECRET",
          "PASSWORD",
          "PASSWD",
          "PASSPHRASE",
          "API_KEY",
          "APIKEY",
          "PRIVATE_KEY",
          "ACCESS_KEY",
          "WEBHOOK_URL");

  private SecretName() {}

  /** Whether a variable of that name and value gives a secret away; a reference to one does not. */
  public static boolean looksSecret(String name, String value) {
    String upper = name.toUpperCase(Locale.ROOT);
    boolean reference = value.startsWith("$") || value.startsWith("%") || value.startsWith("/");
    boolean placeholder =
        value.startsWith("<") || value.startsWith("{{") || value.contains("CHANGE");
    if (value.isEmpty() || reference || placeholder || isNumberOrSwitch(value)) {
      return false;
    }
    for (String ending : ENDINGS) {
      if (upper.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** {@code NEXT_TOKEN=4096} and {@code USE_TOKEN=true} hold no secret. */
  private static boolean isNumberOrSwitch(String value) {
    if (value.equals("true")
        || value.equals("false")
        || value.equals("yes")
        || value.equals("no")) {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() < 7;
  }
}
