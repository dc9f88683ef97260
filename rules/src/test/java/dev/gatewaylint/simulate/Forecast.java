package dev.gatewaylint.simulate;

import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a play says of a unit that a real systemd kept: executions, state and NRestarts=.
 *
 * @param settled whether nothing more happens by itself
 */
record Forecast(long starts, String state, long restarts, boolean settled) {
  /** What the manager takes for a cycle at most, in seconds. */
  static final double OVERHEAD = 0.3;

  /**
   * The forecasts with every boundary moved by up to 20 %, every cycle longer by up to 0.3 s and
   * every act at a slightly other time.
   */
  static Set<Forecast> around(Seen seen) {
    Set<Forecast> all = new LinkedHashSet<>();
    for (double overhead : new double[] {0.05, 0.15, OVERHEAD}) {
      for (double stretch : new double[] {1, 0.8, 1.2}) {
        for (double shift : new double[] {0, -0.15, 0.15}) {
          all.add(of(seen, overhead, stretch, shift));
        }
      }
    }
    return all;
  }

  /** The forecast if every cycle takes so much longer, all limits are stretched and acts moved. */
  static Forecast of(Seen seen, double overhead, double stretch, double shift) {
    Run run = seen.box().run();
    boolean ends = run.end().isFinal();
    RestartPolicy policy = seen.model().policy();
    RestartDelay delay = policy.delay().value();
    if (delay.grows() && ends) {
      run = new Run(span(run.length().seconds() + overhead), run.end());
    } else {
      delay = RestartDelay.constant(span(delay.base().seconds() + overhead));
    }
    Systemd unit = slower(seen.model(), delay.grows() ? policy.delay().value() : delay);
    StartLimit limit = unit.limit();
    double interval = limit.interval().value().seconds() * stretch;
    unit = unit.limitedTo(limit.burst().value(), span(interval));
    TimeSpan length = span(seen.until());
    Play play = Play.of(unit, Program.running(run)).lasting(length);
    for (Seen.Done one : seen.done()) {
      TimeSpan at = span(Math.max(0, one.time() + shift));
      play = play.with(Actor.once("somebody", one.action(), "service", at));
    }
    Simulation simulation = new Simulation(play, 1, false);
    simulation.run();
    Instance instance = simulation.instances()[0];
    ServiceState state = instance.keeper().state();
    boolean still = state == ServiceState.ACTIVE && (!ends || !instance.isAlive());
    return new Forecast(
        instance.tally.starts(),
        word(state),
        instance.keeper().restarts(),
        still || state == ServiceState.FAILED || state == ServiceState.INACTIVE);
  }

  private static Systemd slower(Systemd unit, RestartDelay delay) {
    RestartPolicy old = unit.policy();
    RestartPolicy policy =
        new RestartPolicy(
            old.restart(),
            Sourced.builtIn(delay),
            old.prevent(),
            old.force(),
            old.success(),
            old.ignoresFailure());
    return new Systemd(unit.version(), policy, unit.limit(), unit.lifecycle());
  }

  private static TimeSpan span(double seconds) {
    return new TimeSpan(Math.round(seconds * 1e6));
  }

  private static String word(ServiceState state) {
    return switch (state) {
      case ACTIVE -> "active";
      case STARTING, WAITING -> "activating";
      case STOPPING -> "deactivating";
      case INACTIVE -> "inactive";
      case FAILED -> "failed";
    };
  }
}
