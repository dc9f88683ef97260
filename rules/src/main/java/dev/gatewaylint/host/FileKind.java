package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitKind;

/** What a file is to gateway-lint, which decides who reads it. */
public sealed interface FileKind {
  /** A file in unit syntax. */
  record OfUnit(UnitKind kind) implements FileKind {}

  /** A file of another format. */
  enum Plain implements FileKind {
    SUDOERS,
    /** Jobs with a column for the user: {@code /etc/crontab} and {@code cron.d}. */
    SYSTEM_CRONTAB,
    /** Jobs of one user, whose name is the file's. */
    USER_CRONTAB,
    SHELL_SCRIPT,
    PROPERTY_LIST,
    /** The configuration of an OpenClaw gateway, whatever the product was called then. */
    GATEWAY_CONFIG,
    /** Another JSON, JSON5 or YAML file, in which something is said of attempts to reconnect. */
    OTHER_CONFIG
  }
}
