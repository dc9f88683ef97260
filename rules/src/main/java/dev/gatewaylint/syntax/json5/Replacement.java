package dev.gatewaylint.syntax.json5;

/**
 * What Node.js makes of bytes that are not UTF-8: one U+FFFD for each longest beginning of a
 * character (encoding.spec.whatwg.org, "UTF-8 decoder"). Java's own decoder counts an encoded half
 * of a surrogate pair once, not three times.
 */
final class Replacement {
  private Replacement() {}

  /** The text for a run of raw bytes. */
  static String of(String raw) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      text.append('\uFFFD');
      at = next(raw, at);
    }
    return text.toString();
  }

  /** Where the beginning of a character that is at an offset breaks off. */
  private static int next(String raw, int at) {
    int lead = raw.charAt(at) & 0xFF;
    int missing = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int lower = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int upper = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    int next = at + 1;
    while (missing > 0 && next < raw.length()) {
      int c = raw.charAt(next) & 0xFF;
      if (c < lower || c > upper) {
        return next;
      }
      next++;
      missing--;
      lower = 0x80;
      upper = 0xBF;
    }
    return next;
  }
}
