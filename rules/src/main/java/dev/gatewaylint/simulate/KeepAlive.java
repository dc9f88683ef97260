package dev.gatewaylint.simulate;

import dev.gatewaylint.launchd.KeepAlivePolicy;
import java.util.Optional;

/**
 * {@code KeepAlive} of a launchd job: any one condition that holds keeps it alive
 * (launchd.plist(5)).
 *
 * @param anyEnd it is {@code true}, or holds a condition that is taken to hold for ever, such as
 *     PathState
 * @param successfulExit {@code SuccessfulExit}: after an exit with 0, or after any other end
 * @param crashed {@code Crashed}: after a signal of a crash, or after any other end
 */
public record KeepAlive(
    boolean anyEnd, Optional<Boolean> successfulExit, Optional<Boolean> crashed) {

  /** As a property list has it. */
  public static KeepAlive of(KeepAlivePolicy policy) {
    boolean anyEnd = policy.always() || policy.isConditional();
    return new KeepAlive(anyEnd, policy.successfulExit(), policy.crashed());
  }

  /** {@code true}. */
  public static KeepAlive always() {
    return new KeepAlive(true, Optional.empty(), Optional.empty());
  }

  /** {@code false}, or not set. */
  public static KeepAlive never() {
    return new KeepAlive(false, Optional.empty(), Optional.empty());
  }

  /** A dictionary with {@code SuccessfulExit}. */
  public static KeepAlive afterSuccess(boolean wanted) {
    return new KeepAlive(false, Optional.of(wanted), Optional.empty());
  }

  /** A dictionary with {@code Crashed}. */
  public static KeepAlive afterCrash(boolean wanted) {
    return new KeepAlive(false, Optional.empty(), Optional.of(wanted));
  }

  /** Whether the job is started again after such an end. */
  public boolean revives(End end) {
    return anyEnd
        || (successfulExit.isPresent() && successfulExit.get() == end.isSuccess())
        || (crashed.isPresent() && crashed.get() == isCrash(end));
  }

  /** ILL, TRAP, ABRT, BUS, FPE, SEGV, SYS; KILL is none (launchd-842 src/core.c). */
  private static boolean isCrash(End end) {
    return end.kind() == End.Kind.SIGNAL
        && switch (end.number()) {
          case 4, 5, 6, 7, 8, 11, 31 -> true;
          default -> false;
        };
  }
}
