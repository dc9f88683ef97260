package dev.gatewaylint.command;

import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.scenario.Scenario;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.simulate.Actor;
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.Part;
import dev.gatewaylint.simulate.Play;
import dev.gatewaylint.simulate.Premises;
import dev.gatewaylint.simulate.Program;
import dev.gatewaylint.simulate.Quota;
import dev.gatewaylint.simulate.Run;
import dev.gatewaylint.simulate.Supervisor;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes plays out of a host and a scenario, or out of a host and assumed crash loops. */
final class Staging {
  private final Host host;
  private final Scenario scenario;
  private final Premises premises;
  private @Nullable List<Kept> all;

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
    List<Part> all = List.copyOf(parts.values());
    return Optional.of(new Staged(new Play(all, actors, quotas(all), premises), Optional.empty()));
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

  /** Who keeps what is called by its name or, where two supervisors have it, by identity. */
  private Supervisor supervisor(String name, Place place) throws ScenarioException {
    List<Kept> called = new ArrayList<>();
    for (Kept kept : kept()) {
      if (kept.identity().equals(name)) {
        return kept.supervisor();
      }
      if (kept.name().equals(name)) {
        called.add(kept);
      }
    }
    if (called.isEmpty()) {
      throw new ScenarioException(
          place, "this host has no service " + name + ", and no job of that label");
    }
    if (called.size() > 1) {
      List<String> identities = called.stream().map(Kept::identity).toList();
      throw new ScenarioException(
          place, "two managers have it; say which: " + String.join(" or ", identities));
    }
    return called.get(0).supervisor();
  }

  /** Its name in a play, as long as no other manager has that one too. */
  private String name(Kept kept) {
    long called = kept().stream().filter(other -> other.name().equals(kept.name())).count();
    return called > 1 ? kept.identity() : kept.name();
  }

  /** One play for each gateway, or else each that restarts, and each end assumed for it. */
  List<Staged> assumedPlays(List<TimeSpan> cycles, Optional<TimeSpan> runTime, End end) {
    List<Staged> plays = new ArrayList<>();
    for (Kept kept : restarting()) {
      if (runTime.isPresent()) {
        plays.add(new Staged(play(kept, runTime.get(), end), Optional.empty()));
        continue;
      }
      for (TimeSpan cycle : cycles) {
        long run = cycle.micros() - kept.delay().micros();
        TimeSpan length = run > 0 ? new TimeSpan(run) : cycle;
        plays.add(new Staged(play(kept, length, end), Optional.of(cycle)));
      }
    }
    return plays;
  }

  private Play play(Kept kept, TimeSpan run, End end) {
    Part part = Part.of(name(kept), kept.supervisor(), Program.ending(run, end));
    return new Play(List.of(part), List.of(), kept.quotas(), premises);
  }

  private List<Kept> restarting() {
    List<Kept> gateways = new ArrayList<>();
    List<Kept> others = new ArrayList<>();
    for (Kept kept : kept()) {
      if (kept.isGateway()) {
        gateways.add(kept);
      } else if (kept.restarts()) {
        others.add(kept);
      }
    }
    return gateways.isEmpty() ? others : gateways;
  }

  private List<Kept> kept() {
    List<Kept> known = all;
    if (known == null) {
      known = new ArrayList<>();
      for (Unit unit : host.units()) {
        boolean plain = unit.name().kind() == UnitKind.SERVICE && !unit.name().isTemplate();
        if (plain && unit.state() == Unit.State.LOADED) {
          known.add(Kept.of(host.service(unit), scenario.quotas()));
        }
      }
      for (LaunchdJob job : host.jobs()) {
        known.add(Kept.of(job, scenario.quotas()));
      }
      all = known;
    }
    return known;
  }

  /** What any of the parts draws on, and what the scenario states. */
  private List<Quota> quotas(Collection<Part> parts) {
    List<Quota> quotas = new ArrayList<>(scenario.quotas());
    for (Kept kept : kept()) {
      for (Part part : parts) {
        if (part.name().equals(kept.name()) || part.name().equals(kept.identity())) {
          kept.quotas().stream().filter(quota -> !quotas.contains(quota)).forEach(quotas::add);
        }
      }
    }
    return quotas;
  }
}
