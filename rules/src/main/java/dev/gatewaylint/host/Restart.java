package dev.gatewaylint.host;

import java.util.Optional;

/**
 * {@code Restart=}: after which ends a service is started again (systemd.service(5); the table was
 * measured alike on systemd 252 and 257).
 */
public enum Restart {
  NO("no"),
  ON_SUCCESS("on-success"),
  ON_FAILURE("on-failure"),
  ON_ABNORMAL("on-abnormal"),
  ON_WATCHDOG("on-watchdog"),
  ON_ABORT("on-abort"),
  ALWAYS("always");

  private final String word;

  Restart(String word) {
    this.word = word;
  }

  /** The value of that name; systemd takes no other. */
  public static Optional<Restart> parse(String word) {
    for (Restart restart : values()) {
      if (restart.word.equals(word)) {
        return Optional.of(restart);
      }
    }
    return Optional.empty();
  }

  /** The name in unit files. */
  public String word() {
    return word;
  }

  /** Whether the service is started again after such an end, exit status sets aside. */
  public boolean after(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS, CLEAN_SIGNAL -> this == ALWAYS || this == ON_SUCCESS;
      case FAILURE -> this == ALWAYS || this == ON_FAILURE;
      case UNCLEAN_SIGNAL -> this != NO && this != ON_SUCCESS && this != ON_WATCHDOG;
      case TIMEOUT, OUT_OF_MEMORY, PROTOCOL ->
          this == ALWAYS || this == ON_FAILURE || this == ON_ABNORMAL;
      case WATCHDOG -> this != NO && this != ON_SUCCESS && this != ON_ABORT;
      case CONDITION_FAILED -> false;
    };
  }

  /** How a run of a service ends. */
  public enum Outcome {
    /** Exit status 0, or one that {@code SuccessExitStatus=} names. */
    SUCCESS,
    /** TERM, HUP, INT or PIPE from outside; for a oneshot service this is unclean. */
    CLEAN_SIGNAL,
    /** Any other exit status. */
    FAILURE,
    /** Any other signal, a core dump. */
    UNCLEAN_SIGNAL,
    /** A time limit ran out. */
    TIMEOUT,
    /** The watchdog was not fed. */
    WATCHDOG,
    /** {@code ExecCondition=} said no. */
    CONDITION_FAILED,
    /** The out-of-memory killer, unless {@code OOMPolicy=continue} (read in service.c, not run). */
    OUT_OF_MEMORY,
    /** A notify service that exits before it said that it is ready (read in service.c, not run). */
    PROTOCOL
  }
}
