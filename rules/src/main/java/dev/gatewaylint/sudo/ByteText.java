package dev.gatewaylint.sudo;

import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;

/**
 * Text as sudo compares it. It matches in the C locale, where a character is a byte: {@code ?}
 * stands for one byte of an umlaut only.
 */
final class ByteText {
  private ByteText() {}

  /** One char for each byte of the text. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return new String(SourceFile.of("", text).bytes(), StandardCharsets.ISO_8859_1);
      }
    }
    return text;
  }

  /** The text with A to Z in lower case, and nothing else changed. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUpper(text.charAt(i))) {
        StringBuilder lower = new StringBuilder(text);
        for (int j = i; j < lower.length(); j++) {
          if (isUpper(lower.charAt(j))) {
            lower.setCharAt(j, (char) (lower.charAt(j) + 32));
          }
        }
        return lower.toString();
      }
    }
    return text;
  }

  /** Whether two texts differ at most in the case of A to Z. */
  static boolean isSame(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      char c = a.charAt(i);
      char d = b.charAt(i);
      if (c != d && (isUpper(c) ? c + 32 : c) != (isUpper(d) ? d + 32 : d)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
