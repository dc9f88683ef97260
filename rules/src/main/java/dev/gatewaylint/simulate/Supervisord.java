package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Set;

/**
 * A program of supervisord: one that dies before startsecs is tried again after 1 s, 2 s, ..., at
 * most startretries times; one that dies later is started at once, for ever (supervisord.org,
 * configuration and subprocess states).
 *
 * @param autorestart when a program that had started is started again
 * @param exitcodes exits that count as expected
 * @param startsecs the time after which it counts as started
 * @param startretries retries before it is given up
 * @param stopwaitsecs from SIGTERM to SIGKILL
 */
public record Supervisord(
    Autorestart autorestart,
    Set<Integer> exitcodes,
    TimeSpan startsecs,
    long startretries,
    TimeSpan stopwaitsecs)
    implements Supervisor {
  /** {@code autorestart}. */
  public enum Autorestart {
    FALSE,
    UNEXPECTED,
    TRUE
  }

  /** Refuses negative values. */
  public Supervisord {
    exitcodes = Set.copyOf(exitcodes);
    Clock.checked("startsecs", startsecs);
    Clock.checked("stopwaitsecs", stopwaitsecs);
    if (startretries < 0) {
      throw new IllegalArgumentException("startretries must not be negative");
    }
  }

  /** Its defaults: unexpected, exit code 0, 1 s, 3 retries, 10 s. */
  public static Supervisord byDefault() {
    return new Supervisord(
        Autorestart.UNEXPECTED, Set.of(0), TimeSpan.ofSeconds(1), 3, TimeSpan.ofSeconds(10));
  }

  @Override
  public String label() {
    return "supervisord";
  }
}
