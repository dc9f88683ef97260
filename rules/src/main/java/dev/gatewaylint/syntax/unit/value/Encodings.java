package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Base64, hexadecimal and C escapes as systemd reads them. Source: systemd 252
 * src/basic/hexdecoct.c, escape.c.
 */
final class Encodings {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Encodings() {}

  /** First version that also takes the characters of URLs; measured are 252 (no) and 257 (yes). */
  private static final int URL_CHARACTERS_SINCE = 254;

  /** Whether {@code text}, blanks apart, is base64 with complete padding; the empty text is. */
  static boolean isBase64(String text, int systemdVersion) {
    int inGroup = 0;
    int padding = 0;
    int last = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Characters.isBlank(c)) {
        continue;
      }
      if (padding > 0 && inGroup == 0) {
        return false;
      }
      if (c == '=') {
        boolean spare = inGroup == 2 ? (last & 15) != 0 : padding == 0 && (last & 3) != 0;
        if (inGroup < 2 || spare) {
          return false;
        }
        padding++;
      } else {
        last = digit(c, systemdVersion);
        if (last < 0 || padding > 0) {
          return false;
        }
      }
      inGroup = (inGroup + 1) % 4;
    }
    return inGroup == 0;
  }

  private static int digit(char c, int systemdVersion) {
    if (systemdVersion >= URL_CHARACTERS_SINCE && (c == '-' || c == '_')) {
      return c == '-' ? 62 : 63;
    }
    return BASE64.indexOf(c);
  }

  /** Number of bytes that {@code text}, blanks apart, writes in hexadecimal; -1 if it does not. */
  static int hexBytes(String text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      if (Characters.isBlank(text.charAt(at))) {
        continue;
      }
      if (Characters.hex(text.charAt(at)) < 0) {
        return -1;
      }
      digits++;
    }
    return digits % 2 == 0 ? digits / 2 : -1;
  }

  /** The text with its C escapes decoded, empty if one of them is unknown. */
  static Optional<String> unescape(String text, boolean acceptNul) {
    StringBuilder out = new StringBuilder(text.length());
    CEscape escape = new CEscape(out);
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '\\') {
        escape.add(text.charAt(at));
        continue;
      }
      int length = at + 1 < text.length() ? escape.decode(text, at + 1, acceptNul) : 0;
      if (length == 0) {
        return Optional.empty();
      }
      at += length;
    }
    escape.flush();
    return Optional.of(out.toString());
  }
}
