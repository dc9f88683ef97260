package dev.gatewaylint.syntax.json5;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Documents of JSON5 or of JSON, sound and damaged ones. */
final class RandomJson5 {
  private static final String[] SPACES = {
    " ", "\n", "\t", "\r\n", "  ", "\u00a0", "\ufeff", "\u2028", "\f", "// a\n", "/* b */", "/**/",
    "\u3000"
  };
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "+1",
    "1.5",
    ".5",
    "5.",
    "1e3",
    "1E-3",
    "0x1F",
    "-0XaB",
    "Infinity",
    "-Infinity",
    "NaN",
    "+NaN",
    "18789",
    "4294967296",
    "1.7976931348623157e308",
    "5e-324",
    "123456789012345678"
  };
  private static final String[] JSON_NUMBERS = {
    "0", "-0", "1", "1.5", "-12.25", "1e3", "1E-3", "2e+5", "18789", "4294967296", "5e-324", "0.1"
  };
  private static final String[] KEYS = {
    "gateway",
    "$schema",
    "_a",
    "a1",
    "\u00e9t\u00e9",
    "\u4e2d",
    "\\u0061b",
    "__proto__",
    "null",
    "'a b'",
    "\"1\"",
    "'2'",
    "''",
    "\"gateway\"",
    "'\\x41'",
    "\ud835\udc00"
  };
  private static final String[] PARTS = {
    "a",
    "token",
    " ",
    "\\n",
    "\\u00e9",
    "\\\"",
    "\\\\",
    "\\/",
    "\u00e9",
    "\u4e2d",
    "\ud83d\ude00",
    "/",
    "//",
    "{",
    "]",
    ":",
    "\\ud83d\\ude00",
    "\u007f"
  };
  private static final String[] JSON5_PARTS = {
    "\\x41", "\\v", "\\0", "\\\n", "\\\r\n", "\t", "\u2028", "\\a", "\\'", "\\\u2029"
  };
  private static final String DAMAGE =
      "{}[],:'\"\\/*+-.0123456789abefnrtuxINE \n\r"
          + "\t\u000b\u00a0\ufeff\u2028\u00e9\u0301\u200c#$_\u0000\u0085";

  private final Random random;
  private final boolean json5;

  RandomJson5(long seed, boolean json5) {
    this.random = new Random(seed);
    this.json5 = json5;
  }

  /** A document; about every second one is damaged. */
  byte[] next() {
    StringBuilder text = new StringBuilder();
    blank(text);
    value(text, 0);
    blank(text);
    if (random.nextBoolean()) {
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        damage(text);
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (json5 && bytes.length > 0 && random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
    }
    return bytes;
  }

  private void damage(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    char special = DAMAGE.charAt(random.nextInt(DAMAGE.length()));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
      case 1 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 5)));
      case 2 -> text.setLength(at);
      case 3 -> text.insert(at, special);
      default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(special));
    }
  }

  private void value(StringBuilder out, int depth) {
    switch (random.nextInt(depth > 4 ? 6 : 10)) {
      case 0 -> out.append(pick("null", "true", "false"));
      case 1, 2 -> out.append(json5 ? pick(NUMBERS) : pick(JSON_NUMBERS));
      case 3 -> out.append(random.nextInt());
      case 4, 5 -> text(out);
      case 6, 7 -> collection(out, '[', ']', depth);
      default -> collection(out, '{', '}', depth);
    }
  }

  private void collection(StringBuilder out, char open, char close, int depth) {
    out.append(open);
    blank(out);
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      if (open == '{') {
        key(out);
        blank(out);
        out.append(':');
        blank(out);
      }
      value(out, depth + 1);
      blank(out);
      if (i + 1 < size || (json5 && random.nextInt(3) == 0)) {
        out.append(',');
        blank(out);
      }
    }
    out.append(close);
  }

  private void key(StringBuilder out) {
    if (json5 && random.nextInt(3) > 0) {
      out.append(pick(KEYS));
    } else {
      text(out);
    }
  }

  private void text(StringBuilder out) {
    char quote = json5 && random.nextBoolean() ? '\'' : '"';
    out.append(quote);
    for (int left = random.nextInt(4); left > 0; left--) {
      out.append(json5 && random.nextInt(3) == 0 ? pick(JSON5_PARTS) : pick(PARTS));
    }
    out.append(quote);
  }

  private void blank(StringBuilder out) {
    while (random.nextInt(3) == 0) {
      out.append(json5 ? pick(SPACES) : pick(" ", "\n", "\t", "\r\n"));
    }
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }
}
