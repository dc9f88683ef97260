package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;

/**
 * A start limit that stops a crash loop and still lets a few deliberate restarts through.
 *
 * @param interval length of the window
 * @param burst starts allowed in it
 */
public record StartLimitProposal(TimeSpan interval, long burst) {
  private static final long BURST = 5;

  /** Windows that people choose, in seconds. */
  private static final int[] WINDOWS = {
    60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400
  };

  /**
   * The shortest usual window that stops five crashes in every one of some cycles, with margin.
   *
   * @param cycles start to start; one that is shorter than the restart delay counts as the time
   *     that the program runs
   */
  public static StartLimitProposal covering(RestartDelay delay, List<TimeSpan> cycles) {
    double longest = delay.sumMicros(BURST);
    for (TimeSpan cycle : cycles) {
      double micros = cycle.seconds() * 1e6;
      double run = micros > delay.micros(1) ? micros - delay.micros(1) : micros;
      longest = Math.max(longest, BURST * run + delay.sumMicros(BURST));
    }
    double seconds = longest * StartLimit.MARGIN / 1e6;
    for (int window : WINDOWS) {
      if (seconds < window) {
        return new StartLimitProposal(TimeSpan.ofSeconds(window), BURST);
      }
    }
    long days = (long) Math.ceil(seconds / 86_400);
    return new StartLimitProposal(TimeSpan.ofSeconds(days * 86_400), BURST);
  }

  /** The two lines to write into [Unit], in one line of text. */
  public String assignments() {
    return "StartLimitIntervalSec=" + seconds() + " and StartLimitBurst=" + burst;
  }

  private long seconds() {
    return (long) interval.seconds();
  }
}
