package dev.gatewaylint.caller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of a text: what stands in them, and who calls them. */
final class Functions {
  static final Functions NONE = new Functions();

  /** Commands of one function, and calls of it, that are looked at. */
  private static final int MOST = 16;

  private final Map<String, List<Call>> bodies = new HashMap<>();
  private final Map<String, List<Call>> uses = new HashMap<>();

  private Functions() {}

  static Functions of(List<Call> calls) {
    Functions functions = new Functions();
    for (Call call : calls) {
      Optional<String> inside = call.invocation().context().scope().function();
      if (inside.isPresent()) {
        add(functions.bodies, inside.get(), call);
      }
      if (call.invocation().callsFunction()) {
        add(functions.uses, call.argv().word(0), call);
      }
    }
    return functions;
  }

  private static void add(Map<String, List<Call>> map, String name, Call call) {
    List<Call> known = map.computeIfAbsent(name, key -> new ArrayList<>());
    if (known.size() < MOST) {
      known.add(call);
    }
  }

  /** What a command runs that is a call of a function; nothing for any other. */
  List<Call> bodyOf(Call call) {
    return call.invocation().callsFunction()
        ? bodies.getOrDefault(call.argv().word(0), List.of())
        : List.of();
  }

  /** The calls of the function that a command stands in. */
  List<Call> usesOf(Call call) {
    Optional<String> inside = call.invocation().context().scope().function();
    return inside.isPresent() ? uses.getOrDefault(inside.get(), List.of()) : List.of();
  }
}
