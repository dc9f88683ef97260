package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * The wait before each automatic restart: {@code RestartSec=}, growing to {@code
 * RestartMaxDelaySec=} over {@code RestartSteps=} restarts (systemd 257 src/core/service.c,
 * service_restart_usec_next; measured there).
 *
 * @param base wait before the first restart
 * @param steps restarts until the wait is {@code max}; 0 if it never grows
 * @param max longest wait; without steps equal to {@code base}
 */
public record RestartDelay(TimeSpan base, long steps, TimeSpan max) {
  /** Beyond this many different waits their sum is taken as that of the geometric series. */
  private static final int MOST_SUMMED = 4096;

  /** A wait that never grows. */
  public static RestartDelay constant(TimeSpan base) {
    return new RestartDelay(base, 0, base);
  }

  /**
   * A wait that grows; a longest wait below the first lowers the first even where nothing grows,
   * because one of the two settings is missing (systemd 257 src/core/service.c, service_verify).
   */
  public static RestartDelay growing(TimeSpan base, long steps, TimeSpan max) {
    if (max.compareTo(base) <= 0) {
      return constant(max);
    }
    boolean grows = steps > 0 && !base.isZero() && !max.isInfinite();
    return grows ? new RestartDelay(base, steps, max) : constant(base);
  }

  /** Whether later waits are longer than the first. */
  public boolean grows() {
    return steps > 0;
  }

  /** The wait before the n-th restart, n from 1, in microseconds. */
  public double micros(long n) {
    double first = base.seconds() * 1e6;
    if (!grows() || n <= 1) {
      return first;
    }
    double last = max.seconds() * 1e6;
    if (n > steps) {
      return last;
    }
    return Math.floor(first * Math.pow(last / first, (double) (n - 1) / steps));
  }

  /** The waits before the first n restarts together, in microseconds. */
  public double sumMicros(long n) {
    if (!grows()) {
      return n * micros(1);
    }
    long growing = Math.min(n, steps);
    double sum = 0;
    if (growing <= MOST_SUMMED) {
      for (long i = 1; i <= growing; i++) {
        sum += micros(i);
      }
    } else {
      double ratio = Math.pow(max.seconds() / base.seconds(), 1.0 / steps);
      sum = micros(1) * (Math.pow(ratio, (double) growing) - 1) / (ratio - 1);
    }
    return sum + (n - growing) * micros(steps + 1);
  }
}
