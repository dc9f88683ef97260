package dev.gatewaylint.systemctl;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The options of systemctl 252 to 257: the tables given to getopt_long in systemctl.c. */
final class SystemctlOptions {
  /** Long names in order; the value is whether an argument belongs to it. */
  private static final NavigableMap<String, Boolean> LONG = longOptions();

  /** {@code h} means {@code -h}; each is followed by its long name. */
  private static final Map<Character, String> SHORT =
      Map.ofEntries(
          Map.entry('h', "help"),
          Map.entry('C', "capsule"),
          Map.entry('t', "type"),
          Map.entry('p', "property"),
          // -P NAME is -p NAME --value
          Map.entry('P', "property"),
          Map.entry('a', "all"),
          Map.entry('l', "full"),
          Map.entry('q', "quiet"),
          Map.entry('f', "force"),
          Map.entry('s', "signal"),
          Map.entry('H', "host"),
          Map.entry('M', "machine"),
          Map.entry('n', "lines"),
          Map.entry('o', "output"),
          Map.entry('i', "ignore-inhibitors"),
          Map.entry('T', "show-transaction"),
          Map.entry('r', "recursive"));

  private SystemctlOptions() {}

  private static NavigableMap<String, Boolean> longOptions() {
    NavigableMap<String, Boolean> options = new TreeMap<>();
    String flags =
        "help version all reverse after before show-types failed full fail irreversible"
            + " ignore-dependencies ignore-inhibitors value user system global wait no-block"
            + " no-legend no-pager no-wall dry-run quiet no-warn force no-reload no-ask-password"
            + " runtime plain recursive with-dependencies firmware-setup now show-transaction"
            + " read-only mkdir marked stdin";
    String valued =
        "type property job-mode check-inhibitors capsule legend root image image-policy kill-whom"
            + " kill-value signal host machine lines output state preset-mode"
            + " boot-loader-menu boot-loader-entry message what reboot-argument timestamp drop-in"
            + " when";
    for (String name : flags.split(" ", -1)) {
      options.put(name, false);
    }
    for (String name : valued.split(" ", -1)) {
      options.put(name, true);
    }
    return options;
  }

  /** The long name of a letter. */
  static Optional<String> ofLetter(char letter) {
    return Optional.ofNullable(SHORT.get(letter));
  }

  /** The option that a word stands for: its name, or a beginning that only one name has. */
  static Optional<String> ofWord(String word) {
    if (LONG.containsKey(word)) {
      return Optional.of(word);
    }
    String first = LONG.ceilingKey(word);
    if (first == null || !first.startsWith(word)) {
      return Optional.empty();
    }
    String next = LONG.higherKey(first);
    return next != null && next.startsWith(word) ? Optional.empty() : Optional.of(first);
  }

  /** Whether an argument belongs to an option. */
  static boolean takesValue(String name) {
    return LONG.getOrDefault(name, false);
  }
}
