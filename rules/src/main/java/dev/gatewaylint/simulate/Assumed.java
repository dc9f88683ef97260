package dev.gatewaylint.simulate;

import java.util.ArrayList;
import java.util.List;

/** Says what a play takes for granted. */
final class Assumed {
  private Assumed() {}

  static List<String> by(Play play) {
    List<String> all = new ArrayList<>();
    for (Part part : play.parts()) {
      String name = part.name();
      Program program = part.program();
      all.add(name + " is kept by " + part.supervisor().label());
      StringBuilder runs = new StringBuilder(name).append(" runs ");
      for (int i = 0; i < program.runs().size(); i++) {
        runs.append(i == 0 ? "" : ", then ").append(program.runs().get(i));
      }
      all.add(runs.append(program.runs().size() == 1 ? ", every time" : ", and again").toString());
      all.add(name + " serves " + program.startUp() + " after each start");
      all.add(name + " needs " + program.stopping() + " to go after SIGTERM");
      program.duplicates().ifPresent(check -> all.add(name + ": " + check));
      program.throttle().ifPresent(brake -> all.add(name + " brakes itself: " + brake));
      program.breaker().ifPresent(breaker -> all.add(name + " breaks its circuit: " + breaker));
    }
    for (Actor actor : play.actors()) {
      all.add(actor.toString());
    }
    for (Quota quota : play.quotas()) {
      all.add("each start costs " + quota.cost() + " of " + quota.limit() + " " + quota.name());
    }
    all.add("healthy means serving for " + play.premises().healthyAfter());
    all.add("starting and stopping takes the supervisors no time");
    return all;
  }
}
