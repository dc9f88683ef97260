package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.Signal;

/**
 * What somebody outside does to a service.
 *
 * @param kind the verb
 * @param signal the signal of KILL; 0 for the others
 */
public record Action(Kind kind, int signal) {
  /** The verbs. */
  public enum Kind {
    /** {@code systemctl start}, {@code launchctl bootstrap}, ... */
    START,
    /** {@code systemctl restart}, {@code launchctl kickstart -k}, ... */
    RESTART,
    /** {@code systemctl stop}, {@code launchctl bootout}, ... */
    STOP,
    /** A signal to its main process, behind the supervisor's back. */
    KILL,
    /** {@code systemctl reset-failed}. */
    RESET_FAILED,
    /** {@code systemctl daemon-reload}. */
    RELOAD
  }

  /** Start it. */
  public static Action start() {
    return new Action(Kind.START, 0);
  }

  /** Stop and start it. */
  public static Action restart() {
    return new Action(Kind.RESTART, 0);
  }

  /** Stop it. */
  public static Action stop() {
    return new Action(Kind.STOP, 0);
  }

  /** Kill its main process with a signal, 1 to 64. */
  public static Action kill(int signal) {
    return new Action(Kind.KILL, End.signal(signal).number());
  }

  /** Make the supervisor forget failures. */
  public static Action resetFailed() {
    return new Action(Kind.RESET_FAILED, 0);
  }

  /** Make the supervisor read its configuration again. */
  public static Action reload() {
    return new Action(Kind.RELOAD, 0);
  }

  /** "restarts", "sends SIGTERM to", ... */
  @Override
  public String toString() {
    return switch (kind) {
      case START -> "starts";
      case RESTART -> "restarts";
      case STOP -> "stops";
      case KILL -> "sends " + new Signal(signal) + " to";
      case RESET_FAILED -> "resets";
      case RELOAD -> "reloads the manager of";
    };
  }
}
