package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The assignments of a unit or a manager in the order in which systemd reads them: the main file,
 * then the drop-ins.
 */
public final class Settings {
  private final List<Setting> all;
  private final Sourced.Origin origin;

  private Settings(List<Setting> all, Sourced.Origin origin) {
    this.all = all;
    this.origin = origin;
  }

  /** The assignments of some files, in this order. */
  public static Settings of(List<UnitFile> files, Sourced.Origin origin) {
    List<Setting> all = new ArrayList<>();
    for (UnitFile file : files) {
      for (UnitLine.Assignment line : file.assignments()) {
        all.add(new Setting(file, line));
      }
    }
    return new Settings(all, origin);
  }

  /**
   * The assignments of a unit. A value that refuses a fragment ends the reading of a drop-in, and
   * the unit is loaded with what stands before it.
   */
  static Settings ofUnit(Optional<UnitFile> fragment, List<UnitFile> dropIns, int systemdVersion) {
    List<Setting> all = new ArrayList<>();
    if (fragment.isPresent()) {
      for (UnitLine.Assignment line : fragment.get().assignments()) {
        all.add(new Setting(fragment.get(), line));
      }
    }
    for (UnitFile file : dropIns) {
      for (UnitLine.Assignment line : file.assignments()) {
        Setting setting = new Setting(file, line);
        if (setting.isRefused(systemdVersion)) {
          break;
        }
        all.add(setting);
      }
    }
    return new Settings(all, Sourced.Origin.UNIT);
  }

  /** Every assignment. */
  public List<Setting> all() {
    return all;
  }

  /** The assignments of one directive. */
  public List<Setting> of(String section, String name) {
    List<Setting> found = new ArrayList<>();
    for (Setting setting : all) {
      if (setting.is(section, name)) {
        found.add(setting);
      }
    }
    return found;
  }

  /**
   * The last assignment of a scalar that is valid; an invalid one leaves the earlier in force
   * (facts measured on systemd 252 and 257: {@code Restart=bogus} after {@code on-failure}).
   *
   * @param directives every spelling that sets the same value
   * @param parse reads a value; empty if systemd rejects it
   */
  public <T> Optional<Sourced<T>> last(
      List<Directive> directives, Function<String, Optional<T>> parse) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Setting setting = all.get(i);
      for (Directive directive : directives) {
        if (setting.is(directive.section(), directive.name())) {
          Optional<T> value = parse.apply(setting.value());
          if (value.isPresent()) {
            return Optional.of(new Sourced<>(value.get(), origin, Optional.of(setting.place())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A directive by section and name. */
  public record Directive(String section, String name) {}
}
