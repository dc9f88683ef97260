package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Restart.Outcome;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.ServiceType;

/** What systemd makes of the end of a main process (src/core/service.c, service_sigchld_event). */
final class SystemdResult {
  private SystemdResult() {}

  /** The result of an end that systemd did not cause itself. */
  static Outcome of(End end, RestartPolicy policy, Lifecycle lifecycle) {
    if (end.kind() == End.Kind.OUT_OF_MEMORY && !lifecycle.oomContinue()) {
      return Outcome.OUT_OF_MEMORY;
    }
    if (policy.ignoresFailure()) {
      return Outcome.SUCCESS;
    }
    if (end.kind() == End.Kind.EXIT) {
      boolean clean = end.number() == 0 || policy.success().codes().contains(end.number());
      return clean ? Outcome.SUCCESS : Outcome.FAILURE;
    }
    int signal = signal(end);
    boolean clean =
        policy.success().signals().contains(signal)
            || (lifecycle.type() != ServiceType.ONESHOT && isOrderly(signal));
    return clean ? Outcome.CLEAN_SIGNAL : Outcome.UNCLEAN_SIGNAL;
  }

  /** Whether systemd starts the service again; RestartPreventExitStatus= goes first. */
  static boolean restarts(End end, Outcome outcome, RestartPolicy policy) {
    boolean exited = end.kind() == End.Kind.EXIT;
    int number = exited ? end.number() : signal(end);
    if ((exited ? policy.prevent().codes() : policy.prevent().signals()).contains(number)) {
      return false;
    }
    return (exited ? policy.force().codes() : policy.force().signals()).contains(number)
        || policy.restart().value().after(outcome);
  }

  private static int signal(End end) {
    return end.kind() == End.Kind.OUT_OF_MEMORY ? End.SIGKILL : end.number();
  }

  /** HUP, INT, PIPE and TERM, which daemons need not handle (is_clean_exit). */
  private static boolean isOrderly(int signal) {
    return signal == 1 || signal == 2 || signal == 13 || signal == End.SIGTERM;
  }
}
