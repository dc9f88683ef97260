package dev.gatewaylint.simulate;

import java.util.List;

/**
 * A play while it runs: an event simulation on a virtual clock.
 *
 * <p>At every start and every act it looks whether an earlier state has returned, which proves that
 * the play goes on like that for ever. Where only the age and the count of open windows differ, it
 * leaps over as many equal periods as they have room for.
 */
final class Simulation {
  /** Events after which a play without a returning state is given up. */
  private static final int MOST_EVENTS = 200_000;

  /** Starts and acts that are told in full before anything is folded. */
  private static final int PREFACE = 4;

  /** Fewer cycles than this are told in full. */
  private static final int FEWEST_FOLDED = 4;

  private final Play play;
  private final boolean leaps;
  private final Instance[] instances;
  private final long[] acts;
  private final Purse[] purses;
  private final Timeline timeline;
  private final State state = new State();
  private final Memory leapMemory = new Memory(1);
  private final Memory proofMemory = new Memory(4);
  private final long healthyAfter;
  private final long length;

  private boolean looks;
  private int lookedAt;
  private boolean records = true;
  private long now;
  private long target;
  private Ending ending = Ending.OPEN;
  private long period;
  private final long[] startsInLength;
  private final Fate[] fates;

  /** How a play came out. */
  enum Ending {
    /** Nothing will ever happen again. */
    QUIET,
    /** A state has returned. */
    RETURNED,
    /** Neither, within the horizon. */
    OPEN
  }

  /**
   * A play with the boundaries of its decisions moved by a factor.
   *
   * @param leaps whether it may leap and may stop once it has a proof; else every event until the
   *     end of the play's length happens
   */
  Simulation(Play play, double stretch, boolean leaps) {
    this.play = play;
    this.leaps = leaps;
    this.timeline = new Timeline(play);
    List<Part> parts = play.parts();
    List<Actor> actors = play.actors();
    int services = parts.size();
    instances = new Instance[services];
    acts = new long[services + actors.size()];
    for (int i = 0; i < services; i++) {
      instances[i] = new Instance(i, parts.get(i), this, stretch);
      acts[i] = Clock.micros(parts.get(i).from());
    }
    for (int i = 0; i < actors.size(); i++) {
      acts[services + i] = Clock.micros(actors.get(i).first());
    }
    purses = new Purse[play.quotas().size()];
    for (int i = 0; i < purses.length; i++) {
      purses[i] = new Purse(play.quotas().get(i));
    }
    healthyAfter = Clock.stretch(Clock.micros(play.premises().healthyAfter()), stretch);
    length = Clock.micros(play.premises().length());
    startsInLength = new long[services];
    fates = new Fate[services];
  }

  /** Plays until there is a verdict, the length is over and the quotas are clear. */
  void run() {
    target = length;
    int events = 0;
    while (true) {
      long next = due();
      if (next > target || next >= Clock.NEVER) {
        if (target == length) {
          countStarts();
        }
        if (next >= Clock.NEVER) {
          decide(Ending.QUIET, 0);
          return;
        }
        if (!movesTarget()) {
          break;
        }
      } else {
        if (++events > MOST_EVENTS && leaps) {
          break;
        }
        now = next;
        happen();
        if (looks && leaps) {
          look();
        }
      }
    }
    if (ending == Ending.OPEN) {
      judge();
    }
  }

  private void countStarts() {
    for (int i = 0; i < instances.length; i++) {
      startsInLength[i] = instances[i].tally.starts();
    }
  }

  private boolean movesTarget() {
    long end = target;
    if (ending == Ending.RETURNED) {
      for (Purse purse : purses) {
        if (purse.isOpen()) {
          end = Math.max(end, Clock.micros(purse.quota().window()));
        }
      }
    } else if (leaps) {
      end = Clock.micros(play.premises().horizon());
    }
    boolean moves = end > target;
    target = end;
    return moves;
  }

  private long due() {
    long due = Clock.NEVER;
    for (Instance instance : instances) {
      due = Math.min(due, Math.min(instance.due(), instance.keeper().timer));
    }
    for (long act : acts) {
      due = Math.min(due, act);
    }
    return due;
  }

  /** Lets the first thing happen that is due now. */
  private void happen() {
    looks = false;
    for (Instance instance : instances) {
      if (instance.due() <= now) {
        instance.happen(now);
        return;
      }
      if (instance.keeper().timer <= now) {
        instance.keeper().ring(now);
        return;
      }
    }
    for (int i = 0; i < acts.length; i++) {
      if (acts[i] <= now) {
        act(i);
        return;
      }
    }
  }

