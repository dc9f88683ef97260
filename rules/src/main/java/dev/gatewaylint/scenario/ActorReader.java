package dev.gatewaylint.scenario;

import dev.gatewaylint.simulate.Action;
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.Run;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.unit.value.Signal;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code actors}. */
final class ActorReader {
  private static final List<String> VERBS =
      List.of("starts", "restarts", "stops", "kills", "resets", "reloads");
  private static final int SIGTERM = 15;

  private ActorReader() {}

  static Scenario.Act read(ConfigNode node) throws ScenarioException {
    List<String> keys = new ArrayList<>(VERBS);
    keys.addAll(List.of("name", "signal", "at", "every", "after-start"));
    Fields fields = Fields.of(node, keys);
    String verb = verb(fields);
    Optional<ConfigNode> signal = fields.node("signal");
    if (signal.isPresent() && !verb.equals("kills")) {
      throw new ScenarioException(signal.get().place(), "only an actor that kills has a signal");
    }
    int number = signal.isPresent() ? number(signal.get()) : SIGTERM;
    Optional<TimeSpan> afterStart = fields.time("after-start");
    Optional<TimeSpan> at = fields.time("at");
    Optional<TimeSpan> every = fields.time("every");
    boolean timed = at.isPresent() || every.isPresent();
    if (timed == afterStart.isPresent()) {
      throw new ScenarioException(
          node.place(), "an actor needs either after-start, or at or every or both");
    }
    if (afterStart.isPresent() && !verb.equals("kills")) {
      throw new ScenarioException(node.place(), "after-start goes with kills alone");
    }
    if (every.isPresent() && every.get().isZero()) {
      throw new ScenarioException(node.place(), "a period must be longer than 0");
    }
    try {
      return new Scenario.Act(
          node.place(),
          fields.text("name").orElse("someone"),
          action(verb, number),
          fields.required(verb),
          at,
          every,
          afterStart.map(time -> new Run(time, End.signal(number))));
    } catch (IllegalArgumentException e) {
      throw new ScenarioException(node.place(), String.valueOf(e.getMessage()));
    }
  }

  private static String verb(Fields fields) throws ScenarioException {
    String found = "";
    for (String verb : VERBS) {
      if (fields.node(verb).isPresent()) {
        if (!found.isEmpty()) {
          throw new ScenarioException(fields.place(), "an actor does one thing only");
        }
        found = verb;
      }
    }
    if (found.isEmpty()) {
      throw new ScenarioException(
          fields.place(), "an actor needs one of: " + String.join(", ", VERBS));
    }
    return found;
  }

  private static int number(ConfigNode node) throws ScenarioException {
    Optional<Signal> signal = Signal.parse(Fields.text(node));
    if (signal.isEmpty()) {
      throw new ScenarioException(node.place(), "expected a signal such as SIGTERM");
    }
    return signal.get().number();
  }

  private static Action action(String verb, int signal) {
    return switch (verb) {
      case "starts" -> Action.start();
      case "restarts" -> Action.restart();
      case "stops" -> Action.stop();
      case "kills" -> Action.kill(signal);
      case "resets" -> Action.resetFailed();
      default -> Action.reload();
    };
  }
}
