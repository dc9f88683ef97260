package dev.gatewaylint.caller;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceCommands;
import dev.gatewaylint.host.Setting;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Timer;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.syntax.shell.Invocations;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.ExecLine;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands of a unit and who runs them (systemd.exec(5), systemd.service(5)). */
final class UnitCalls {
  private final Service service;
  private final Homes homes;
  private final Optional<TimeSpan> period;
  private final List<Started> all = new ArrayList<>();

  private UnitCalls(Service service, Homes homes) {
    this.service = service;
    this.homes = homes;
    this.period = period(service);
  }

  /** Every command line of a service that is in force. */
  static List<Started> of(Service service, Homes homes) {
    UnitCalls calls = new UnitCalls(service, homes);
    for (String directive : ServiceCommands.DIRECTIVES) {
      calls.add(directive);
    }
    return calls.all;
  }

  private void add(String directive) {
    List<Started> found = new ArrayList<>();
    for (Setting setting : service.settings().of("Service", directive)) {
      ExecLine line = ExecCommand.parse(setting.value(), service.host().systemd().forValues());
      if (line.reset()) {
        found.clear();
      }
      for (ExecCommand command : line.commands()) {
        List<Invocation> invocations =
            Invocations.of(ExecText.of(setting, command), new ArrayList<>());
        found.add(
            new Started(
                CallText.ofExecLine(setting.file().source(), directive, invocations),
                caller(directive, command, setting.place())));
      }
    }
    all.addAll(found);
  }

  private Caller caller(String directive, ExecCommand command, Place place) {
    boolean ofUser = !service.isOfSystem();
    boolean dynamic = flag("DynamicUser");
    boolean privileged =
        command.prefixes().contains(ExecCommand.Prefix.FULL_PRIVILEGES)
            || command.prefixes().contains(ExecCommand.Prefix.NO_USER)
            || (flag("PermissionsStartOnly") && !directive.equals("ExecStart"));
    Optional<String> user = service.word("User").map(Sourced::value);
    if (ofUser) {
      user = homes.owner(service.unit().scope().label() + "/");
    } else if (privileged || (user.isEmpty() && !dynamic)) {
      user = Optional.of("root");
    } else if (user.isEmpty()) {
      user = Optional.of(service.unit().name().prefix());
    } else if (user.get().equals("0")) {
      user = Optional.of("root");
    } else if (user.get().indexOf('%') >= 0) {
      user = Optional.empty();
    }
    boolean unsandboxed = command.prefixes().contains(ExecCommand.Prefix.FULL_PRIVILEGES);
    boolean bus =
        ofUser
            || service.environment().find("XDG_RUNTIME_DIR").isPresent()
            || service.environment().find("DBUS_SESSION_BUS_ADDRESS").isPresent()
            || service.word("PAMName").isPresent();
    return new Caller(
        Caller.Origin.UNIT, user, Optional.of(service), bus, unsandboxed, period, List.of(place));
  }

  /** How often timers start it. */
  private static Optional<TimeSpan> period(Service service) {
    Optional<TimeSpan> least = Optional.empty();
    for (Unit unit : service.host().units()) {
      if (unit.name().kind() != UnitKind.TIMER || unit.state() != Unit.State.LOADED) {
        continue;
      }
      Timer timer = service.host().timer(unit);
      Optional<String> started = timer.started().map(Unit::identity);
      if (started.equals(Optional.of(service.unit().identity()))) {
        Optional<TimeSpan> own =
            timer.smallestPeriod().map(gap -> new TimeSpan(gap.toNanos() / 1000));
        boolean less = own.isPresent() && (least.isEmpty() || own.get().compareTo(least.get()) < 0);
        least = less ? own : least;
      }
    }
    return least;
  }

  private boolean flag(String directive) {
    return service.word(directive).flatMap(word -> BooleanValue.parse(word.value())).orElse(false);
  }
}
