package dev.gatewaylint.host;

import dev.gatewaylint.host.Settings.Directive;
import dev.gatewaylint.host.Sourced.Origin;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;

/**
 * What a manager applies to units that say nothing themselves ({@code system.conf} or {@code
 * user.conf} and their drop-ins; systemd-system.conf(5)).
 *
 * @param startLimitInterval {@code DefaultStartLimitIntervalSec=}, built in: 10 s
 * @param startLimitBurst {@code DefaultStartLimitBurst=}, built in: 5
 * @param restartDelay {@code DefaultRestartSec=}, built in: 100 ms
 */
public record ManagerDefaults(
    Sourced<TimeSpan> startLimitInterval,
    Sourced<Long> startLimitBurst,
    Sourced<TimeSpan> restartDelay) {

  private static final String SECTION = "Manager";

  /** What systemd is built with. */
  public static ManagerDefaults builtIn() {
    return new ManagerDefaults(
        Sourced.builtIn(TimeSpan.ofSeconds(10)),
        Sourced.builtIn(5L),
        Sourced.builtIn(new TimeSpan(TimeSpan.SECOND_MICROS / 10)));
  }

  /** What some configuration files set, in the order in which they are read. */
  static ManagerDefaults of(List<UnitFile> files) {
    Settings settings = Settings.of(files, Origin.MANAGER);
    ManagerDefaults built = builtIn();
    Optional<Sourced<TimeSpan>> interval =
        settings.last(
            List.of(
                new Directive(SECTION, "DefaultStartLimitIntervalSec"),
                new Directive(SECTION, "DefaultStartLimitInterval")),
            TimeSpan::parseSeconds);
    Optional<Sourced<Long>> burst =
        settings.last(
            List.of(new Directive(SECTION, "DefaultStartLimitBurst")), StartLimits::parseCount);
    Optional<Sourced<TimeSpan>> delay =
        settings.last(List.of(new Directive(SECTION, "DefaultRestartSec")), TimeSpan::parseSeconds);
    return new ManagerDefaults(
        interval.orElse(built.startLimitInterval),
        burst.orElse(built.startLimitBurst),
        delay.orElse(built.restartDelay));
  }

  /** The limit of a unit that sets none. */
  public StartLimit startLimit() {
    return new StartLimit(startLimitInterval, startLimitBurst);
  }
}
