package dev.gatewaylint.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which keys say how often a program tries to connect again, by the words that they consist of. */
final class ReconnectName {
  private static final Set<String> RECONNECT =
      Set.of("reconnect", "reconnects", "reconnection", "reconnections", "reconnecting");
  private static final Set<String> LIMIT = Set.of("max", "maximum", "limit");
  private static final Set<String> ATTEMPTS =
      Set.of("attempt", "attempts", "retries", "tries", "times");
  private static final Set<String> FILLING = Set.of("retry", "count", "number", "num", "of");

  /** What may stand between {@code reconnect} and its {@code maxAttempts}. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "retry",
          "retries",
          "policy",
          "options",
          "opts",
          "settings",
          "config",
          "backoff",
          "strategy",
          "limits",
          "params");

  private ReconnectName() {}

  /** Whether the key at the end of a path is one. */
  static boolean isOne(KeyPath path) {
    List<String> names = pieces(path);
    if (names.isEmpty()) {
      return false;
    }
    List<String> own = words(names.get(names.size() - 1));
    return isLimit(tail(own)) || (isCount(own) && isBelowReconnect(names));
  }

  /** Whether the key says that it is a bound, and not just a number of attempts. */
  static boolean saysLimit(KeyPath path) {
    for (String word : words(path.last())) {
      if (LIMIT.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is about connecting again. */
  static boolean isAbout(String name) {
    for (String word : words(name)) {
      if (RECONNECT.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is what socket.io-client calls it. */
  static boolean isSocketIo(KeyPath path) {
    return words(path.last()).equals(List.of("reconnection", "attempts"));
  }

  /** The names of a path without the items of lists; a key with dots in it counts for several. */
  private static List<String> pieces(KeyPath path) {
    List<String> pieces = new ArrayList<>();
    for (String name : path.names()) {
      if (!name.startsWith("[")) {
        pieces.addAll(name.indexOf('.') < 0 ? List.of(name) : KeyPath.of(name).names());
      }
    }
    return pieces;
  }

  /** {@code maxreconnectattempts} is three words as well. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : KeyWords.of(name)) {
      int at = word.indexOf("reconnect");
      if (at < 0 || RECONNECT.contains(word)) {
        words.add(word);
        continue;
      }
      int end = at + (word.startsWith("reconnection", at) ? 12 : 9);
      addPart(words, word.substring(0, at));
      words.add(word.substring(at, end));
      addPart(words, word.substring(end));
    }
    return words;
  }

  private static void addPart(List<String> words, String part) {
    for (String start : LIMIT) {
      if (part.startsWith(start) && ATTEMPTS.contains(part.substring(start.length()))) {
        words.add(start);
        words.add(part.substring(start.length()));
        return;
      }
    }
    if (!part.isEmpty()) {
      words.add(part);
    }
  }

  /** The last words that can belong to such a name: what stands before only says whose it is. */
  private static List<String> tail(List<String> words) {
    int start = words.size();
    while (start > 0 && isOurs(words.get(start - 1))) {
      start--;
    }
    return words.subList(start, words.size());
  }

  private static boolean isOurs(String word) {
    return RECONNECT.contains(word)
        || LIMIT.contains(word)
        || ATTEMPTS.contains(word)
        || FILLING.contains(word);
  }

  private static boolean isLimit(List<String> tail) {
    int reconnect = -1;
    boolean bounds = false;
    boolean counts = false;
    for (int i = 0; i < tail.size(); i++) {
      String word = tail.get(i);
      reconnect = RECONNECT.contains(word) ? i : reconnect;
      counts |= ATTEMPTS.contains(word);
      bounds |= LIMIT.contains(word);
    }
    if (reconnect < 0 || tail.get(tail.size() - 1).equals("max")) {
      return counts && reconnect >= 0; // reconnectMax may be a time
    }
    return counts || bounds;
  }

  /** Whether it is {@code maxAttempts}, {@code attempts}, {@code max_retries} or the like. */
  private static boolean isCount(List<String> words) {
    boolean counts = false;
    for (String word : words) {
      if (!LIMIT.contains(word) && !ATTEMPTS.contains(word) && !FILLING.contains(word)) {
        return false;
      }
      counts |= ATTEMPTS.contains(word);
    }
    return counts;
  }

  private static boolean isBelowReconnect(List<String> names) {
    for (int i = names.size() - 2; i >= 0; i--) {
      if (isAbout(names.get(i))) {
        return true;
      }
      boolean neutral = true;
      for (String word : words(names.get(i))) {
        neutral &= NEUTRAL.contains(word);
      }
      if (!neutral) {
        return false;
      }
    }
    return false;
  }
}
