package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.syntax.unit.value.CalendarSpec;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A timer with the settings that are in force: what it starts, and how often (systemd.timer(5)).
 */
public final class Timer {
  private static final String SECTION = "Timer";

  private final Unit unit;
  private final Host host;
  private final Settings settings;

  Timer(Unit unit, Host host) {
    this.unit = unit;
    this.host = host;
    this.settings = unit.settings(host.systemd().forValues());
  }

  /** What makes a timer elapse. */
  public enum Kind {
    /** {@code OnCalendar=}: at times of the calendar. */
    CALENDAR("OnCalendar", true),
    /** {@code OnUnitActiveSec=}: so long after the unit was last started. */
    UNIT_ACTIVE("OnUnitActiveSec", true),
    /** {@code OnUnitInactiveSec=}: so long after the unit last ended. */
    UNIT_INACTIVE("OnUnitInactiveSec", true),
    /** {@code OnActiveSec=}: once, so long after the timer was started. */
    ACTIVE("OnActiveSec", false),
    /** {@code OnBootSec=}: once, so long after the boot. */
    BOOT("OnBootSec", false),
    /** {@code OnStartupSec=}: once, so long after the manager started. */
    STARTUP("OnStartupSec", false);

    private final String directive;
    private final boolean repeats;

    Kind(String directive, boolean repeats) {
      this.directive = directive;
      this.repeats = repeats;
    }

    /** The directive's name. */
    public String directive() {
      return directive;
    }

    /** Whether it makes the timer elapse again and again. */
    public boolean repeats() {
      return repeats;
    }

    private static Optional<Kind> of(Setting setting) {
      for (Kind kind : values()) {
        if (setting.is(SECTION, kind.directive)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One of the things that make it elapse.
   *
   * @param value as written
   * @param place the assignment
   * @param period the shortest time from one elapse to the next by this alone; empty where it
   *     elapses once, or the value holds specifiers. For UNIT_INACTIVE the time that the unit runs
   *     comes on top.
   */
  public record Trigger(Kind kind, String value, Place place, Optional<Duration> period) {}

  /** The unit that it is. */
  public Unit unit() {
    return unit;
  }

  /** The host that it runs on. */
  public Host host() {
    return host;
  }

  /** Its assignments. */
  public Settings settings() {
    return settings;
  }

  /**
   * The name of the unit that it starts: the first valid {@code Unit=}, for later ones are ignored,
   * else the service of its own name. Empty where specifiers make it unknown.
   */
  public Optional<Sourced<String>> startedName() {
    for (Setting setting : settings.of(SECTION, "Unit")) {
      Optional<String> name = expanded(setting.value());
      if (name.isEmpty()) {
        return Optional.empty();
      }
      boolean valid = UnitKind.ofName(name.get()).isPresent();
      if (valid && !name.get().equals(unit.name().text())) {
        return Optional.of(Sourced.unit(name.get(), setting.place()));
      }
    }
    String own = unit.name().text();
    String stem = own.substring(0, own.length() - unit.name().kind().suffix().length());
    return Optional.of(Sourced.builtIn(stem + UnitKind.SERVICE.suffix()));
  }

  /** The unit that it starts, if it is loaded here. */
  public Optional<Unit> started() {
    return startedName().flatMap(name -> host.find(unit.scope(), name.value()));
  }

  /** What specifiers of the unit's own name yield; empty if there are others. */
  private Optional<String> expanded(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '%' || i + 1 == value.length()) {
        out.append(c);
        continue;
      }
      switch (value.charAt(++i)) {
        case '%' -> out.append('%');
        case 'i' -> out.append(unit.name().instance());
        case 'p' -> out.append(unit.name().prefix());
        case 'n' -> out.append(unit.name().text());
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(out.toString());
  }

  /**
   * What makes it elapse, in the order of the files. An empty assignment of any of the directives
   * takes back all that stand before it, and an invalid one is ignored.
   */
  public List<Trigger> triggers() {
    List<Trigger> triggers = new ArrayList<>();
    for (Setting setting : settings.all()) {
      Optional<Kind> kind = Kind.of(setting);
      if (kind.isEmpty()) {
        continue;
      }
      if (setting.value().isEmpty()) {
        triggers.clear();
      } else {
        trigger(kind.get(), setting).ifPresent(triggers::add);
      }
    }
    return triggers;
  }

  private static Optional<Trigger> trigger(Kind kind, Setting setting) {
    String value = setting.value();
    if (value.indexOf('%') >= 0) {
      return Optional.of(new Trigger(kind, value, setting.place(), Optional.empty()));
    }
    if (kind == Kind.CALENDAR) {
      return CalendarSpec.parse(value)
          .map(spec -> new Trigger(kind, value, setting.place(), spec.smallestGap()));
    }
    return TimeSpan.parseSeconds(value)
        .map(
            span -> {
              boolean again = kind.repeats() && !span.isInfinite();
              Optional<Duration> period =
                  again
                      ? Optional.of(Duration.of(span.micros(), ChronoUnit.MICROS))
                      : Optional.empty();
              return new Trigger(kind, value, setting.place(), period);
            });
  }

  /**
   * The shortest period of its triggers, each taken by itself; empty where none repeats, or none
   * that does can be computed. What {@code AccuracySec=} and {@code RandomizedDelaySec=} add is
   * left out.
   */
  public Optional<Duration> smallestPeriod() {
    Optional<Duration> least = Optional.empty();
    for (Trigger trigger : triggers()) {
      Optional<Duration> period = trigger.period();
      if (period.isPresent() && (least.isEmpty() || period.get().compareTo(least.get()) < 0)) {
        least = period;
      }
    }
    return least;
  }

  /** Whether a run that was missed while the machine was off is made up for. */
  public boolean isPersistent() {
    return settings
        .last(List.of(new Settings.Directive(SECTION, "Persistent")), BooleanValue::parse)
        .map(Sourced::value)
        .orElse(false);
  }
}
