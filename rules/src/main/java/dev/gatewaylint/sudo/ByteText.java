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

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
