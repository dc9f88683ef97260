package dev.gatewaylint.syntax.crontab;

/** Which daemon reads a crontab. */
public enum Dialect {
  /**
   * Vixie cron as Debian and Ubuntu ship it, 3.0pl1: one bad line and the whole file is ignored.
   */
  VIXIE,
  /** cronie of Fedora, RHEL, Arch and openSUSE, 1.6 and later: a bad line alone is ignored. */
  CRONIE
}
