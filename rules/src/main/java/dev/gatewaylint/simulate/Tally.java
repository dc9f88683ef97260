package dev.gatewaylint.simulate;

/** What is counted about one service; nothing here decides how a play goes on. */
final class Tally {
  private long starts;
  private long failures;
  private long firstRest = Clock.NEVER;
  private long healthySince = Clock.NEVER;

  /** The longest healthy time that has ended since the proof's mark. */
  private long longest;

  private final long[] markedStarts = new long[Memory.SLOTS];
  private final long[] markedFailures = new long[Memory.SLOTS];

  void start() {
    starts++;
  }

  void fail() {
    failures++;
  }

  void rest(long now) {
    firstRest = Math.min(firstRest, now);
  }

  void healthy(long now) {
    healthySince = now;
  }

  void unhealthy(long now) {
    longest = Math.max(longest, healthyFor(now));
    healthySince = Clock.NEVER;
  }

  /** How long it has been healthy without a break. */
  long healthyFor(long now) {
    return healthySince >= Clock.NEVER ? 0 : now - healthySince;
  }

  long starts() {
    return starts;
  }

  long failures() {
    return failures;
  }

  /** When the supervisor left it as it was for the first time. */
  long firstRest() {
    return firstRest;
  }

  long longest() {
    return longest;
  }

  long startsSince(int slot) {
    return starts - markedStarts[slot];
  }

  long failuresSince(int slot) {
    return failures - markedFailures[slot];
  }

  void mark(int slot) {
    markedStarts[slot] = starts;
    markedFailures[slot] = failures;
    if (slot == Memory.PROOF) {
      longest = 0;
    }
  }

  void leap(int slot, long times, long by) {
    starts += times * startsSince(slot);
    failures += times * failuresSince(slot);
    healthySince = Clock.after(healthySince, by);
  }
}
