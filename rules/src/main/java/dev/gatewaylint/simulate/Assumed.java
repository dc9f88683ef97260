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
      all.add(name + " " + course(program.runs()));
      all.add(
          name
              + (program.startUp().isZero()
                  ? " serves as soon as it is started"
                  : " needs " + program.startUp().words() + " until it serves"));
      all.add(
          name
              + (program.stopping().isZero()
                  ? " is gone at once after SIGTERM"
                  : " takes " + program.stopping().words() + " to go after SIGTERM"));
      program.duplicates().ifPresent(check -> all.add(name + " " + check));
      program.throttle().ifPresent(brake -> all.add(name + " " + brake));
      program.breaker().ifPresent(breaker -> all.add(name + " breaks its circuit: " + breaker));
    }
    for (Actor actor : play.actors()) {
      all.add(actor.toString());
    }
    for (Quota quota : play.quotas()) {
      all.add("each start that gets as far as serving costs " + quota.cost() + " " + quota.name());
    }
    all.add("a program that has served for " + healthy(play) + " is healthy");
    all.add("starting and stopping takes the supervisors no time");
    return all;
  }

  private static String healthy(Play play) {
    return play.premises().healthyAfter().words();
  }

  private static String course(List<Run> runs) {
    Run first = runs.get(0);
    if (runs.size() > 1) {
      StringBuilder all = new StringBuilder("runs ");
      for (Run run : runs) {
        all.append(run).append("; then ");
      }
      return all.append("all that again").toString();
    }
    return switch (first.end().kind()) {
      case NEVER -> "runs on if it is left alone";
      case UNKNOWN -> "runs for a time that nobody said";
      default -> "runs " + first + ", every time";
    };
  }
}
