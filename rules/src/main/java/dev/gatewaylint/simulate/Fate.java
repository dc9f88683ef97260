package dev.gatewaylint.simulate;

import dev.gatewaylint.simulate.Verdict.Kind;

/**
 * What became of one service by the time that its play was decided.
 *
 * @param kind its verdict
 * @param reason the verdict in words, where it needs some
 * @param startsInCycle starts between a state and its return
 * @param failuresInCycle times that it entered failed in between
 * @param close whether it was about as long healthy as is asked for
 */
record Fate(Kind kind, String reason, long startsInCycle, long failuresInCycle, boolean close) {

  static Fate of(Instance instance, Simulation.Ending ending, long now, long healthyAfter) {
    Tally tally = instance.tally;
    boolean returned = ending == Simulation.Ending.RETURNED;
    long starts = returned ? tally.startsSince(Memory.PROOF) : 0;
    long failures = returned ? tally.failuresSince(Memory.PROOF) : 0;
    long healthy = Math.max(tally.longest(), tally.healthyFor(now));
    if (starts > 0) {
      boolean close = Clock.isClose(healthy, healthyAfter);
      Kind kind = healthy >= healthyAfter ? Kind.RECOVERS : Kind.ENDLESS;
      return new Fate(kind, "", starts, failures, close);
    }
    if (instance.isUnknown()) {
      return still(Kind.UNKNOWN, "nobody said how the program ends");
    }
    if (ending == Simulation.Ending.OPEN) {
      return tally.healthyFor(now) >= healthyAfter
          ? still(Kind.RECOVERS, "")
          : still(Kind.UNKNOWN, "no earlier state returned within the horizon");
    }
    if (instance.isHealthy() || isDone(instance)) {
      return still(Kind.RECOVERS, "");
    }
    return instance.isAlive()
        ? still(Kind.UNKNOWN, "it runs on without serving, and nothing starts it again")
        : still(Kind.STOPS, "");
  }

  private static Fate still(Kind kind, String reason) {
    return new Fate(kind, reason, 0, 0, false);
  }

  /** Whether it has done its work and stays active without a process. */
  private static boolean isDone(Instance instance) {
    return !instance.isAlive() && instance.keeper().state() == ServiceState.ACTIVE;
  }
}
