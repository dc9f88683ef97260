package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Services, the programs they run, and those who act on them from outside.
 *
 * @param parts the services, at least one
 * @param actors who acts on them
 * @param quotas what every start costs
 * @param premises what is taken for granted
 */
public record Play(List<Part> parts, List<Actor> actors, List<Quota> quotas, Premises premises) {

  /** Refuses a play without services, two of one name, and actors on services that it lacks. */
  public Play {
    parts = List.copyOf(parts);
    actors = List.copyOf(actors);
    quotas = List.copyOf(quotas);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a play needs at least one service");
    }
    for (int i = 0; i < parts.size(); i++) {
      if (indexOf(parts, parts.get(i).name()) != i) {
        throw new IllegalArgumentException("the play has two services " + parts.get(i).name());
      }
    }
    for (Actor actor : actors) {
      if (indexOf(parts, actor.service()) < 0) {
        throw new IllegalArgumentException(
            actor.name() + " acts on " + actor.service() + ", which the play does not have");
      }
    }
  }

  /** These services, started together. */
  public static Play of(Part... parts) {
    return new Play(List.of(parts), List.of(), List.of(), Premises.DEFAULT);
  }

  /** One service, which is called "service". */
  public static Play of(Supervisor supervisor, Program program) {
    return of(Part.of("service", supervisor, program));
  }

  /** A service of the host model and what it runs, under the unit's name. */
  public static Play of(Service service, Program program) {
    return of(Part.of(service.unit().name().text(), Systemd.of(service), program));
  }

  /** The same with more actors. */
  public Play with(Actor... more) {
    List<Actor> all = new ArrayList<>(actors);
    all.addAll(List.of(more));
    return new Play(parts, all, quotas, premises);
  }

  /** The same with more quotas. */
  public Play paying(Quota... more) {
    List<Quota> all = new ArrayList<>(quotas);
    all.addAll(List.of(more));
    return new Play(parts, actors, all, premises);
  }

  /** The same under other premises. */
  public Play under(Premises other) {
    return new Play(parts, actors, quotas, other);
  }

  /** The same with another length, in which starts are counted. */
  public Play lasting(TimeSpan length) {
    return under(premises.lasting(length));
  }

  int indexOf(String service) {
    return indexOf(parts, service);
  }

  private static int indexOf(List<Part> parts, String name) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Plays it. The same play always comes out alike. */
  public Outcome run() {
    return Judgement.of(this);
  }
}
