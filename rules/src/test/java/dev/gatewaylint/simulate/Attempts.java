package dev.gatewaylint.simulate;

import dev.gatewaylint.simulate.Action.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The attempts to start a unit that a real systemd made, each with whether it was admitted: what
 * the model of the start limit must say of the same times.
 */
final class Attempts {
  /** An execution is noted so long after its attempt at most, in seconds. */
  private static final double SOON = 0.6;

  /** Where a phase changes, an act this close to the change may fall on either side. */
  private static final double UNSURE = 0.12;

  private record Attempt(double time, What what) {}

  private enum What {
    ADMITTED,
    REFUSED,
    /** Two at once, of which one is refused. */
    ONE_OF_TWO_REFUSED,
    /** The count is forgotten. */
    RESET
  }

  private final Seen seen;
  private final List<Attempt> all = new ArrayList<>();
  private boolean unsure;

  private Attempts(Seen seen) {
    this.seen = seen;
  }

  static Attempts of(Seen seen) {
    Attempts attempts = new Attempts(seen);
    for (int i = 0; i < seen.starts().size(); i++) {
      attempts.add(seen.starts().get(i), What.ADMITTED);
      attempts.after(i);
    }
    for (Seen.Done one : seen.done()) {
      attempts.act(one);
    }
    attempts.all.sort((a, b) -> Double.compare(a.time(), b.time()));
    return attempts;
  }

  /** Whether every phase is known in which somebody interfered. */
  boolean isSure() {
    return !unsure && decisions(-0.15).equals(decisions(0.15));
  }

  int count() {
    return (int) all.stream().filter(one -> one.what() != What.RESET).count();
  }

  int refused() {
    return (int)
        all.stream().filter(one -> one.what() != What.RESET && one.what() != What.ADMITTED).count();
  }

  /** What the model says, and what systemd did, attempt by attempt. */
  List<What> decisions() {
    return decisions(0);
  }

  List<What> observed() {
    return all.stream().map(Attempt::what).toList();
  }

  private List<What> decisions(double longer) {
    double interval = seen.model().limit().interval().value().seconds();
    long micros = interval == 0 ? 0 : Math.max(1, Math.round((interval + longer) * 1e6));
    StartWindow window = new StartWindow(micros, seen.model().limit().burst().value());
    List<What> decisions = new ArrayList<>();
    for (Attempt attempt : all) {
      long now = Math.round(attempt.time() * 1e6);
      switch (attempt.what()) {
        case RESET -> {
          window.reset();
          decisions.add(What.RESET);
        }
        case ONE_OF_TWO_REFUSED -> {
          boolean first = window.admits(now);
          boolean second = first && window.admits(now);
          decisions.add(second ? What.ADMITTED : What.ONE_OF_TWO_REFUSED);
        }
        default -> decisions.add(window.admits(now) ? What.ADMITTED : What.REFUSED);
      }
    }
    return decisions;
  }

  private void add(double time, What what) {
    all.add(new Attempt(time, what));
  }

  private double due(int start, double slack) {
    var delay = seen.model().policy().delay().value();
    return seen.end(start) + slack + (slack > 0.2 ? delay.max() : delay.base()).seconds();
  }

  private double next(int start) {
    return start + 1 < seen.starts().size()
        ? seen.starts().get(start + 1)
        : Double.POSITIVE_INFINITY;
  }

  /** What became of the automatic restart after an execution. */
  private void after(int start) {
    double end = seen.end(start);
    if (Double.isInfinite(end)) {
      return;
    }
    if (!seen.restartsAfter(start)) {
      boolean rests = seen.how(start).isFinal() && !seen.remainsAfter(start);
      if (rests && seen.endsCleanly(start) && seen.model().lifecycle().collected()) {
        add(end + 0.03, What.RESET);
      }
      return;
    }
    double late = due(start, SOON);
    if (next(start) < late || seen.until() < late) {
      unsure |= seen.active().equals("failed") && seen.until() < late;
      return;
    }
    if (seen.disturbed(end, due(start, 0.2))) {
      return;
    }
    add(due(start, 0.1), What.REFUSED);
  }

  private void act(Seen.Done one) {
    double now = one.time();
    Kind kind = one.action().kind();
    if (kind == Kind.RESET_FAILED) {
      add(now, What.RESET);
      return;
    }
    if (kind == Kind.KILL) {
      return;
    }
    int last = 0;
    while (next(last) < now - 0.02) {
      last++;
    }
    double end = seen.end(last);
    boolean follows = next(last) < now + SOON;
    boolean waits = seen.restartsAfter(last) && now < due(last, 0);
    unsure |= Math.abs(now - seen.starts().get(last)) < 0.03;
    unsure |= kind == Kind.START && Math.abs(now - end) < UNSURE;
    unsure |= seen.restartsAfter(last) && now > due(last, -UNSURE) && now < due(last, SOON);
    if (now <= end || seen.remainsAfter(last)) {
      if (kind == Kind.RESTART && !follows) {
        add(now, What.REFUSED);
      }
    } else if (!waits || kind == Kind.RESTART) {
      if (!follows) {
        add(now, What.REFUSED);
      }
    } else if (seen.model().version() >= Systemd.RESTART_MODES_SINCE) {
      add(now, follows ? What.ADMITTED : What.ONE_OF_TWO_REFUSED);
    } else if (one.content() || one.took() > SOON) {
      // The job waits for the timer and ends like the automatic start.
      add(now, What.ADMITTED);
      if (next(last) > due(last, SOON)) {
        add(due(last, 0.1), What.REFUSED);
      }
    } else {
      add(now, What.REFUSED);
    }
  }
}
