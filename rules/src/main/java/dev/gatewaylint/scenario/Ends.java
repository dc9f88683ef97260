package dev.gatewaylint.scenario;

import dev.gatewaylint.simulate.End;
import dev.gatewaylint.syntax.unit.value.Integers;
import dev.gatewaylint.syntax.unit.value.Signal;
import dev.gatewaylint.text.Place;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a run ends, as people write it: {@code exit 1}, {@code SIGKILL}, {@code oom}, {@code hang}.
 */
public final class Ends {
  private Ends() {}

  /** Reads it. */
  public static Optional<End> parse(String text) {
    Optional<End> word =
        switch (text) {
          case "oom", "out-of-memory" -> Optional.of(End.outOfMemory());
          case "hang" -> Optional.of(End.hang());
          case "never" -> Optional.of(End.never());
          case "refused-config" -> Optional.of(End.exit(End.BAD_CONFIGURATION));
          default -> Optional.empty();
        };
    if (word.isPresent()) {
      return word;
    }
    if (text.startsWith("exit ") || text.startsWith("exit:")) {
      OptionalLong status = Integers.upTo(255, text.substring(5).strip());
      return status.isPresent()
          ? Optional.of(End.exit((int) status.getAsLong()))
          : Optional.empty();
    }
    return Signal.parse(text).map(signal -> End.signal(signal.number()));
  }

  static End read(Place place, String text) throws ScenarioException {
    Optional<End> end = parse(text);
    if (end.isEmpty()) {
      throw new ScenarioException(
          place, "expected 'exit N', a signal such as SIGKILL, oom, hang, never or refused-config");
    }
    return end.get();
  }
}
