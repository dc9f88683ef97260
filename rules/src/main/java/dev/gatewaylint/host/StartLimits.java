package dev.gatewaylint.host;

import dev.gatewaylint.host.Settings.Directive;
import dev.gatewaylint.syntax.unit.value.Integers;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a unit may write its start limit. The spelling of old, {@code StartLimitInterval=}, and
 * {@code StartLimitBurst=} count in [Service] too; {@code StartLimitIntervalSec=} there does not
 * (systemd 252 and 257 src/core/load-fragment-gperf.gperf.in; measured).
 */
final class StartLimits {
  static final List<Directive> INTERVAL =
      List.of(
          new Directive("Unit", "StartLimitIntervalSec"),
          new Directive("Unit", "StartLimitInterval"),
          new Directive("Service", "StartLimitInterval"));
  static final List<Directive> BURST =
      List.of(
          new Directive("Unit", "StartLimitBurst"), new Directive("Service", "StartLimitBurst"));

  private StartLimits() {}

  static StartLimit of(Settings settings, ManagerDefaults defaults) {
    Optional<Sourced<TimeSpan>> interval = settings.last(INTERVAL, TimeSpan::parseSeconds);
    Optional<Sourced<Long>> burst = settings.last(BURST, StartLimits::parseCount);
    return new StartLimit(
        interval.orElse(defaults.startLimitInterval()), burst.orElse(defaults.startLimitBurst()));
  }

  /** An unsigned 32 bit number (config_parse_unsigned). */
  static Optional<Long> parseCount(String text) {
    OptionalLong number = Integers.upTo(0xFFFF_FFFFL, text);
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }
}
