package dev.gatewaylint.simulate;

import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;

/**
 * A start limit that stops crash loops and still lets a few deliberate restarts through.
 *
 * @param interval {@code StartLimitIntervalSec=}, a whole number of seconds
 * @param burst {@code StartLimitBurst=}
 * @param backoff waits that grow, where the target knows them and the limit still holds with them
 */
public record Remedy(TimeSpan interval, long burst, Optional<RestartDelay> backoff) {
  /** Restarts that people make in a row. */
  private static final long BURST = 5;

  /** Windows that people choose, in seconds. */
  private static final int[] WINDOWS = {
    60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400
  };

  /** Longest waits that people choose, in seconds. */
  private static final int[] LONGEST_WAITS = {60, 30, 15};

  /**
   * The shortest usual window that stops five crashes in every one of some cycles, with margin.
   *
   * @param cycles start to start; one that is shorter than the restart delay counts as the time
   *     that the program runs
   */
  public static Remedy covering(RestartDelay delay, List<TimeSpan> cycles) {
    double seconds = longest(delay, delay, cycles) * StartLimit.MARGIN / 1e6;
    for (int window : WINDOWS) {
      if (seconds < window) {
        return new Remedy(TimeSpan.ofSeconds(window), BURST, Optional.empty());
      }
    }
    long days = (long) Math.ceil(seconds / 86_400);
    return new Remedy(TimeSpan.ofSeconds(days * 86_400), BURST, Optional.empty());
  }

  /**
   * The same, with the longest back-off for which the window needs not be any longer: systemd knows
   * {@code RestartSteps=} from 254 on. Waits that grow already are left as they are.
   *
   * @param version major version of the target's systemd
   */
  public static Remedy of(RestartPolicy policy, int version, List<TimeSpan> cycles) {
    RestartDelay delay = policy.delay().value();
    Remedy remedy = covering(delay, cycles);
    if (version < Systemd.RESTART_MODES_SINCE || delay.grows()) {
      return remedy;
    }
    for (int wait : LONGEST_WAITS) {
      RestartDelay growing =
          RestartDelay.growing(delay.base(), BURST - 1, TimeSpan.ofSeconds(wait));
      double needed = longest(delay, growing, cycles) * StartLimit.MARGIN;
      if (growing.grows() && needed <= Clock.micros(remedy.interval)) {
        return new Remedy(remedy.interval, BURST, Optional.of(growing));
      }
    }
    return remedy;
  }

  /** Microseconds that five crashes take in the slowest cycle, with other waits than it had. */
  private static double longest(RestartDelay had, RestartDelay delay, List<TimeSpan> cycles) {
    double longest = delay.sumMicros(BURST);
    for (TimeSpan cycle : cycles) {
      double micros = cycle.seconds() * 1e6;
      double run = micros > had.micros(1) ? micros - had.micros(1) : micros;
      longest = Math.max(longest, BURST * run + delay.sumMicros(BURST));
    }
    return longest;
  }

  /** The limit itself. */
  public StartLimit limit() {
    return new StartLimit(Sourced.builtIn(interval), Sourced.builtIn(burst));
  }

  /** The two lines to write into [Unit], in one line of text. */
  public String assignments() {
    return "StartLimitIntervalSec=" + (long) interval.seconds() + " and StartLimitBurst=" + burst;
  }
}
