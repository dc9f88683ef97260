package dev.gatewaylint.simulate;

/** When a simple supervisor, one without start jobs and limits on them, starts a program again. */
interface RespawnRule {
  /** The program has done its work: not started again. */
  long DONE = -1;

  /** Too many failures: not started again. */
  long GIVE_UP = -2;

  /**
   * Microseconds from an end of a program that nobody asked for to its next start; or one of the
   * constants.
   *
   * @param started when the program was started
   */
  long wait(long now, long started, End end);

  /** Microseconds that a start asked for has to wait. */
  default long holds(long now, long started) {
    return 0;
  }

  /** Somebody started or stopped it by hand. */
  default void forget() {}

  /** Whether a decision was close to the boundary. */
  default boolean wasClose() {
    return false;
  }

  /** Adds what decides about the future. */
  void describe(State state, long now, long started);

  /** Remembers the counts in one of the slots of {@link Memory}. */
  default void mark(int slot) {}

  /** Passes a number of periods like that since the mark in a slot. */
  default void leap(int slot, long times, long by) {}
}
