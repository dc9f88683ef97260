package dev.gatewaylint.host;

import dev.gatewaylint.host.Settings.Directive;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;

/**
 * How long a service may take (systemd.service(5); systemd 252 src/core/load-fragment.c,
 * config_parse_service_timeout). What the manager's configuration sets as default is not read: no
 * verdict depended on it so far.
 *
 * @param start {@code TimeoutStartSec=}; infinity where it may take any time
 * @param stop {@code TimeoutStopSec=}
 * @param runtimeMax {@code RuntimeMaxSec=}; infinity where it may run for ever
 */
public record Timeouts(TimeSpan start, TimeSpan stop, TimeSpan runtimeMax) {
  private static final TimeSpan BUILT_IN = TimeSpan.ofSeconds(90);
  private static final Directive BOTH = new Directive("Service", "TimeoutSec");

  static Timeouts of(Settings settings, ServiceType type) {
    TimeSpan start = type == ServiceType.ONESHOT ? TimeSpan.INFINITY : BUILT_IN;
    return new Timeouts(
        last(settings, "TimeoutStartSec", start),
        last(settings, "TimeoutStopSec", BUILT_IN),
        settings
            .last(List.of(new Directive("Service", "RuntimeMaxSec")), TimeSpan::parseSeconds)
            .map(Sourced::value)
            .orElse(TimeSpan.INFINITY));
  }

  private static TimeSpan last(Settings settings, String name, TimeSpan unset) {
    return settings
        .last(List.of(new Directive("Service", name), BOTH), TimeSpan::parseSecondsZeroInfinite)
        .map(Sourced::value)
        .orElse(unset);
  }
}
