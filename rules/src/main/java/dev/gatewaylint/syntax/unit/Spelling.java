package dev.gatewaylint.syntax.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * "Did you mean": careful enough for a fix that is applied without asking. A word is only taken for
 * a slip when exactly one candidate is nearest and near.
 */
public final class Spelling {

  private static final int MOST_SLIPS = 3;

  private Spelling() {}

  /**
   * As {@link #nearest}, for keys written in CamelCase. A key that lacks only {@code Sec} is
   * recognised; one that is made entirely of words that other keys use is not a slip: {@code
   * ExecRestart} is an invention, not a misspelt {@code ExecStart}.
   */
  static Optional<String> nearestKey(String key, List<String> candidates) {
    String timed = key + "Sec";
    for (String candidate : candidates) {
      if (candidate.equalsIgnoreCase(timed)) {
        Optional<String> sameLetters = caseless(key, candidates);
        return sameLetters.isPresent() ? sameLetters : Optional.of(candidate);
      }
    }
    Set<String> vocabulary = new HashSet<>();
    for (String candidate : candidates) {
      vocabulary.addAll(words(candidate));
    }
    return vocabulary.containsAll(words(key))
        ? caseless(key, candidates)
        : nearest(key, candidates);
  }

  /**
   * The candidate that differs in case only, else the only one at the smallest number of slips (a
   * letter too many, missing, wrong, or two exchanged), if that is one per three letters or less.
   */
  public static Optional<String> nearest(String word, List<String> candidates) {
    Optional<String> sameLetters = caseless(word, candidates);
    if (sameLetters.isPresent()) {
      return sameLetters;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int best = Math.min(MOST_SLIPS, Math.max(1, word.length() / 3)) + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) > best) {
        continue;
      }
      int slips = slips(lower, candidate.toLowerCase(Locale.ROOT));
      if (slips < best) {
        best = slips;
        nearest = Optional.of(candidate);
      } else if (slips == best) {
        nearest = Optional.empty();
      }
    }
    return nearest;
  }

  private static Optional<String> caseless(String word, List<String> candidates) {
    Optional<String> found = Optional.empty();
    for (String candidate : candidates) {
      if (candidate.equalsIgnoreCase(word)) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(candidate);
      }
    }
    return found;
  }

  /**
   * Splits before each capital that follows a small letter, or that a small letter follows: PID
   * File, CPU Quota.
   */
  private static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < key.length(); i++) {
      boolean begins =
          Character.isUpperCase(key.charAt(i))
              && (!Character.isUpperCase(key.charAt(i - 1))
                  || (i + 1 < key.length() && Character.isLowerCase(key.charAt(i + 1))));
      if (begins) {
        words.add(key.substring(start, i));
        start = i;
      }
    }
    words.add(key.substring(start));
    return words;
  }

  /**
   * Optimal string alignment distance: Levenshtein's, where two neighbours exchanged count as one
   * slip.
   */
  private static int slips(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int slips = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips = Math.min(slips, beforeLast[j - 2] + 1);
        }
        row[j] = slips;
      }
      int[] spent = beforeLast;
      beforeLast = last;
      last = row;
      row = spent;
    }
    return last[b.length()];
  }
}