  private void act(int index) {
    acts[index] = Clock.NEVER;
    int actor = index - instances.length;
    if (actor < 0) {
      instances[index].keeper().start(now);
      return;
    }
    looks = true;
    Actor who = play.actors().get(actor);
    if (who.every().isPresent()) {
      acts[index] = Clock.after(now, Clock.micros(who.every().get()));
    }
    record(now, index, Timeline.What.ACTS, 0);
    Instance on = instances[play.indexOf(who.service())];
    Keeper keeper = on.keeper();
    switch (who.action().kind()) {
      case START -> keeper.start(now);
      case RESTART -> keeper.restart(now);
      case STOP -> keeper.stop(now);
      case KILL -> on.signal(now, who.action().signal());
      case RESET_FAILED -> keeper.resetFailed(now);
      case RELOAD -> keeper.reload();
    }
  }

  private void look() {
    if (lookedAt < PREFACE) {
      lookedAt++;
      return;
    }
    describe();
    if (now > proofMemory.at()
        && proofMemory.hasShapeOf(state)
        && state.hasWindowsOf(proofMemory.kept())) {
      long since = now - proofMemory.at();
      decide(Ending.RETURNED, since);
      leap(Memory.PROOF, Long.MAX_VALUE, since);
      mark(Memory.PROOF);
      return;
    }
    if (leapMemory.hasShapeOf(state)) {
      long since = now - leapMemory.at();
      long room = since == 0 ? 0 : state.room(leapMemory.kept(), since);
      // An equal state is left to the proof, which comes soon.
      boolean drifts = room >= FEWEST_FOLDED && room < Long.MAX_VALUE;
      if (drifts && leap(Memory.LEAP, room, since)) {
        mark(Memory.LEAP);
      }
    }
    if (leapMemory.isStale()) {
      mark(Memory.LEAP);
    }
    if (ending == Ending.OPEN && proofMemory.isStale()) {
      mark(Memory.PROOF);
    }
  }

  private void describe() {
    state.clear();
    for (Instance instance : instances) {
      instance.describe(state, now);
    }
    for (long act : acts) {
      state.due(act, now);
    }
  }

  /** Passes equal periods, as many as there is room for in windows, quotas and the play. */
  private boolean leap(int slot, long room, long since) {
    long times = Math.min(room, (target - now) / since);
    for (Purse purse : purses) {
      times = Math.min(times, purse.room(slot, now, since));
    }
    if (times <= 0) {
      return false;
    }
    long by = times * since;
    record(now, instances.length + play.actors().size(), Timeline.What.FOLD, times);
    now += by;
    for (Instance instance : instances) {
      instance.leap(slot, times, by);
    }
    for (Purse purse : purses) {
      purse.leap(slot, times, by);
    }
    for (int i = 0; i < acts.length; i++) {
      acts[i] = Clock.after(acts[i], by);
    }
    describe();
    return true;
  }

  private void mark(int slot) {
    (slot == Memory.LEAP ? leapMemory : proofMemory).keep(state, now);
    for (Instance instance : instances) {
      instance.mark(slot);
    }
    for (Purse purse : purses) {
      purse.mark(slot);
    }
  }

  private void decide(Ending how, long cycle) {
    if (ending != Ending.OPEN) {
      return;
    }
    ending = how;
    period = cycle;
    if (how == Ending.RETURNED) {
      record(now, instances.length + play.actors().size(), Timeline.What.RETURNS, period);
    }
    judge();
    records = false;
  }

  private void judge() {
    for (Instance instance : instances) {
      fates[instance.index] = Fate.of(instance, ending, now, healthyAfter);
    }
  }

  /** What became of each service. */
  Fate[] fates() {
    return fates;
  }

  /** The time after which an earlier state returned. */
  long period() {
    return period;
  }

  /** Starts of a service in the length of the play. */
  long starts(int service) {
    return startsInLength[service];
  }

  Purse[] purses() {
    return purses;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Whether a decision was so close to its boundary that the other one may be the real one. */
  boolean wasClose() {
    for (Instance instance : instances) {
      if (instance.wasClose() || fates[instance.index].close()) {
        return true;
      }
    }
    return false;
  }

  Instance[] instances() {
    return instances;
  }

  /** A process is started. */
  void launched(long at, Instance instance) {
    looks = true;
    record(at, instance.index, Timeline.What.START, instance.tally.starts());
  }

  /** A start has come so far that it draws on the quotas. */
  void pay(long at) {
    for (Purse purse : purses) {
      purse.pay(at);
    }
  }

  void record(long at, int actor, Timeline.What what, long number) {
    if (records) {
      timeline.add(at, actor, what, number);
    }
  }

  /** A process is gone. */
  void record(long at, int actor, End how) {
    Timeline.What what =
        switch (how.kind()) {
          case SIGNAL -> Timeline.What.SIGNAL;
          case OUT_OF_MEMORY -> Timeline.What.OUT_OF_MEMORY;
          default -> Timeline.What.EXIT;
        };
    record(at, actor, what, how.number());
  }
}
