package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import java.util.Locale;
import java.util.Optional;

/** Values of a wrong type that can be told in the right one without loss. */
final class SameMeaning {
  private static final int LONGEST = 64;

  private SameMeaning() {}

  /** The element to write instead; empty where something would have to be guessed. */
  static Optional<String> of(PlistValue value, ValueShape wanted) {
    if (value instanceof PlistValue.Text text) {
      return ofText(text.value(), wanted);
    }
    if (value instanceof PlistValue.Whole number) {
      String digits = number.value().toString();
      if (wanted.takes("string")) {
        return Optional.of("<string>" + digits + "</string>");
      }
      return wanted.takes("boolean") ? flag(digits) : Optional.empty();
    }
    if (value instanceof PlistValue.Real number
        && wanted.takes("integer")
        && number.value() == Math.rint(number.value())
        && Math.abs(number.value()) < 1e9) {
      return Optional.of("<integer>" + (long) number.value() + "</integer>");
    }
    if (value instanceof PlistValue.Switch flag && wanted.takes("string")) {
      return Optional.of("<string>" + flag.value() + "</string>");
    }
    return Optional.empty();
  }

  private static Optional<String> ofText(String text, ValueShape wanted) {
    if (wanted.takes("boolean")) {
      return flag(text);
    }
    if (wanted.takes("integer") && isDecimal(text)) {
      return Optional.of("<integer>" + text + "</integer>");
    }
    boolean list = wanted instanceof ValueShape.ListOf array && array.item().takes("string");
    boolean single = text.length() <= LONGEST && isPlainWord(text);
    return list && single
        ? Optional.of("<array><string>" + text + "</string></array>")
        : Optional.empty();
  }

  private static Optional<String> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> Optional.of("<true/>");
      case "false", "no", "0" -> Optional.of("<false/>");
      default -> Optional.empty();
    };
  }

  /** Digits without a leading zero, which might mean octal. */
  private static boolean isDecimal(String text) {
    if (text.isEmpty() || text.length() > 9 || (text.length() > 1 && text.charAt(0) == '0')) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A word without blanks, and without what XML would have to escape. */
  private static boolean isPlainWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '<' || c == '&' || c > '~') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
