package dev.gatewaylint.simulate;

/**
 * A state that is kept to be compared with later ones; it is replaced after 1, 2, 4, ... times the
 * first number of comparisons (Brent's algorithm), so that any cycle is found in the end.
 */
final class Memory {
  /** The slot in which counts are marked when the state for leaps is kept. */
  static final int LEAP = 0;

  /** The slot in which counts are marked when the state for the proof is kept. */
  static final int PROOF = 1;

  /** How many slots there are. */
  static final int SLOTS = 2;

  private final State kept = new State();
  private long at;
  private boolean filled;
  private long patience;
  private long left;

  Memory(long patience) {
    this.patience = patience;
    this.left = patience;
  }

  /** When the state was kept. */
  long at() {
    return at;
  }

  State kept() {
    return kept;
  }

  boolean hasShapeOf(State state) {
    return filled && state.hasShapeOf(kept);
  }

  /** Whether it is time to replace it, now that it has been compared once more. */
  boolean isStale() {
    if (!filled) {
      return true;
    }
    if (--left > 0) {
      return false;
    }
    patience *= 2;
    left = patience;
    return true;
  }

  /** Keeps a copy. */
  void keep(State state, long now) {
    kept.copy(state);
    at = now;
    filled = true;
  }
}
