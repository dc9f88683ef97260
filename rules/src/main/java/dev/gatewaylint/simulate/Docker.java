package dev.gatewaylint.simulate;

/**
 * A container of Docker: it waits 100 ms before a restart, twice as long before each further one,
 * at most 1 min; a run of 10 s resets the wait, not the count (moby restartmanager.go).
 *
 * @param policy {@code --restart}
 * @param retries the N of {@code on-failure:N}; 0 for any number
 */
public record Docker(Policy policy, long retries) implements Supervisor {
  /** {@code --restart}. */
  public enum Policy {
    NO,
    ALWAYS,
    UNLESS_STOPPED,
    ON_FAILURE
  }

  /** Refuses a negative count. */
  public Docker {
    if (retries < 0) {
      throw new IllegalArgumentException("the retries of on-failure must not be negative");
    }
  }

  @Override
  public String label() {
    return "Docker";
  }
}
