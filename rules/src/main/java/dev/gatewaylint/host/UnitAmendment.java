package dev.gatewaylint.host;

import dev.gatewaylint.host.Settings.Directive;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLayout;
import dev.gatewaylint.syntax.unit.UnitRewrite;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be written so that a unit gets other settings: in the administrator's own files in
 * place, else in a {@linkplain OwnDropIn drop-in}, always where it takes effect.
 */
public final class UnitAmendment {
  private final Unit unit;
  private final Host host;
  private final Settings settings;
  private final Map<String, UnitRewrite> rewrites = new LinkedHashMap<>();
  private final List<Added> dropped = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();
  private boolean impossible;

  private record Added(String section, String name, String value) {}

  /** Nothing yet is to be different. */
  public UnitAmendment(Service service) {
    this.unit = service.unit();
    this.host = service.host();
    this.settings = service.settings();
  }

  /** Gives a directive that has one value this one. */
  public UnitAmendment set(String section, String name, String value) {
    Optional<Setting> decides = deciding(spellings(section, name));
    if (decides.isEmpty()) {
      return addTo(Optional.empty(), section, name, value);
    }
    Setting setting = decides.get();
    boolean wider = setting.name().equals("TimeoutSec");
    if (!mayEdit(setting.file())) {
      return drop(setting.file(), section, name, value);
    }
    if (wider) {
      rewrite(setting.file()).insertBehind(setting.line(), name, value);
    } else if (!setting.value().equals(value)) {
      rewrite(setting.file()).value(setting.line(), value);
    }
    return this;
  }

  /** Adds an assignment to a directive that has a list of values. */
  public UnitAmendment add(String section, String name, String value) {
    Optional<Setting> reset = Optional.empty();
    for (Setting setting : settings.of(section, name)) {
      reset = setting.value().isEmpty() ? Optional.of(setting) : reset;
    }
    return addTo(reset.map(Setting::file), section, name, value);
  }

  /** Takes every assignment of a directive out. */
  public UnitAmendment remove(String section, String name) {
    for (Setting setting : settings.of(section, name)) {
      if (mayEdit(setting.file())) {
        rewrite(setting.file()).delete(setting.line());
      } else {
        impossible = true;
      }
    }
    return this;
  }

  /** Whether any of it goes to a drop-in of gateway-lint's own. */
  public boolean inDropIn() {
    boolean edited = !dropped.isEmpty();
    for (String path : rewrites.keySet()) {
      edited |= OwnDropIn.isAt(path);
    }
    return edited;
  }

  /** All that is to be written; empty if it cannot be, or nothing is different. */
  public List<Change> changes() {
    if (impossible) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    if (!dropped.isEmpty()) {
      Optional<OwnDropIn> own = OwnDropIn.of(unit, behind);
      if (own.isEmpty()) {
        return List.of();
      }
      if (own.get().file().isEmpty()) {
        changes.add(Change.NewFile.of(own.get().path(), text()));
      } else {
        UnitRewrite rewrite = rewrite(own.get().file().get());
        dropped.forEach(added -> rewrite.insert(added.section, added.name, added.value));
      }
    }
    for (UnitRewrite rewrite : rewrites.values()) {
      rewrite.change().ifPresent(changes::add);
    }
    return changes;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (String section : unit.name().kind().sections()) {
      StringBuilder lines = new StringBuilder();
      for (Added added : dropped) {
        if (added.section.equals(section)) {
          lines.append(added.name).append('=').append(added.value).append('\n');
        }
      }
      if (!lines.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append('[').append(section).append("]\n");
        text.append(lines);
      }
    }
    return text.toString();
  }

  /**
   * Behind what resets the directive, if anything does; else in the fragment.
   *
   * @param last the last file that must be read before it
   */
  private UnitAmendment addTo(Optional<UnitFile> last, String section, String name, String value) {
    Optional<UnitFile> place = last.or(unit::fragment);
    if (place.isPresent() && mayEdit(place.get()) && !place.get().isCutShort()) {
      rewrite(place.get()).insert(section, name, value);
      return this;
    }
    return place.isPresent() ? drop(place.get(), section, name, value) : drop(section, name, value);
  }

  private UnitAmendment drop(UnitFile overruled, String section, String name, String value) {
    if (unit.dropIns().contains(overruled)) {
      behind.add(overruled.source().name());
    }
    return drop(section, name, value);
  }

  private UnitAmendment drop(String section, String name, String value) {
    dropped.add(new Added(section, name, value));
    return this;
  }

  private UnitRewrite rewrite(UnitFile file) {
    return rewrites.computeIfAbsent(
        file.source().path(), path -> new UnitRewrite(new UnitLayout(file)));
  }

  /** Whether a file is this unit's alone, an administrator's, and one that was asked about. */
  private boolean mayEdit(UnitFile file) {
    String path = file.source().path();
    if (OwnDropIn.isAt(path)) {
      return !isShared(file);
    }
    return host.reportsOn(path)
        && Unit.isAdministratorsPath(path)
        && !isShared(file)
        && !GatewayUnit.isInstallers(file);
  }

  /** Whether it is a drop-in for other units too, as those of {@code service.d} are. */
  private boolean isShared(UnitFile file) {
    String path = file.source().path();
    if (!unit.dropIns().contains(file)) {
      return false;
    }
    int slash = path.lastIndexOf('/');
    String folder = path.substring(path.lastIndexOf('/', slash - 1) + 1, Math.max(slash, 0));
    String kind = "." + unit.name().kind().suffix() + ".d";
    return !folder.endsWith(kind)
        || folder.length() == kind.length()
        || folder.charAt(folder.length() - kind.length() - 1) == '-';
  }

  /** The assignment that counts, or that stands in its place without effect. */
  private Optional<Setting> deciding(List<Directive> spellings) {
    int version = host.systemd().forValues();
    Optional<Setting> found = Optional.empty();
    Optional<Setting> any = Optional.empty();
    for (Setting setting : settings.all()) {
      for (Directive directive : spellings) {
        if (setting.is(directive.section(), directive.name())) {
          any = Optional.of(setting);
          boolean counts = setting.value().isEmpty() || setting.isValid(version);
          found = counts ? any : found;
        }
      }
    }
    return found.isPresent() ? found : any;
  }

  private static List<Directive> spellings(String section, String name) {
    return switch (name) {
      case "StartLimitIntervalSec" -> StartLimits.INTERVAL;
      case "StartLimitBurst" -> StartLimits.BURST;
      case "TimeoutStopSec" ->
          List.of(new Directive(section, name), new Directive(section, "TimeoutSec"));
      default -> List.of(new Directive(section, name));
    };
  }
}
