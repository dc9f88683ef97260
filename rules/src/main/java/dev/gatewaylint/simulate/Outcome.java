package dev.gatewaylint.simulate;

import java.util.List;

/**
 * How a play comes out.
 *
 * @param verdict of all services together: the worst, with the starts of all
 * @param services of each service, in the order of the play
 * @param quotas what the starts cost
 * @param assumptions what was taken for granted, one sentence each
 * @param timeline what happened
 */
public record Outcome(
    Verdict verdict,
    List<Performance> services,
    List<Spending> quotas,
    List<String> assumptions,
    Timeline timeline) {

  /** Keeps its own copies. */
  public Outcome {
    services = List.copyOf(services);
    quotas = List.copyOf(quotas);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * What became of a service.
   *
   * @throws IllegalArgumentException if the play has none of that name
   */
  public Performance service(String name) {
    for (Performance service : services) {
      if (service.service().equals(name)) {
        return service;
      }
    }
    throw new IllegalArgumentException("the play has no service " + name);
  }
}
