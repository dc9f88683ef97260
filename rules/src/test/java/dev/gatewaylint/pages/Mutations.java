package dev.gatewaylint.pages;

import java.util.Random;

/** A text, damaged again and again in the same ways at every run. */
final class Mutations {
  private static final String SPECIAL = "[]=\\\n\r\0#;\"' %$@-:\t\u00FF\u00EF0s";

  private final String text;
  private final Random random;

  Mutations(String text) {
    this.text = text;
    this.random = new Random(text.hashCode());
  }

  /** The text with one to four bytes removed, doubled, replaced or added. */
  String next() {
    StringBuilder changed = new StringBuilder(text);
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      int at = random.nextInt(changed.length() + 1);
      char special = SPECIAL.charAt(random.nextInt(SPECIAL.length()));
      switch (random.nextInt(4)) {
        case 0 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(12)));
        case 1 -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 9)));
        case 2 -> changed.insert(at, special);
        default -> changed.replace(at, Math.min(changed.length(), at + 1), "" + special);
      }
    }
    return changed.toString();
  }
}
