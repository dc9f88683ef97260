package dev.gatewaylint.syntax.unit.value;

import java.util.List;
import java.util.Set;

/**
 * One command of an {@code ExecStart=} or similar line.
 *
 * @param prefixes what the special characters in front of the path ask for
 * @param path the program: an absolute path or a bare file name; its range leaves the prefixes out
 * @param arguments the words after the path; with {@link Prefix#ARGV0} the first of them is the
 *     name under which the program runs
 */
public record ExecCommand(Set<Prefix> prefixes, Word path, List<Word> arguments) {

  /** Keeps its own copies. */
  public ExecCommand {
    prefixes = Set.copyOf(prefixes);
    arguments = List.copyOf(arguments);
  }

  /**
   * Special characters in front of a path. Source: systemd.service(5), table "Special executable
   * prefixes".
   */
  public enum Prefix {
    /** {@code -}: failure counts as success. */
    IGNORE_FAILURE,
    /** {@code @}: the next word becomes argv[0]. */
    ARGV0,
    /** {@code :}: no expansion of environment variables. */
    NO_VARIABLES,
    /** {@code +}: full privileges, no sandbox. */
    FULL_PRIVILEGES,
    /** {@code !}: sandbox, but User= and Group= do not apply. */
    NO_USER,
    /** {@code !!}: like {@code !} only on kernels without ambient capabilities. */
    AMBIENT_FALLBACK
  }

  /** Whether a failure of this command does not count, because of the prefix {@code -}. */
  public boolean ignoreFailure() {
    return prefixes.contains(Prefix.IGNORE_FAILURE);
  }

  /**
   * Reads the value of {@code ExecStart=}, {@code ExecReload=}, ... as that version of systemd
   * does. Source: systemd 252 and 257 src/core/load-fragment.c, config_parse_exec.
   */
  public static ExecLine parse(String text, int systemdVersion) {
    return new ExecReader(text, systemdVersion).read();
  }
}
