package dev.gatewaylint.report;

import dev.gatewaylint.simulate.Event;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Locale;

/**
 * The times of a timeline as a column: in seconds while they are few, else as a stopwatch shows
 * them, so that none is rounded and the eye can compare them.
 */
final class Elapsed {
  private static final int WIDTH = 14;
  private static final TimeSpan SECONDS_UP_TO = TimeSpan.ofSeconds(600);
  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  private final boolean stopwatch;

  private Elapsed(boolean stopwatch) {
    this.stopwatch = stopwatch;
  }

  static Elapsed of(List<Event> events) {
    return new Elapsed(events.stream().anyMatch(e -> e.t().compareTo(SECONDS_UP_TO) >= 0));
  }

  /** "18 s", or "0:00:18"; "2 d 3:45:06" after some days. */
  String column(TimeSpan time) {
    String text = stopwatch ? stopwatch(time.micros()) : time.words();
    return " ".repeat(Math.max(1, WIDTH - text.length())) + text;
  }

  private static String stopwatch(long micros) {
    long seconds = micros % DAY / SECOND;
    long tenths = micros % SECOND / 100_000;
    return (micros < DAY ? "" : micros / DAY + " d ")
        + String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        + (tenths == 0 ? "" : "." + tenths);
  }
}
