package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.Signal;

/**
 * How one run of a program ends.
 *
 * @param kind the way
 * @param number exit status or signal; 0 for the other ways
 */
public record End(Kind kind, int number) {
  /** The ways. */
  public enum Kind {
    /** It exits with a status. */
    EXIT,
    /** A signal kills it. */
    SIGNAL,
    /** The kernel's out-of-memory killer ends it. */
    OUT_OF_MEMORY,
    /** It stays, but does nothing any more and feeds no watchdog. */
    HANG,
    /** It does not end. */
    NEVER,
    /** Nobody said how. */
    UNKNOWN
  }

  /** The exit status by which gateways say that their configuration is wrong (EX_CONFIG). */
  public static final int BAD_CONFIGURATION = 78;

  static final int SIGTERM = 15;
  static final int SIGKILL = 9;
  static final int SIGABRT = 6;

  /** An exit status, 0 to 255. */
  public static End exit(int status) {
    if (status < 0 || status > 255) {
      throw new IllegalArgumentException("an exit status must be 0 to 255, not " + status);
    }
    return new End(Kind.EXIT, status);
  }

  /** A signal, 1 to 64. */
  public static End signal(int number) {
    if (number < 1 || number > 64) {
      throw new IllegalArgumentException("a signal must be 1 to 64, not " + number);
    }
    return new End(Kind.SIGNAL, number);
  }

  /** The kernel's out-of-memory killer. */
  public static End outOfMemory() {
    return new End(Kind.OUT_OF_MEMORY, 0);
  }

  /** It hangs. */
  public static End hang() {
    return new End(Kind.HANG, 0);
  }

  /** It runs for ever. */
  public static End never() {
    return new End(Kind.NEVER, 0);
  }

  /** Not known: the play's verdict will say so. */
  public static End unknown() {
    return new End(Kind.UNKNOWN, 0);
  }

  /** Whether the process is gone then. */
  boolean isFinal() {
    return kind == Kind.EXIT || kind == Kind.SIGNAL || kind == Kind.OUT_OF_MEMORY;
  }

  /** Whether it is an orderly exit. */
  boolean isSuccess() {
    return kind == Kind.EXIT && number == 0;
  }

  /** "exits with 1", "is killed by SIGTERM", ... */
  @Override
  public String toString() {
    return switch (kind) {
      case EXIT -> "exits with " + number;
      case SIGNAL -> "is killed by " + new Signal(number);
      case OUT_OF_MEMORY -> "is killed for lack of memory";
      case HANG -> "hangs";
      case NEVER -> "runs on";
      case UNKNOWN -> "ends in an unknown way";
    };
  }
}
