package dev.gatewaylint.simulate;

import dev.gatewaylint.simulate.Action.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a real systemd made of a unit; times are seconds after its first execution.
 *
 * @param box the unit
 * @param model the same as the host model reads it
 * @param starts when its program was executed
 * @param ends when the program came to its end by itself, one for each start; not a number else
 * @param done what was done to it after its first start, in the order of time
 * @param until when the properties were read
 * @param active ActiveState=
 * @param restarts NRestarts=
 */
record Seen(
    BoxUnit box,
    Systemd model,
    List<Double> starts,
    List<Double> ends,
    List<Done> done,
    double until,
    String active,
    long restarts) {

  /** What systemctl takes to reach the manager, about, in seconds. */
  private static final double CALL = 0.01;

  /**
   * What was done to it.
   *
   * @param content whether systemctl was content
   * @param took how long it waited for that, in seconds
   */
  record Done(double time, Action action, boolean content, double took) {}

  /** What is read from a unit's log and the driver's. */
  static Seen of(
      BoxUnit box,
      Systemd model,
      List<String> log,
      List<String> acts,
      double until,
      Map<String, List<String>> shown) {
    List<Double> starts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    double origin = log.isEmpty() ? 0 : Double.parseDouble(log.get(0).substring(2));
    for (String line : log) {
      double time = Double.parseDouble(line.substring(2)) - origin;
      if (line.startsWith("S")) {
        starts.add(time);
        ends.add(Double.NaN);
      } else {
        ends.set(ends.size() - 1, time);
      }
    }
    List<Done> done = new ArrayList<>();
    for (String line : acts) {
      String[] words = line.split(" ", -1);
      int act = Integer.parseInt(words[1]);
      if (words[0].equals(box.name()) && act > 0) {
        double called = Double.parseDouble(words[2]);
        double took = Double.parseDouble(words[4]) - called;
        Action action = box.acts().get(act).action();
        done.add(new Done(called - origin + CALL, action, words[3].equals("0"), took));
      }
    }
    done.sort((a, b) -> Double.compare(a.time(), b.time()));
    return new Seen(
        box,
        model,
        starts,
        ends,
        done,
        until - origin,
        shown.getOrDefault("ActiveState", List.of("?")).get(0),
        Long.parseLong(shown.getOrDefault("NRestarts", List.of("-1")).get(0)));
  }

  /** When an execution was over; infinity while it goes on. */
  double end(int start) {
    if (!ends.get(start).isNaN()) {
      return ends.get(start);
    }
    double next = start + 1 < starts.size() ? starts.get(start + 1) : Double.POSITIVE_INFINITY;
    for (Done one : done) {
      boolean ending = one.action().kind() == Kind.KILL || one.action().kind() == Kind.RESTART;
      if (ending && one.time() > starts.get(start) && one.time() < next) {
        return one.time();
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** How an execution that is over ended; a restart from outside is told as UNKNOWN. */
  End how(int start) {
    if (!ends.get(start).isNaN()) {
      return box.run().end();
    }
    for (Done one : done) {
      if (one.time() == end(start) && one.action().kind() == Kind.KILL) {
        return End.signal(one.action().signal());
      }
    }
    return End.unknown();
  }

  /** Whether systemd starts it again by itself after that execution. */
  boolean restartsAfter(int start) {
    End how = how(start);
    return how.isFinal()
        && !remainsAfter(start)
        && SystemdResult.restarts(
            how, SystemdResult.of(how, model.policy(), model.lifecycle()), model.policy());
  }

  boolean endsCleanly(int start) {
    End how = how(start);
    return how.isFinal()
        && switch (SystemdResult.of(how, model.policy(), model.lifecycle())) {
          case SUCCESS, CLEAN_SIGNAL -> true;
          default -> false;
        };
  }

  boolean remainsAfter(int start) {
    return model.lifecycle().remainAfterExit() && endsCleanly(start);
  }

  /** Whether something was done to it in that time. */
  boolean disturbed(double from, double to) {
    return done.stream().anyMatch(one -> one.time() > from - 0.1 && one.time() < to + 0.1);
  }

  /** How much longer than RestartSec= it was down each time that nobody interfered, in seconds. */
  List<Double> overheads() {
    List<Double> all = new ArrayList<>();
    boolean grows = model.policy().delay().value().grows();
    for (int i = 0; i + 1 < starts.size(); i++) {
      double down = starts.get(i + 1) - end(i);
      if (restartsAfter(i)
          && !ends.get(i).isNaN()
          && !disturbed(grows ? 0 : end(i), starts.get(i + 1))) {
        all.add(down - model.policy().delay().value().micros(i + 1) / 1e6);
      }
    }
    return all;
  }

  /** For failures of the test. */
  String story() {
    return box.text()
        + box.acts()
        + "\n"
        + starts
        + "\n"
        + ends
        + "\n"
        + done
        + "\n"
        + active
        + " NRestarts="
        + restarts
        + " until "
        + until;
  }
}
