package dev.gatewaylint.caller;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose processes a command sends a signal to. */
final class Signals {
  /** How far from a {@code kill} its numbers are looked for. */
  private static final int NEAR = 4;

  private final Call call;

  Signals(Call call) {
    this.call = call;
  }

  /** The services of this host that it kills by what they are called or hold. */
  List<Service> victims() {
    List<Service> found = new ArrayList<>();
    Optional<KillOrder> kill = call.kill();
    if (kill.isPresent()) {
      found.addAll(Victims.of(call.host(), kill.get()));
      for (Call finder : finders()) {
        found.addAll(Victims.ofFinder(call.host(), finder.argv()));
      }
    }
    return found;
  }

  /** What tells a {@code kill} its numbers: inside of it, or through a pipe to xargs. */
  private List<Call> finders() {
    List<Call> found = new ArrayList<>();
    boolean piped = call.invocation().context().position().before() == Joint.PIPE;
    for (Call other : last(call.before())) {
      Context.Position position = other.invocation().context().position();
      boolean sameList = position.list() == call.invocation().context().position().list();
      if (piped && sameList && position.after() == Joint.PIPE) {
        found.add(other);
      }
    }
    for (Call other : last(call.before())) {
      if (call.around().holds(other)) {
        found.add(other);
      }
    }
    for (Call other : first(call.after())) {
      if (call.around().holds(other)) {
        found.add(other);
      }
    }
    return found;
  }

  /** The services of this host whose main process it sends a signal to. */
  List<Service> receivers() {
    List<Service> found = new ArrayList<>(victims());
    Optional<KillOrder> kill = call.kill();
    if (kill.isPresent() && kill.get().program().equals("systemctl")) {
      for (Unit unit : call.units()) {
        if (unit.name().kind().isService()) {
          found.add(call.host().service(unit));
        }
      }
    }
    if (kill.isPresent()
        && kill.get().program().equals("kill")
        && call.text().directive().isPresent()) {
      for (Argument argument : call.invocation().arguments()) {
        if (isMainPid(argument)) {
          call.callers().forEach(caller -> caller.service().ifPresent(found::add));
        }
      }
    }
    return found;
  }

  private static List<Call> last(List<Call> calls) {
    return calls.subList(Math.max(0, calls.size() - NEAR), calls.size());
  }

  private static List<Call> first(List<Call> calls) {
    return calls.subList(0, Math.min(NEAR, calls.size()));
  }

  private static boolean isMainPid(Argument argument) {
    String file = argument.place().file().text();
    int start = argument.place().span().start();
    return file.startsWith("$MAINPID", start) || file.startsWith("${MAINPID}", start);
  }
}
