package dev.gatewaylint.syntax.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who calls the functions of a shell, worked out when all is walked. */
final class Calls {
  private record Call(String from, boolean rootOnly) {}

  private final Set<String> defined = new HashSet<>();
  private final Map<String, List<Call>> calls = new HashMap<>();
  private boolean anything;

  void define(String function) {
    defined.add(function);
  }

  boolean isFunction(String name) {
    return defined.contains(name);
  }

  /** Remembers a command: the name it calls, or that the name is not known. */
  void called(Optional<String> name, Optional<String> from, boolean rootOnly) {
    if (name.isEmpty()) {
      anything = true;
    } else if (defined.contains(name.get())) {
      calls
          .computeIfAbsent(name.get(), key -> new ArrayList<>())
          .add(new Call(from.orElse(""), rootOnly));
    }
  }

  /** Puts into what was found since an index what only the callers of functions tell. */
  void settle(List<Invocation> found, int first) {
    if (defined.isEmpty()) {
      return;
    }
    Set<String> reached = reached();
    Set<String> root = rootOnly();
    for (int i = first; i < found.size(); i++) {
      Context.Scope scope = found.get(i).context().scope();
      Optional<String> function = scope.function();
      if (function.isPresent() && defined.contains(function.get())) {
        boolean called = anything || reached.contains(function.get());
        boolean rootOnly = scope.rootOnly() || root.contains(function.get());
        found.set(i, with(found.get(i), called, rootOnly));
      }
    }
  }

  private static Invocation with(Invocation old, boolean called, boolean rootOnly) {
    Context.Scope scope = old.context().scope();
    Context.Scope settled =
        new Context.Scope(
            scope.function(),
            called,
            scope.subshell(),
            scope.loop(),
            scope.background(),
            scope.conditional(),
            scope.trap(),
            rootOnly,
            scope.depth(),
            scope.guards());
    Context context = new Context(old.context().position(), old.context().outcome(), settled);
    return new Invocation(
        old.place(), old.argv(), old.prefixes(), old.environment(), context, old.callsFunction());
  }

  /** The functions that the script itself may reach. */
  private Set<String> reached() {
    return spread(false);
  }

  /** The functions that only root gets into: every call is guarded, or comes from such a one. */
  private Set<String> rootOnly() {
    if (anything) {
      return Set.of();
    }
    Set<String> root = new HashSet<>(calls.keySet());
    root.removeAll(spread(true));
    return root;
  }

  /** The functions that calls lead to from the script itself; all calls or the unguarded ones. */
  private Set<String> spread(boolean unguarded) {
    Map<String, List<String>> callees = new HashMap<>();
    for (Map.Entry<String, List<Call>> entry : calls.entrySet()) {
      for (Call call : entry.getValue()) {
        if (!unguarded || !call.rootOnly()) {
          callees.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(entry.getKey());
        }
      }
    }
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(""));
    while (!open.isEmpty()) {
      for (String callee : callees.getOrDefault(open.pop(), List.of())) {
        if (reached.add(callee)) {
          open.push(callee);
        }
      }
    }
    return reached;
  }
}
