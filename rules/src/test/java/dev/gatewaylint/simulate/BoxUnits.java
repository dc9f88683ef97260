package dev.gatewaylint.simulate;

import dev.gatewaylint.simulate.BoxUnit.Act;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random units: any policy, any program and somebody who interferes, scaled to seconds. */
final class BoxUnits {
  private static final List<String> ALL =
      List.of(
          "always", "always", "always", "on-failure", "on-failure", "on-success", "on-abnormal");
  private static final List<String> RARE = List.of("no", "on-abort", "on-watchdog");
  private static final List<String> STATUSES =
      List.of("1", "75", "TEMPFAIL", "SIGTERM", "SIGKILL", "1 75", "SIGUSR1", "0");

  private final Random random;
  private final boolean grown;

  /** Units for a version of systemd. */
  BoxUnits(Random random, int version) {
    this.random = random;
    this.grown = version >= Systemd.RESTART_MODES_SINCE;
  }

  List<BoxUnit> some(int count, int seconds) {
    List<BoxUnit> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(one("u" + i, i % 10, i * 2000L / count, seconds * 1000L));
    }
    return units;
  }

  private double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean rarely(double share) {
    return random.nextDouble() < share;
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3fs", seconds);
  }

  private BoxUnit one(String name, int shape, long from, long window) {
    List<Act> acts = new ArrayList<>(List.of(new Act(from, Action.start())));
    return switch (shape) {
      case 5 -> lasting(name, acts, window);
      case 6 -> resting(name, acts, window);
      case 7 -> revived(name, acts);
      case 8 -> hurried(name, acts);
      default -> looping(name, acts);
    };
  }

  /** Left alone. */
  private BoxUnit looping(String name, List<Act> acts) {
    double run = between(0.1, 0.8);
    double wait = between(0.1, 1);
    int burst = 1 + random.nextInt(6);
    boolean trips = random.nextBoolean();
    if (!trips) {
      run += 0.3;
    }
    double interval =
        trips
            ? burst * (run + wait + 0.3) * between(1.3, 3)
            : burst * (run + wait) * between(0.2, 0.8);
    String limit = limit(rarely(0.1) ? 0 : interval, rarely(0.05) ? 0 : burst);
    return unit(name, limit, policy(wait, true), run, end(), acts);
  }

  /** A program that runs on, killed and restarted now and then. */
  private BoxUnit lasting(String name, List<Act> acts, long window) {
    for (long t = 2500; t < window - 3000; t += (long) between(2300, 3500)) {
      Action kill = Action.kill(pick(List.of(15, 9, 1, 10)));
      acts.add(new Act(acts.get(0).millis() + t, pick(List.of(kill, kill, Action.restart()))));
    }
    int burst = 2 + random.nextInt(4);
    return unit(
        name, limit(between(4, 40), burst), policy(between(0.1, 1), false), 0, End.never(), acts);
  }

  /** One that is seldom started again by itself, and so by hand. */
  private BoxUnit resting(String name, List<Act> acts, long window) {
    double run = between(0.1, 0.5);
    for (long t = 1500; t < window - 3000; t += (long) between(1300, 2200)) {
      Action next = rarely(0.2) ? Action.resetFailed() : Action.start();
      acts.add(new Act(acts.get(0).millis() + t, rarely(0.1) ? Action.restart() : next));
    }
    String service = "Restart=" + pick(RARE) + "\nRestartSec=300ms\n";
    return unit(name, limit(between(2, 20), 1 + random.nextInt(5)), service, run, end(), acts);
  }

  /** One that is given up and then started by somebody. */
  private BoxUnit revived(String name, List<Act> acts) {
    double run = between(0.1, 0.4);
    double wait = between(0.1, 0.4);
    int burst = 1 + random.nextInt(4);
    String limit = limit(burst * (run + wait + 0.3) * between(1.3, 3), burst);
    long from = acts.get(0).millis();
    if (random.nextBoolean()) {
      acts.add(new Act(from + 6000, Action.resetFailed()));
    }
    acts.add(new Act(from + 7000, pick(List.of(Action.start(), Action.restart()))));
    if (random.nextBoolean()) {
      acts.add(new Act(from + 12_500, Action.resetFailed()));
    }
    return unit(name, limit, policy(wait, false), run, end(), acts);
  }

  /** One that is started while it waits for its restart. */
  private BoxUnit hurried(String name, List<Act> acts) {
    double wait = between(1.6, 2.4);
    long from = acts.get(0).millis();
    acts.add(new Act(from + 900, pick(List.of(Action.start(), Action.start(), Action.restart()))));
    if (random.nextBoolean()) {
      acts.add(new Act(from + 9000, Action.resetFailed()));
    }
    int burst = 1 + random.nextInt(4);
    return unit(name, limit(30, burst), policy(wait, false), 0.2, end(), acts);
  }

  private static String limit(double interval, int burst) {
    return "StartLimitIntervalSec=" + seconds(interval) + "\nStartLimitBurst=" + burst + "\n";
  }

  private End end() {
    return random.nextInt(3) > 0
        ? End.exit(pick(List.of(0, 1, 1, 1, 75)))
        : End.signal(pick(List.of(15, 1, 9, 6, 10)));
  }

  private String policy(double wait, boolean mayBeOneshot) {
    StringBuilder out = new StringBuilder();
    boolean oneshot = mayBeOneshot && rarely(0.2);
    String restart = rarely(0.15) ? pick(RARE) : pick(ALL);
    if (oneshot) {
      out.append("Type=oneshot\n");
      restart = rarely(0.3) ? pick(RARE) : "on-failure";
    }
    out.append("Restart=").append(restart).append("\nRestartSec=").append(seconds(wait));
    out.append('\n');
    maybe(out, "RestartPreventExitStatus=");
    maybe(out, "SuccessExitStatus=");
    if (!oneshot) {
      maybe(out, "RestartForceExitStatus=");
    }
    if (rarely(0.06)) {
      out.append("RemainAfterExit=yes\n");
    }
    if (grown && rarely(0.3)) {
      out.append("RestartSteps=").append(1 + random.nextInt(4));
      out.append("\nRestartMaxDelaySec=").append(seconds(wait * between(1.5, 4))).append('\n');
    }
    if (grown && rarely(0.15)) {
      out.append("RestartMode=direct\n");
    }
    return out.toString();
  }

  private void maybe(StringBuilder out, String setting) {
    if (rarely(0.12)) {
      out.append(setting).append(pick(STATUSES)).append('\n');
    }
  }

  private BoxUnit unit(
      String name, String limit, String service, double run, End end, List<Act> acts) {
    TimeSpan length =
        end.isFinal() ? new TimeSpan(Math.round(run * 1000) * 1000) : TimeSpan.INFINITY;
    return new BoxUnit(name, limit, service, new Run(length, end), !rarely(0.12), acts);
  }
}
