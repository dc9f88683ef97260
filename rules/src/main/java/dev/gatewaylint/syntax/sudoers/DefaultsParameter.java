package dev.gatewaylint.syntax.sudoers;

import java.util.List;
import java.util.Optional;

/**
 * A parameter that a Defaults line may set.
 *
 * @param mayBeOff whether {@code !name} is allowed; it always is for a flag
 * @param values the words that a {@link Type#TUPLE} takes, else empty
 * @param path what a value of {@link Type#STR} must start with
 * @param since the release of sudo that brought it; empty if 1.9.13p3 knows it
 */
public record DefaultsParameter(
    String name,
    Type type,
    boolean mayBeOff,
    List<String> values,
    PathRule path,
    Optional<String> since) {
  public DefaultsParameter {
    values = List.copyOf(values);
  }

  /** The types of sudo's own table, plugins/sudoers/def_data.in. */
  public enum Type {
    /** On or off, without a value. */
    FLAG,
    /** A text. */
    STR,
    /** A whole number. */
    INT,
    /** A whole number that is not negative. */
    UINT,
    /** Words between blanks; the only type with {@code +=} and {@code -=}. */
    LIST,
    /** One of a few words. */
    TUPLE,
    /** Permission bits, octal. */
    MODE,
    /** Seconds, or such as 1d2h3m4s. */
    TIMEOUT,
    /** Minutes, perhaps with a fraction. */
    TIMESPEC,
    /** {@code soft,hard} or one limit for both. */
    RLIMIT,
    /** A facility of syslog. */
    LOGFAC,
    /** A priority of syslog. */
    LOGPRI
  }

  /** Where a path may lie. */
  public enum PathRule {
    /** Anywhere; it is no path. */
    NONE,
    /** It is absolute. */
    ABSOLUTE,
    /** It is absolute, starts with {@code ~}, or is {@code *}. */
    FOLDER_OR_ANY
  }

  /** Every parameter that sudo 1.9.18 or 1.9.13p3 knows, by name. */
  public static Optional<DefaultsParameter> find(String name) {
    return DefaultsTable.find(name);
  }
}
