package dev.gatewaylint.systemctl;

/**
 * One verb of systemctl.
 *
 * @param name as it is written; a synonym such as {@code condrestart} has an entry of its own
 * @param power what it lets a caller do who chooses the words behind it
 * @param isPaged whether its output goes through a pager on a terminal, which as root may start a
 *     shell
 * @param operands what the words behind it are
 * @param isOnlineOnly whether it speaks to the manager; with {@code --root=} it is then refused
 */
public record SystemctlVerb(
    String name, Power power, boolean isPaged, Operands operands, boolean isOnlineOnly) {

  /** What a verb does, the strongest last. */
  public enum Power {
    /** Tells something that everybody may ask. */
    READS,
    /** Changes the state of units, of their links or of the manager. */
    CHANGES,
    /** Stops or replaces the whole system. */
    HALTS,
    /**
     * Runs a program of the caller's choice as root, or gives it to services that do: an editor, a
     * unit file by its path, an environment variable, a file system.
     */
    GIVES_ROOT
  }

  /** What stands behind a verb. */
  public enum Operands {
    NONE,
    /** Unit names, globs among them for most verbs. */
    UNITS,
    /** Unit names, or paths of unit files that systemd then links. */
    UNITS_OR_PATHS,
    /** One unit, then words that are no units. */
    UNIT_THEN_WORDS,
    /** Anything else. */
    WORDS
  }
}
