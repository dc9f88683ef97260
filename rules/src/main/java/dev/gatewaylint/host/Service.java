package dev.gatewaylint.host;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.Settings.Directive;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.ExecLine;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.syntax.unit.value.ValueTypes;
import dev.gatewaylint.syntax.unit.value.Word;
import dev.gatewaylint.syntax.unit.value.Words;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A service with the settings that are in force. */
public final class Service {
  private static final String SECTION = "Service";

  private final Unit unit;
  private final Host host;
  private final Settings settings;

  Service(Unit unit, Host host) {
    this.unit = unit;
    this.host = host;
    this.settings = unit.settings(host.systemd().forValues());
  }

  /** The unit that it is. */
  public Unit unit() {
    return unit;
  }

  /** The host that it runs on. */
  public Host host() {
    return host;
  }

  /** The name of its main file; one unit of several names has one of these. */
  public String fileName() {
    String path = unit.fragment().map(file -> file.source().path()).orElse(unit.name().text());
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Whether the system's manager runs it. A file that lies on no manager's path is taken for the
   * system's only where it is to be started with one of the system's targets.
   */
  public boolean isOfSystem() {
    if (unit.scope().manager() != UnitScope.Manager.SYSTEM) {
      return false;
    }
    boolean wanted = false;
    for (Sourced<String> target : dependencies("Install", "WantedBy")) {
      wanted |= SystemTargets.contains(target.value());
    }
    return wanted || !unit.scope().isFolder();
  }

  /** Its assignments. */
  public Settings settings() {
    return settings;
  }

  /** What its manager applies where it says nothing. */
  public ManagerDefaults defaults() {
    return host.defaults(unit.scope());
  }

  /** The same service as if it had no drop-ins. */
  public Service withoutDropIns() {
    return new Service(unit.withoutDropIns(), host);
  }

  /** How many starts are allowed in which time. */
  public StartLimit startLimit() {
    return StartLimits.of(settings, defaults());
  }

  /** When it is started again. */
  public RestartPolicy restartPolicy() {
    int version = host.systemd().version();
    return new RestartPolicy(
        restart(),
        restartDelay(),
        statuses("RestartPreventExitStatus", version),
        statuses("RestartForceExitStatus", version),
        statuses("SuccessExitStatus", version),
        ignoresFailure());
  }

  /** Whether each of its start commands has the prefix {@code -}. */
  private boolean ignoresFailure() {
    List<Sourced<ExecCommand>> starts = commands("ExecStart");
    for (Sourced<ExecCommand> start : starts) {
      if (!start.value().ignoreFailure()) {
        return false;
      }
    }
    return !starts.isEmpty();
  }

  /** Whether systemd refuses the unit, because its type does not go with its {@code Restart=}. */
  public boolean isRefusedForRestart() {
    Restart restart = restart().value();
    return type().value() == ServiceType.ONESHOT
        && (restart == Restart.ALWAYS || restart == Restart.ON_SUCCESS);
  }

  /** Whether a crash of the program leads to another start. */
  public boolean restartsAfterCrash() {
    return !isRefusedForRestart()
        && !restartDelay().value().base().isInfinite()
        && restartPolicy().restartsAfterCrash();
  }

  /**
   * Whether {@code OnFailure=} fires before each automatic restart, not after the last one only.
   */
  public boolean alertsAtEachRestart() {
    return restartsAfterCrash() && host.systemd().failsBeforeRestart() && !restartsDirectly();
  }

  /**
   * What starts it again after a crash: {@code Restart=}, or {@code RestartForceExitStatus=} where
   * that alone does.
   */
  public Optional<Place> restartedBy() {
    RestartPolicy policy = restartPolicy();
    if (policy.unforced().restartsAfterCrash()) {
      return policy.restart().place();
    }
    List<Setting> forced = settings.of(SECTION, "RestartForceExitStatus");
    return forced.isEmpty() ? Optional.empty() : Optional.of(forced.get(forced.size() - 1).place());
  }

  private Sourced<Restart> restart() {
    return last("Restart", Restart::parse).orElse(Sourced.builtIn(Restart.NO));
  }

  private Sourced<RestartDelay> restartDelay() {
    Sourced<TimeSpan> base =
        last("RestartSec", TimeSpan::parseSeconds).orElse(defaults().restartDelay());
    RestartDelay delay = RestartDelay.constant(base.value());
    if (host.systemd().mayGrowDelays()) {
      delay = restartBackoff().after(base.value());
    }
    return new Sourced<>(delay, base.origin(), base.place());
  }

  /** What is written about waits that grow, whether or not this systemd knows of it. */
  public RestartBackoff restartBackoff() {
    return new RestartBackoff(
        last("RestartSteps", StartLimits::parseCount),
        last("RestartMaxDelaySec", TimeSpan::parseSeconds));
  }

  private ExitStatusSet statuses(String name, int version) {
    ExitStatusSet all = ExitStatusSet.EMPTY;
    for (Setting setting : settings.of(SECTION, name)) {
      ExitStatusSet.Reading reading = ExitStatusSet.parse(setting.value(), version);
      all = reading.reset() ? ExitStatusSet.EMPTY : all.plus(reading.set());
    }
    return all;
  }

  /**
   * {@code Type=}, or what systemd takes where it is not set; for a Quadlet, what Podman's
   * generator writes (podman-systemd.unit(5)).
   */
  public Sourced<ServiceType> type() {
    Optional<Sourced<ServiceType>> written =
        last("Type", word -> ServiceType.parse(word, version()));
    if (written.isPresent()) {
      return written.get();
    }
    if (busName().isPresent()) {
      return Sourced.builtIn(ServiceType.DBUS);
    }
    if (unit.name().kind().isQuadlet()) {
      return Sourced.builtIn(
          unit.name().kind() == UnitKind.POD ? ServiceType.FORKING : ServiceType.NOTIFY);
    }
    return Sourced.builtIn(
        commands("ExecStart").isEmpty() ? ServiceType.ONESHOT : ServiceType.SIMPLE);
  }

  Optional<Sourced<String>> busName() {
    return last(
        "BusName",
        value ->
            ValueTypes.check("bus-name", value, version()).isEmpty()
                ? Optional.of(value)
                : Optional.empty());
  }

  /** The version to judge values by. */
  int version() {
    return host.systemd().forValues();
  }

  /** Why systemd refuses it as a whole, if it does. */
  public Optional<Refusal> refusal() {
    return Refusal.of(this);
  }

  /** {@code WatchdogSec=}; zero where there is none. */
  public Sourced<TimeSpan> watchdog() {
    return last("WatchdogSec", TimeSpan::parseSeconds).orElse(Sourced.builtIn(TimeSpan.ZERO));
  }

  /** How long it may take. */
  public Timeouts timeouts() {
    return Timeouts.of(settings, type().value());
  }

  /** {@code RemainAfterExit=}: whether a clean exit leaves it active. */
  public boolean remainsAfterExit() {
    return last("RemainAfterExit", BooleanValue::parse).map(Sourced::value).orElse(false);
  }

  /** {@code OOMPolicy=continue}: whether a victim of the out-of-memory killer is one process. */
  public boolean continuesAfterOom() {
    return last("OOMPolicy", Service::isContinue).map(Sourced::value).orElse(false);
  }

  /** {@code RestartMode=direct}: whether an automatic restart does not pass through failed. */
  public boolean restartsDirectly() {
    return host.systemd().failsBeforeRestart()
        && last("RestartMode", Service::isDirect).map(Sourced::value).orElse(false);
  }

  private static Optional<Boolean> isContinue(String policy) {
    return switch (policy) {
      case "continue" -> Optional.of(true);
      case "stop", "kill" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> isDirect(String mode) {
    return switch (mode) {
      case "direct" -> Optional.of(true);
      case "normal", "debug" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The commands of one Exec directive that are left after resets. */
  public List<Sourced<ExecCommand>> commands(String name) {
    List<Sourced<ExecCommand>> commands = new ArrayList<>();
    for (Setting setting : settings.of(SECTION, name)) {
      ExecLine line = ExecCommand.parse(setting.value(), host.systemd().forValues());
      if (line.reset()) {
        commands.clear();
      }
      for (ExecCommand command : line.commands()) {
        commands.add(Sourced.unit(command, setting.place()));
      }
    }
    return commands;
  }

  /** The AI gateway that it runs, if it runs one; its client is none. */
  public Optional<GatewayCommand> gateway() {
    for (Sourced<ExecCommand> command : commands("ExecStart")) {
      Optional<GatewayCommand> gateway = GatewayCommand.of(command.value());
      if (gateway.isPresent() && gateway.get().clientVerb().isEmpty()) {
        return gateway;
      }
    }
    return Optional.empty();
  }

  /** The gateway's version: stated, or mentioned in the description or the start command. */
  public OpenClawVersion openclaw() {
    if (host.statedOpenClaw().isPresent()) {
      return host.statedOpenClaw().get();
    }
    List<Setting> hints = new ArrayList<>(settings.of("Unit", "Description"));
    hints.addAll(settings.of(SECTION, "ExecStart"));
    hints.addAll(settings.of("Container", "Image"));
    for (Setting hint : hints) {
      Optional<OpenClawVersion> version = OpenClawVersion.mentionedIn(hint.value());
      if (version.isPresent()) {
        return version.get();
      }
    }
    return OpenClawVersion.OLDEST;
  }

  /** The variables that the unit sets itself. */
  public ServiceEnvironment environment() {
    return ServiceEnvironment.of(settings);
  }

  /** A word-valued directive of [Service], as last set to something; empty if it is not set. */
  public Optional<Sourced<String>> word(String name) {
    Optional<Setting> last = Optional.empty();
    for (Setting setting : settings.of(SECTION, name)) {
      last = setting.value().isEmpty() ? Optional.empty() : Optional.of(setting);
    }
    return last.map(setting -> Sourced.unit(setting.value(), setting.place()));
  }

  /** The unit names that a dependency directive of some section lists; nothing resets them. */
  public List<Sourced<String>> dependencies(String section, String name) {
    List<Sourced<String>> units = new ArrayList<>();
    for (Setting setting : settings.of(section, name)) {
      for (Word word : Words.split(setting.value(), Words.Quoting.PLAIN).words()) {
        units.add(
            Sourced.unit(
                word.text(),
                setting
                    .file()
                    .source()
                    .place(setting.logicalValue().span(word.from(), word.to()))));
      }
    }
    return units;
  }

  /** Whether a dependency directive of [Unit] lists a unit. */
  public boolean dependsOn(String name, String unitName) {
    for (Sourced<String> listed : dependencies("Unit", name)) {
      if (listed.value().equals(unitName)) {
        return true;
      }
    }
    return false;
  }

  /** {@code TimeoutStopSec=} or {@code TimeoutSec=}, built in: 90 s; zero means for ever. */
  public Sourced<TimeSpan> stopTimeout() {
    return settings
        .last(
            List.of(new Directive(SECTION, "TimeoutStopSec"), new Directive(SECTION, "TimeoutSec")),
            TimeSpan::parseSecondsZeroInfinite)
        .orElse(Sourced.builtIn(TimeSpan.ofSeconds(90)));
  }

  /** Whether Node.js runs its program, as far as the start command tells; it runs every gateway. */
  public boolean isOfNode() {
    for (Sourced<ExecCommand> command : commands("ExecStart")) {
      String path = command.value().path().text();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (name.equals("node") || name.equals("nodejs")) {
        return true;
      }
    }
    return isGateway();
  }

  /** Whether one of its start commands runs an AI gateway. */
  public boolean isGateway() {
    return gateway().isPresent() || (unit.name().kind() == UnitKind.CONTAINER && isGatewayImage());
  }

  private boolean isGatewayImage() {
    for (Setting setting : settings.of("Container", "Image")) {
      if (GatewayCommand.isGatewayImage(setting.value())) {
        return true;
      }
    }
    return false;
  }

  <T> Optional<Sourced<T>> last(String name, Function<String, Optional<T>> parse) {
    return settings.last(List.of(new Directive(SECTION, name)), parse);
  }
}
