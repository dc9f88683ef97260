package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;

/**
 * What a program does, run after run.
 *
 * @param startUp from the start of its process until it serves
 * @param runs what happens if it is left alone; after the last comes the first again
 * @param stopping how long it takes to go after SIGTERM
 * @param onTerm how it ends then
 * @param feedsWatchdog whether it tells a watchdog that it lives
 * @param duplicates its search for another instance
 * @param throttle its own brake
 * @param breaker its own circuit breaker
 */
public record Program(
    TimeSpan startUp,
    List<Run> runs,
    TimeSpan stopping,
    End onTerm,
    boolean feedsWatchdog,
    Optional<DuplicateCheck> duplicates,
    Optional<StartUpThrottle> throttle,
    Optional<BootBreaker> breaker) {

  /** Refuses a program without runs, and negative times. */
  public Program {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a program needs at least one run");
    }
    Clock.checked("a start-up", startUp);
    Clock.checked("the time that stopping takes", stopping);
    if (!onTerm.isFinal()) {
      throw new IllegalArgumentException("a program must end after SIGTERM, sooner or later");
    }
  }

  /** One whose runs are like these, in turn. */
  public static Program running(Run... runs) {
    return new Program(
        TimeSpan.ZERO,
        List.of(runs),
        TimeSpan.ZERO,
        End.signal(End.SIGTERM),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** One whose every run takes so long and ends like that. */
  public static Program ending(TimeSpan length, End end) {
    return running(new Run(length, end));
  }

  /** One that runs for ever. */
  public static Program lasting() {
    return ending(TimeSpan.INFINITY, End.never());
  }

  /** One that nobody described. */
  public static Program unknown() {
    return ending(TimeSpan.INFINITY, End.unknown());
  }

  /** The same with a start-up time. */
  public Program startingIn(TimeSpan time) {
    return new Program(time, runs, stopping, onTerm, feedsWatchdog, duplicates, throttle, breaker);
  }

  /** The same with another reaction to SIGTERM. */
  public Program stoppingIn(TimeSpan time, End how) {
    return new Program(startUp, runs, time, how, feedsWatchdog, duplicates, throttle, breaker);
  }

  /** The same, silent towards watchdogs. */
  public Program silent() {
    return new Program(startUp, runs, stopping, onTerm, false, duplicates, throttle, breaker);
  }

  /** The same with a search for duplicates. */
  public Program with(DuplicateCheck check) {
    return new Program(
        startUp, runs, stopping, onTerm, feedsWatchdog, Optional.of(check), throttle, breaker);
  }

  /** The same with a brake of its own. */
  public Program with(StartUpThrottle brake) {
    return new Program(
        startUp, runs, stopping, onTerm, feedsWatchdog, duplicates, Optional.of(brake), breaker);
  }

  /** The same with a circuit breaker of its own. */
  public Program with(BootBreaker circuit) {
    return new Program(
        startUp, runs, stopping, onTerm, feedsWatchdog, duplicates, throttle, Optional.of(circuit));
  }
}
