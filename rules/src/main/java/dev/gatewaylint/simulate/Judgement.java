package dev.gatewaylint.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the verdicts off a simulation, and plays again where one was close to a boundary. */
final class Judgement {
  private Judgement() {}

  static Outcome of(Play play) {
    Simulation simulation = played(play, 1);
    Verdict all = overall(simulation);
    List<Verdict> each = new ArrayList<>();
    for (Instance instance : simulation.instances()) {
      each.add(verdict(simulation, instance));
    }
    if (simulation.wasClose()) {
      Simulation longer = played(play, Clock.MARGIN);
      Simulation shorter = played(play, 1 / Clock.MARGIN);
      all = doubting(all, overall(longer), overall(shorter));
      for (int i = 0; i < each.size(); i++) {
        Instance[] ones = longer.instances();
        Instance[] others = shorter.instances();
        each.set(i, doubting(each.get(i), verdict(longer, ones[i]), verdict(shorter, others[i])));
      }
    }
    List<Performance> services = new ArrayList<>();
    for (Instance instance : simulation.instances()) {
      services.add(performance(simulation, instance, each.get(instance.index)));
    }
    List<Spending> quotas = new ArrayList<>();
    for (Purse purse : simulation.purses()) {
      quotas.add(
          new Spending(
              purse.quota(),
              purse.isOpen() ? Optional.empty() : Optional.of(Clock.span(purse.exhausted()))));
    }
    return new Outcome(all, services, quotas, Assumed.by(play), simulation.timeline());
  }

  private static Simulation played(Play play, double stretch) {
    Simulation simulation = new Simulation(play, stretch, true);
    simulation.run();
    return simulation;
  }

  private static Verdict doubting(Verdict verdict, Verdict longer, Verdict shorter) {
    if (longer.kind() != verdict.kind()) {
      return verdict.or(longer);
    }
    return shorter.kind() != verdict.kind() ? verdict.or(shorter) : verdict;
  }

  private static Verdict verdict(Simulation simulation, Instance instance) {
    Fate fate = simulation.fates()[instance.index];
    return Verdict.of(
        fate.kind(),
        fate.reason(),
        starts(simulation, instance, fate.kind()),
        instance.tally.firstRest(),
        fate.startsInCycle(),
        simulation.period());
  }

  private static long starts(Simulation simulation, Instance instance, Verdict.Kind kind) {
    return kind == Verdict.Kind.STOPS ? instance.tally.starts() : simulation.starts(instance.index);
  }

  private static Verdict overall(Simulation simulation) {
    @Nullable Fate worst = null;
    long starts = 0;
    long inCycle = 0;
    long firstStop = Clock.NEVER;
    for (Instance instance : simulation.instances()) {
      Fate fate = simulation.fates()[instance.index];
      if (worst == null || fate.kind().compareTo(worst.kind()) > 0) {
        worst = fate;
      }
      starts += starts(simulation, instance, fate.kind());
      inCycle += fate.startsInCycle();
      firstStop = Math.min(firstStop, instance.tally.firstRest());
    }
    if (worst == null) {
      throw new IllegalStateException("a play without services");
    }
    return Verdict.of(
        worst.kind(), worst.reason(), starts, firstStop, inCycle, simulation.period());
  }

  private static Performance performance(
      Simulation simulation, Instance instance, Verdict verdict) {
    Fate fate = simulation.fates()[instance.index];
    double perDay =
        fate.failuresInCycle() == 0
            ? 0
            : verdict.startsPerDay() * fate.failuresInCycle() / fate.startsInCycle();
    return new Performance(
        instance.part.name(),
        verdict,
        instance.keeper().state(),
        instance.keeper().restarts(),
        instance.tally.failures(),
        perDay);
  }
}
