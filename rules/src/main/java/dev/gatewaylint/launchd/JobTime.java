package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A time that a job may set in seconds.
 *
 * @param written the integer in the file, whether launchd takes it or not
 * @param isTaken whether launchd takes what is written
 * @param effective what holds
 */
public record JobTime(Optional<Written<BigInteger>> written, boolean isTaken, TimeSpan effective) {
  /** Greater ones are ignored, and so are negative ones (launchd-842 src/core.c). */
  private static final BigInteger MOST = BigInteger.valueOf(0xFFFF_FFFFL);

  /** Whether it is written in vain. */
  public boolean isIgnored() {
    return written.isPresent() && !isTaken;
  }

  /** As a throttle: whether it is so short that a crash loop makes the machine busy: below 5 s. */
  public boolean isShort() {
    return effective.seconds() < 5;
  }

  /** As a throttle: whether it is longer than launchd's own. */
  public boolean isLong() {
    return effective.seconds() > 10;
  }

  /** As a throttle: how often in a day a job starts that lives for so long. */
  public long startsPerDay(TimeSpan run) {
    return Math.round(86_400 / between(run).seconds());
  }

  /**
   * As a throttle: the time from a start to the next one of a job that would be started again after
   * so long. A job that lived longer than the throttle is started at once.
   */
  public TimeSpan between(TimeSpan run) {
    return run.compareTo(effective) > 0 ? run : effective;
  }

  /** How long to wait from one start to the next; 0 counts for nothing. */
  static JobTime throttle(Optional<Written<BigInteger>> written) {
    return of(written, 1, TimeSpan.ofSeconds(10));
  }

  /** How long to wait from SIGTERM to SIGKILL; 0 is for ever. */
  static JobTime exit(Optional<Written<BigInteger>> written) {
    JobTime time = of(written, 0, TimeSpan.ofSeconds(20));
    return time.effective.isZero() ? new JobTime(written, true, TimeSpan.INFINITY) : time;
  }

  private static JobTime of(Optional<Written<BigInteger>> written, long least, TimeSpan otherwise) {
    Optional<Long> seconds = written.flatMap(value -> seconds(value.value(), least));
    return new JobTime(
        written, seconds.isPresent(), seconds.map(TimeSpan::ofSeconds).orElse(otherwise));
  }

  /** The seconds that launchd takes; empty for what it ignores. */
  static Optional<Long> seconds(BigInteger written, long least) {
    boolean taken =
        written.compareTo(BigInteger.valueOf(least)) >= 0 && written.compareTo(MOST) <= 0;
    return taken ? Optional.of(written.longValueExact()) : Optional.empty();
  }
}
