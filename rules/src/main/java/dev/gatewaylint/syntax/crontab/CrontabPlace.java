package dev.gatewaylint.syntax.crontab;

import java.util.List;
import java.util.Optional;

/**
 * What the path of a crontab says of it.
 *
 * @param kind whether its jobs name their users
 * @param owner whose jobs a user's crontab holds; empty for a system's
 * @param isRead whether cron reads a file of this name there at all, see {@link #of}
 */
public record CrontabPlace(CrontabKind kind, Optional<String> owner, boolean isRead) {
  private static final String SYSTEM_FOLDER = "etc/cron.d";
  private static final String VIXIE_SPOOL = "var/spool/cron/crontabs";
  private static final String CRONIE_SPOOL = "var/spool/cron";

  /** Where crontabs of users lie: Debian's, cronie's, and the one of the BSDs and macOS. */
  public static final List<String> SPOOLS = List.of(VIXIE_SPOOL, CRONIE_SPOOL, "var/cron/tabs");

  /**
   * The place of a file inside its host; empty if it is none of a crontab.
   *
   * <p>In {@code etc/cron.d} Debian's cron reads only names of letters, digits, {@code _} and
   * {@code -}, so no {@code backup.cron}; cronie leaves out hidden files, those that start with
   * {@code #} or end in {@code ~}, and what RPM leaves behind. Source: database.c of both
   * (valid_name, not_a_crontab).
   */
  public static Optional<CrontabPlace> of(String path, Dialect dialect) {
    if (path.equals("etc/crontab")) {
      return Optional.of(new CrontabPlace(CrontabKind.SYSTEM, Optional.empty(), true));
    }
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(slash + 1);
    if (folder.equals(SYSTEM_FOLDER)) {
      boolean read = dialect == Dialect.VIXIE ? isPlain(name) : isNoLeftover(name);
      return Optional.of(new CrontabPlace(CrontabKind.SYSTEM, Optional.empty(), read));
    }
    if (folder.equals(VIXIE_SPOOL) || folder.equals(CRONIE_SPOOL)) {
      boolean own = folder.equals(dialect == Dialect.VIXIE ? VIXIE_SPOOL : CRONIE_SPOOL);
      boolean named = dialect == Dialect.VIXIE ? !name.startsWith(".") : isNoLeftover(name);
      return Optional.of(new CrontabPlace(CrontabKind.USER, Optional.of(name), own && named));
    }
    return Optional.empty();
  }

  /** The daemon that the folder of a user's crontab belongs to; empty where both read the path. */
  public static Optional<Dialect> dialectOf(String path) {
    if (path.startsWith(VIXIE_SPOOL + "/")) {
      return Optional.of(Dialect.VIXIE);
    }
    return path.startsWith(CRONIE_SPOOL + "/") ? Optional.of(Dialect.CRONIE) : Optional.empty();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Cursor.isAlphanumeric(c) && c != '_' && c != '-') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isNoLeftover(String name) {
    return !name.isEmpty()
        && !name.startsWith(".")
        && !name.startsWith("#")
        && !name.endsWith("~")
        && !isNamed(name, ".rpmsave")
        && !isNamed(name, ".rpmorig")
        && !isNamed(name, ".rpmnew");
  }

  private static boolean isNamed(String name, String suffix) {
    return name.endsWith(suffix) && name.length() > suffix.length();
  }
}
