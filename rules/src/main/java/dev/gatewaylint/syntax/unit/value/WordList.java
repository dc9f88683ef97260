package dev.gatewaylint.syntax.unit.value;

/** Fixed lists of words, kept as one text with a single blank between the words. */
final class WordList {

  private WordList() {}

  /** Whether {@code word} is one of the list. */
  static boolean contains(String list, String word) {
    return contains(list, word, false);
  }

  /** Whether {@code word}, in any case of its letters, is one of the list. */
  static boolean containsIgnoringCase(String list, String word) {
    return contains(list, word, true);
  }

  private static boolean contains(String list, String word, boolean ignoreCase) {
    if (word.isEmpty() || word.indexOf(' ') >= 0) {
      return false;
    }
    int from = 0;
    while (from < list.length()) {
      int to = list.indexOf(' ', from);
      to = to < 0 ? list.length() : to;
      boolean sameLength = to - from == word.length();
      if (sameLength && list.regionMatches(ignoreCase, from, word, 0, word.length())) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }
}
