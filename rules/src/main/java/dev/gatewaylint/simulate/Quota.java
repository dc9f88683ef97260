package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A limit of a platform that every start of a service draws on, once it is up.
 *
 * @param name such as "Discord IDENTIFY"
 * @param cost what one start takes of it
 * @param limit how much there is in a window
 * @param window its length; it opens with the first start that draws on it
 */
public record Quota(String name, long cost, long limit, TimeSpan window) {
  /** Refuses costs and limits below 1 and an empty window. */
  public Quota {
    if (cost < 1 || limit < 1) {
      throw new IllegalArgumentException(
          "the cost and the limit of " + name + " must be at least 1");
    }
    Clock.positive("the window of " + name, window);
  }

  /**
   * Sessions that one Discord bot may open: 1000 in 24 h; beyond, all end and the token is reset
   * (discord-api-docs, gateway).
   */
  public static Quota discordIdentify() {
    return new Quota("Discord IDENTIFY", 1, 1000, TimeSpan.ofSeconds(86_400));
  }
}
