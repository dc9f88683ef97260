package dev.gatewaylint.host;

import dev.gatewaylint.host.Restart.Outcome;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;

/**
 * When a service is started again, and after which wait.
 *
 * @param restart {@code Restart=}
 * @param delay the wait, with what sets it
 * @param prevent {@code RestartPreventExitStatus=}; goes before everything else
 * @param force {@code RestartForceExitStatus=}; goes before {@code Restart=}
 * @param success {@code SuccessExitStatus=}
 * @param ignoresFailure whether every end counts as clean, because the command's prefix is {@code
 *     -}
 */
public record RestartPolicy(
    Sourced<Restart> restart,
    Sourced<RestartDelay> delay,
    ExitStatusSet prevent,
    ExitStatusSet force,
    ExitStatusSet success,
    boolean ignoresFailure) {

  private static final int SIGKILL = 9;
  private static final int SIGABRT = 6;
  private static final int SIGSEGV = 11;

  /** Whether the service is started again after that exit status, 0 to 255. */
  public boolean restartsAfterExit(int status) {
    if (prevent.codes().contains(status)) {
      return false;
    }
    boolean clean = ignoresFailure || status == 0 || success.codes().contains(status);
    return force.codes().contains(status)
        || restart.value().after(clean ? Outcome.SUCCESS : Outcome.FAILURE);
  }

  /** Whether the service is started again after a signal that is no orderly end by itself. */
  public boolean restartsAfterSignal(int signal) {
    if (prevent.signals().contains(signal)) {
      return false;
    }
    boolean clean = ignoresFailure || success.signals().contains(signal);
    return force.signals().contains(signal)
        || restart.value().after(clean ? Outcome.CLEAN_SIGNAL : Outcome.UNCLEAN_SIGNAL);
  }

  /** Whether a crash, an uncaught error or a fatal signal, starts it again. */
  public boolean restartsAfterCrash() {
    return restartsAfterExit(1)
        || restartsAfterSignal(SIGABRT)
        || restartsAfterSignal(SIGSEGV)
        || restartsAfterSignal(SIGKILL);
  }

  /** The same as if {@code RestartForceExitStatus=} were empty. */
  public RestartPolicy unforced() {
    return new RestartPolicy(restart, delay, prevent, ExitStatusSet.EMPTY, success, ignoresFailure);
  }

  /** Whether anything at all starts it again without a request. */
  public boolean restarts() {
    return restart.value() != Restart.NO || !force.codes().isEmpty() || !force.signals().isEmpty();
  }
}
