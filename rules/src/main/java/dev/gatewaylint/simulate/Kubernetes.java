package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A container of a Kubernetes pod: it waits before a restart, twice as long before each further
 * one, and starts over after a run of 10 min; it never gives up (Kubernetes, pod lifecycle).
 *
 * @param policy {@code restartPolicy}
 * @param first the first wait, 10 s unless configured
 * @param longest the longest wait, 5 min unless configured
 */
public record Kubernetes(Policy policy, TimeSpan first, TimeSpan longest) implements Supervisor {
  /** {@code restartPolicy}. */
  public enum Policy {
    ALWAYS,
    ON_FAILURE,
    NEVER
  }

  /** Refuses empty waits. */
  public Kubernetes {
    Clock.positive("the first back-off", first);
    Clock.positive("the longest back-off", longest);
  }

  /** 10 s to 5 min. */
  public static Kubernetes of(Policy policy) {
    return new Kubernetes(policy, TimeSpan.ofSeconds(10), TimeSpan.ofSeconds(300));
  }

  @Override
  public String label() {
    return "Kubernetes";
  }
}
