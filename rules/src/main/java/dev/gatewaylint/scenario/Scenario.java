package dev.gatewaylint.scenario;

import dev.gatewaylint.simulate.Action;
import dev.gatewaylint.simulate.Program;
import dev.gatewaylint.simulate.Quota;
import dev.gatewaylint.simulate.Run;
import dev.gatewaylint.simulate.Supervisor;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * What no file of a host tells, as someone wrote it down.
 *
 * @param targets {@code SOFTWARE=VERSION}
 * @param assume what is taken for granted
 * @param gateways what is known of gateways
 * @param quotas limits of platforms that each start draws on
 * @param programs what services run
 * @param actors who acts on services from outside
 */
public record Scenario(
    List<String> targets,
    Assumed assume,
    List<Gateway> gateways,
    List<Quota> quotas,
    List<Service> programs,
    List<Act> actors) {

  /** Nothing written down. */
  public static final Scenario EMPTY =
      new Scenario(List.of(), Assumed.NOTHING, List.of(), List.of(), List.of(), List.of());

  public Scenario {
    targets = List.copyOf(targets);
    gateways = List.copyOf(gateways);
    quotas = List.copyOf(quotas);
    programs = List.copyOf(programs);
    actors = List.copyOf(actors);
  }

  /**
   * What is taken for granted.
   *
   * @param crashCycles times from start to start in a crash loop
   * @param startUp from the start of a process until it serves
   * @param healthyAfter a program that has served this long is healthy
   * @param length how long to play
   */
  public record Assumed(
      List<TimeSpan> crashCycles,
      Optional<TimeSpan> startUp,
      Optional<TimeSpan> healthyAfter,
      Optional<TimeSpan> length) {
    /** Nothing. */
    public static final Assumed NOTHING =
        new Assumed(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Assumed {
      crashCycles = List.copyOf(crashCycles);
    }
  }

  /**
   * A gateway.
   *
   * @param unit the service or the job of launchd that runs it; empty for all gateways
   * @param schema where the JSON Schema of its configuration lies, from the folder of the scenario
   */
  public record Gateway(Place place, Optional<String> unit, Optional<String> schema) {}

  /**
   * The program of a service.
   *
   * @param unit the service's name
   * @param supervisor who keeps it, where the host's units do not tell
   * @param from when it is started for the first time
   */
  public record Service(
      Place place, String unit, Optional<Supervisor> supervisor, TimeSpan from, Program program) {}

  /**
   * Somebody outside.
   *
   * @param unit the service that is acted on
   * @param at when for the first time, from the beginning
   * @param every in which period
   * @param afterStart set instead of both: after each start of the service
   */
  public record Act(
      Place place,
      String name,
      Action action,
      String unit,
      Optional<TimeSpan> at,
      Optional<TimeSpan> every,
      Optional<Run> afterStart) {}
}
