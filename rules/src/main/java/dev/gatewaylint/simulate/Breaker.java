package dev.gatewaylint.simulate;

/** A boot breaker at work: when its last unclean runs began. */
final class Breaker {
  private final BootBreaker circuit;
  private final long window;
  private final long[] boots;
  private int next;
  private int filled;
  private long launched;
  private boolean close;

  Breaker(BootBreaker circuit, double stretch) {
    this.circuit = circuit;
    this.window = Clock.stretch(Clock.micros(circuit.window()), stretch);
    this.boots = new long[circuit.boots()];
  }

  Run degraded() {
    return circuit.degraded();
  }

  /** A run begins; whether it comes up degraded. */
  boolean launch(long now) {
    launched = now;
    if (filled < boots.length) {
      return false;
    }
    long age = now - boots[next];
    close |= Clock.isClose(age, window);
    return age <= window;
  }

  /** The run that began last has ended uncleanly. */
  void unclean() {
    boots[next] = launched;
    next = (next + 1) % boots.length;
    filled = Math.min(filled + 1, boots.length);
  }

  boolean wasClose() {
    return close;
  }

  void describe(State state, long now) {
    state.shape(filled);
    state.since(launched, now, window + 1);
    int oldest = filled < boots.length ? 0 : next;
    for (int i = 0; i < filled; i++) {
      state.since(boots[(oldest + i) % boots.length], now, window + 1);
    }
  }

  void leap(long by) {
    launched += by;
    for (int i = 0; i < boots.length; i++) {
      boots[i] += by;
    }
  }
}
