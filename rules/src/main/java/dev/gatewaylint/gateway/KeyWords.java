package dev.gatewaylint.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a key, however it is spelled: {@code maxAttempts}, {@code max_attempts}, {@code
 * max-attempts}, {@code MAX_ATTEMPTS} and {@code MaxAttempts} are the same two.
 */
final class KeyWords {
  /** A longer key is no name that anybody typed. */
  private static final int LONGEST = 200;

  private KeyWords() {}

  /** The words in lower case; none for a key that is too long to be a name. */
  static List<String> of(String key) {
    List<String> words = new ArrayList<>();
    if (key.length() > LONGEST) {
      return words;
    }
    int start = 0;
    for (int i = 0; i <= key.length(); i++) {
      boolean between = i == key.length() || !Character.isLetterOrDigit(key.charAt(i));
      if (between || startsWord(key, i)) {
        if (i > start) {
          words.add(key.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = between ? i + 1 : i;
      }
    }
    return words;
  }

  /** A capital behind a small letter or a digit, and the last of several before a small letter. */
  private static boolean startsWord(String key, int at) {
    if (at == 0 || !Character.isUpperCase(key.charAt(at))) {
      return false;
    }
    char before = key.charAt(at - 1);
    boolean last = at + 1 < key.length() && Character.isLowerCase(key.charAt(at + 1));
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && last);
  }
}
