package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * What a play takes for granted, and how far it goes.
 *
 * @param healthyAfter a program that has served this long is healthy: what follows is no crash loop
 * @param length how long it is played in any case; starts and events are counted in it
 * @param horizon how long it is played at most to find a verdict
 */
public record Premises(TimeSpan healthyAfter, TimeSpan length, TimeSpan horizon) {
  /** Healthy after 1 h, a day, at most a year. */
  public static final Premises DEFAULT =
      new Premises(
          TimeSpan.ofSeconds(3600), TimeSpan.ofSeconds(86_400), TimeSpan.ofSeconds(366L * 86_400));

  /** Refuses times without length, and a horizon before the end. */
  public Premises {
    Clock.positive("the time after which a program is healthy", healthyAfter);
    Clock.positive("the length of a play", length);
    if (horizon.compareTo(length) < 0) {
      throw new IllegalArgumentException("the horizon must not come before the end of the play");
    }
  }

  /** The same with another length. */
  public Premises lasting(TimeSpan time) {
    return new Premises(healthyAfter, time, time.compareTo(horizon) > 0 ? time : horizon);
  }

  /** The same with another time until a program is healthy. */
  public Premises healthyAfter(TimeSpan time) {
    return new Premises(time, length, horizon);
  }
}
