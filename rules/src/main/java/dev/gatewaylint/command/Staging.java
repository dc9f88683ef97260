package dev.gatewaylint.command;

import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.scenario.Scenario;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.simulate.Actor;
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.Part;
import dev.gatewaylint.simulate.Play;
import dev.gatewaylint.simulate.Premises;
import dev.gatewaylint.simulate.Program;
import dev.gatewaylint.simulate.Run;
import dev.gatewaylint.simulate.Supervisor;
import dev.gatewaylint.simulate.Systemd;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes plays out of a host and a scenario, or out of a host and assumed crash loops. */
final class Staging {
  private final Host host;
  private final Scenario scenario;
  private final Premises premises;

  Staging(Host host, Scenario scenario, Premises premises) {
    this.host = host;
    this.scenario = scenario;
    this.premises = premises;
  }

  /** A play, and the crash cycle that it assumes. */
  record Staged(Play play, Optional<TimeSpan> cycle) {}

  /** The scenario's own play: everything in it happens together. */
  Optional<Staged> scenarioPlay() throws ScenarioException {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Scenario.Service service : scenario.programs()) {
      Supervisor supervisor =
          service.supervisor().isPresent()
              ? service.supervisor().get()
              : supervisor(service.unit(), service.place());
      if (parts.containsKey(service.unit())) {
        throw new ScenarioException(service.place(), service.unit() + " has two programs");
      }
      parts.put(
          service.unit(), new Part(service.unit(), supervisor, service.program(), service.from()));
    }
    List<Actor> actors = new ArrayList<>();
    for (Scenario.Act act : scenario.actors()) {
      Part part = parts.get(act.unit());
      if (part == null) {
        part = Part.of(act.unit(), supervisor(act.unit(), act.place()), Program.unknown());
      }
      if (act.afterStart().isPresent()) {
        part = killedAfterStart(part, act.afterStart().get());
      } else {
        TimeSpan first = act.at().or(act::every).orElse(TimeSpan.ZERO);
        actors.add(new Actor(act.name(), act.action(), act.unit(), first, act.every()));
      }
      parts.put(act.unit(), part);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Part> all = new ArrayList<>(parts.values());
    return Optional.of(
        new Staged(new Play(all, actors, scenario.quotas(), premises), Optional.empty()));
  }

  /** Somebody who kills each new process is one more way in which a run ends. */
  private static Part killedAfterStart(Part part, Run kill) {
    Program program = part.program();
    List<Run> runs = new ArrayList<>();
    for (Run run : program.runs()) {
      boolean unknown = run.equals(Program.unknown().runs().get(0));
      runs.add(unknown || kill.length().compareTo(run.length()) < 0 ? kill : run);
    }
    Program killed =
        new Program(
            program.startUp(),
            runs,
            program.stopping(),
            program.onTerm(),
            program.feedsWatchdog(),
            program.duplicates(),
            program.throttle(),
            program.breaker());
    return new Part(part.name(), part.supervisor(), killed, part.from());
  }

  /** Who keeps a unit that is called by its name or, where two managers have it, by identity. */
  private Supervisor supervisor(String name, Place place) throws ScenarioException {
    List<Service> called = new ArrayList<>();
    for (Service service : services()) {
      if (service.unit().identity().equals(name)) {
        return Systemd.of(service);
      }
      if (service.unit().name().text().equals(name)) {
        called.add(service);
      }
    }
    if (called.isEmpty()) {
      throw new ScenarioException(place, "this host has no service " + name);
    }
    if (called.size() > 1) {
      List<String> identities = called.stream().map(each -> each.unit().identity()).toList();
      throw new ScenarioException(
          place, "two managers have it; say which: " + String.join(" or ", identities));
    }
    return Systemd.of(called.get(0));
  }

  /** The name of a service in a play: its unit's, as long as no other manager has that one too. */
  private String name(Service service) {
    String name = service.unit().name().text();
    long called =
        services().stream().filter(other -> other.unit().name().text().equals(name)).count();
    return called > 1 ? service.unit().identity() : name;
  }

  /** One play for each gateway, or else each service that restarts, and each end assumed for it. */
  List<Staged> assumedPlays(List<TimeSpan> cycles, Optional<TimeSpan> runTime, End end) {
    List<Staged> plays = new ArrayList<>();
    for (Service service : restarting()) {
      if (runTime.isPresent()) {
        plays.add(new Staged(play(service, runTime.get(), end), Optional.empty()));
        continue;
      }
      for (TimeSpan cycle : cycles) {
        long wait = (long) service.restartPolicy().delay().value().micros(1);
        long run = cycle.micros() - wait;
        TimeSpan length = run > 0 ? new TimeSpan(run) : cycle;
        plays.add(new Staged(play(service, length, end), Optional.of(cycle)));
      }
    }
    return plays;
  }

  private Play play(Service service, TimeSpan run, End end) {
    Part part = Part.of(name(service), Systemd.of(service), Program.ending(run, end));
    return new Play(List.of(part), List.of(), scenario.quotas(), premises);
  }

  private List<Service> restarting() {
    List<Service> gateways = new ArrayList<>();
    List<Service> others = new ArrayList<>();
    for (Service service : services()) {
      if (service.isGateway()) {
        gateways.add(service);
      } else if (service.restartPolicy().restarts() && !service.unit().isVendor()) {
        others.add(service);
      }
    }
    return gateways.isEmpty() ? others : gateways;
  }

  private List<Service> services() {
    List<Service> services = new ArrayList<>();
    for (Unit unit : host.units()) {
      boolean plain = unit.name().kind() == UnitKind.SERVICE && !unit.name().isTemplate();
      if (plain && unit.state() == Unit.State.LOADED) {
        services.add(host.service(unit));
      }
    }
    return services;
  }
}
