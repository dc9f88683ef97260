package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When launchd starts a job again. Any one condition that holds is enough, and there is no limit to
 * how often (launchd.plist(5), launchd-842 src/core.c).
 *
 * @param entry what is written; empty where there is no {@code KeepAlive} that launchd reads
 * @param always after every end, whatever it was
 * @param successfulExit true after an exit with 0, false after every other end, signals included
 * @param crashed true after ILL, TRAP, ABRT, BUS, FPE, SEGV or SYS, false after every other end; an
 *     exit with 1 and SIGKILL are no crashes
 * @param conditions {@code PathState} and {@code OtherJobEnabled}: paths and jobs decide
 */
public record KeepAlivePolicy(
    Optional<PlistValue.Entry> entry,
    boolean always,
    Optional<Boolean> successfulExit,
    Optional<Boolean> crashed,
    List<PlistValue.Entry> conditions) {
  /** Nothing keeps the job alive. */
  public static final KeepAlivePolicy NEVER =
      new KeepAlivePolicy(Optional.empty(), false, Optional.empty(), Optional.empty(), List.of());

  public KeepAlivePolicy {
    conditions = List.copyOf(conditions);
  }

  /** Of the dictionary of a job. */
  static KeepAlivePolicy of(PlistValue.Dict job) {
    Optional<PlistValue.Entry> entry = job.find("KeepAlive");
    if (entry.isPresent() && entry.get().value() instanceof PlistValue.Switch value) {
      return plain(entry, value.value());
    }
    if (entry.isPresent() && entry.get().value() instanceof PlistValue.Dict dict) {
      List<PlistValue.Entry> conditions = new ArrayList<>();
      for (String name : List.of("PathState", "OtherJobEnabled", "OtherJobActive")) {
        dict.find(name).filter(KeepAlivePolicy::mayHold).ifPresent(conditions::add);
      }
      return new KeepAlivePolicy(
          entry, false, flag(dict, "SuccessfulExit"), flag(dict, "Crashed"), conditions);
    }
    Optional<PlistValue.Entry> old = job.find("OnDemand");
    boolean wanted =
        old.isPresent() && old.get().value() instanceof PlistValue.Switch value && !value.value();
    return wanted ? plain(old, true) : NEVER;
  }

  private static KeepAlivePolicy plain(Optional<PlistValue.Entry> entry, boolean always) {
    return new KeepAlivePolicy(entry, always, Optional.empty(), Optional.empty(), List.of());
  }

  private static boolean mayHold(PlistValue.Entry condition) {
    return condition.value() instanceof PlistValue.Dict dict && !dict.entries().isEmpty();
  }

  private static Optional<Boolean> flag(PlistValue.Dict dict, String name) {
    return dict.find(name)
        .map(PlistValue.Entry::value)
        .filter(PlistValue.Switch.class::isInstance)
        .map(value -> ((PlistValue.Switch) value).value());
  }

  /** Whether nothing in it ever starts the job again. */
  public boolean isNever() {
    return !always && successfulExit.isEmpty() && crashed.isEmpty() && conditions.isEmpty();
  }

  /** Whether paths or other jobs decide, which no file tells. */
  public boolean isConditional() {
    return !conditions.isEmpty();
  }

  /** Whether an exit with 0 is sure to lead to another start. */
  public boolean revivesAfterSuccess() {
    return always || isTrue(successfulExit) || isFalse(crashed);
  }

  /** Whether an exit with another status is. */
  public boolean revivesAfterFailure() {
    return always || isFalse(successfulExit) || isFalse(crashed);
  }

  /** Whether a signal such as SEGV or ABRT is. */
  public boolean revivesAfterCrash() {
    return always || isFalse(successfulExit) || isTrue(crashed);
  }

  /** Whether SIGKILL or SIGTERM is. */
  public boolean revivesAfterKill() {
    return revivesAfterFailure();
  }

  /** Whether every end is. */
  public boolean revivesAfterEveryEnd() {
    return revivesAfterSuccess() && revivesAfterFailure() && revivesAfterCrash();
  }

  private static boolean isTrue(Optional<Boolean> flag) {
    return flag.isPresent() && flag.get();
  }

  private static boolean isFalse(Optional<Boolean> flag) {
    return flag.isPresent() && !flag.get();
  }
}
