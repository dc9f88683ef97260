package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.Directive;

/**
 * The systemd that the host's files are meant for.
 *
 * @param version its major version, such as 252
 * @param known whether someone stated it or the host's files hint at it; else it is the oldest
 *     version that gateway-lint supports
 */
public record SystemdTarget(int version, boolean known) {
  /** The oldest supported version, that of Debian 12. */
  public static final SystemdTarget OLDEST = new SystemdTarget(252, false);

  /** Whether it may know RestartSteps=, which came with 254. */
  public boolean mayGrowDelays() {
    return !known || version >= 254;
  }

  /** Whether it runs OnFailure= before each automatic restart (systemd 254, service_enter_dead). */
  boolean failsBeforeRestart() {
    return version >= 254;
  }

  /** Whether it knows a directive, as far as can be told. */
  public boolean mayKnow(Directive directive) {
    return known ? directive.isKnownTo(version) : directive.until() >= version;
  }

  /** The version to judge a value by: where nothing is known, the most permissive one. */
  public int forValues() {
    return known ? version : Integer.MAX_VALUE;
  }
}
