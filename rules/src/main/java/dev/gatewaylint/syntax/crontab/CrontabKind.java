package dev.gatewaylint.syntax.crontab;

/** Whose jobs a crontab holds. */
public enum CrontabKind {
  /** {@code /etc/crontab} and files of {@code /etc/cron.d}: each job names its user. */
  SYSTEM,
  /** A file of the spool, named after the user that all its jobs run as. */
  USER
}
