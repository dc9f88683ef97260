package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A child of an OTP supervisor: started again at once; more than intensity restarts in a sliding
 * period end the supervisor itself (Erlang/OTP, supervisor behaviour). The levels above it are not
 * played.
 *
 * @param restart when it is started again
 * @param intensity restarts allowed in a period, at most 1000
 * @param period its length
 */
public record Otp(Kind restart, int intensity, TimeSpan period) implements Supervisor {
  /** The restart type of a child specification. */
  public enum Kind {
    PERMANENT,
    TRANSIENT,
    TEMPORARY
  }

  private static final int MOST = 1000;

  /** Refuses an intensity that nobody uses. */
  public Otp {
    if (intensity < 0 || intensity > MOST) {
      throw new IllegalArgumentException("the intensity must be 0 to 1000, not " + intensity);
    }
    Clock.positive("the period", period);
  }

  /** The defaults: 1 restart in 5 s. */
  public static Otp byDefault() {
    return new Otp(Kind.PERMANENT, 1, TimeSpan.ofSeconds(5));
  }

  @Override
  public String label() {
    return "OTP";
  }
}
