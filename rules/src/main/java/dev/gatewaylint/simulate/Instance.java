package dev.gatewaylint.simulate;

import org.jspecify.annotations.Nullable;

/** One service of a play while it runs: its process, its keeper, and what is counted about it. */
final class Instance {
  final int index;
  final Part part;
  final Program program;
  final Tally tally = new Tally();
  private final Simulation world;
  private final Keeper keeper;
  private final @Nullable Brake brake;
  private final @Nullable Breaker breaker;

  private boolean alive;
  private boolean up;
  private boolean hung;
  private boolean degraded;
  private long readyAt = Clock.NEVER;
  private long checkAt = Clock.NEVER;
  private long endAt = Clock.NEVER;
  private End end = End.never();
  private int run;

  Instance(int index, Part part, Simulation world, double stretch) {
    this.index = index;
    this.part = part;
    this.program = part.program();
    this.world = world;
    this.keeper = Keeper.of(part.supervisor(), this, stretch);
    this.brake = program.throttle().map(throttle -> new Brake(throttle, stretch)).orElse(null);
    this.breaker = program.breaker().map(circuit -> new Breaker(circuit, stretch)).orElse(null);
  }

  Keeper keeper() {
    return keeper;
  }

  boolean isAlive() {
    return alive;
  }

  /** Whether it serves: up, not hanging, not degraded. */
  boolean isHealthy() {
    return alive && up && !hung && !degraded;
  }

  /** Whether nobody said how its run ends. */
  boolean isUnknown() {
    return alive && end.kind() == End.Kind.UNKNOWN;
  }

  /** When something happens to its process next. */
  long due() {
    return alive ? Math.min(readyAt, Math.min(checkAt, endAt)) : Clock.NEVER;
  }

  /** Starts a process. */
  void launch(long now) {
    tally.start();
    world.launched(now, this);
    long wait = brake == null ? 0 : brake.launch(now);
    degraded = breaker != null && breaker.launch(now);
    Run next = degraded && breaker != null ? breaker.degraded() : program.runs().get(run);
    run = run + 1 == program.runs().size() ? 0 : run + 1;
    alive = true;
    up = false;
    hung = false;
    end = next.end();
    long length = Clock.micros(next.length());
    endAt =
        end.isFinal() || end.kind() == End.Kind.HANG
            ? Clock.after(now + wait, length)
            : Clock.NEVER;
    checkAt =
        program.duplicates().isPresent()
            ? Clock.after(now + wait, Clock.micros(program.duplicates().get().after()))
            : Clock.NEVER;
    readyAt = Clock.after(now + wait, Clock.micros(program.startUp()));
    if (readyAt == now) {
      becomeReady(now);
    }
  }

  /** What happens to its process now. */
  void happen(long now) {
    if (readyAt <= now) {
      becomeReady(now);
    } else if (endAt <= now) {
      if (end.kind() == End.Kind.HANG) {
        hang(now);
      } else {
        finish(now, end);
      }
    } else {
      checkAt = Clock.NEVER;
      lookForDuplicates(now);
    }
  }

  private void becomeReady(long now) {
    readyAt = Clock.NEVER;
    up = true;
    if (!degraded) {
      tally.healthy(now);
      world.pay(now);
    }
    keeper.ready(now);
  }

  private void hang(long now) {
    endAt = Clock.NEVER;
    hung = true;
    tally.unhealthy(now);
    world.record(now, index, Timeline.What.HANG, 0);
    keeper.hung(now);
  }

  private void lookForDuplicates(long now) {
    DuplicateCheck check = program.duplicates().orElseThrow();
    boolean kills = check.reaction().kind() == End.Kind.SIGNAL;
    for (Instance other : world.instances()) {
      boolean rival =
          other != this
              && other.alive
              && other.program.duplicates().map(DuplicateCheck::of).orElse("").equals(check.of());
      if (rival && kills) {
        world.record(now, index, Timeline.What.KILLS, other.index);
        other.signal(now, check.reaction().number());
      } else if (rival) {
        finish(now, check.reaction());
        return;
      }
    }
  }

  /** A signal to its process, if there is one. */
  void signal(long now, int number) {
    if (!alive) {
      return;
    }
    if (number != End.SIGTERM) {
      finish(now, End.signal(number));
      return;
    }
    long gone = Clock.after(now, Clock.micros(program.stopping()));
    tally.unhealthy(now);
    if (gone == now) {
      finish(now, program.onTerm());
    } else if (gone < endAt || hung) {
      hung = false;
      readyAt = Clock.NEVER;
      checkAt = Clock.NEVER;
      endAt = gone;
      end = program.onTerm();
    }
  }

  private void finish(long now, End how) {
    alive = false;
    if (brake != null) {
      brake.ended(up && !hung ? tally.healthyFor(now) : 0);
    }
    if (breaker != null && !how.isSuccess()) {
      breaker.unclean();
    }
    tally.unhealthy(now);
    world.record(now, index, how);
    keeper.ended(now, how);
  }

  /** The supervisor enters failed, or gives up. */
  void fail(long now, Timeline.What what) {
    tally.fail();
    world.record(now, index, what, 0);
  }

  /** The supervisor leaves it as it is. */
  void gaveUp(long now) {
    tally.rest(now);
  }

  boolean wasClose() {
    return keeper.wasClose()
        || (brake != null && brake.wasClose())
        || (breaker != null && breaker.wasClose());
  }

  void describe(State state, long now) {
    state.shape((alive ? 1 : 0) + (up ? 2 : 0) + (hung ? 4 : 0) + (degraded ? 8 : 0));
    state.shape(run);
    if (alive) {
      state.due(readyAt, now);
      state.due(checkAt, now);
      state.due(endAt, now);
      state.shape(end.kind());
      state.shape(end.number());
    }
    if (brake != null) {
      brake.describe(state, now);
    }
    if (breaker != null) {
      breaker.describe(state, now);
    }
    keeper.describe(state, now);
  }

  void mark(int slot) {
    tally.mark(slot);
    keeper.mark(slot);
  }

  void leap(int slot, long times, long by) {
    readyAt = Clock.after(readyAt, by);
    checkAt = Clock.after(checkAt, by);
    endAt = Clock.after(endAt, by);
    tally.leap(slot, times, by);
    keeper.leap(slot, times, by);
    if (brake != null) {
      brake.leap(by);
    }
    if (breaker != null) {
      breaker.leap(by);
    }
  }
}
