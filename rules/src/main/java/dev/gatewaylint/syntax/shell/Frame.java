package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.syntax.shell.Context.Failure;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for the commands of a list while it is walked through. */
final class Frame {
  /** Prefixes of the string that it stands in. */
  List<Prefix> prefixes = List.of();

  /** Variables exported so far. */
  List<Setting> exported = List.of();

  Optional<String> function = Optional.empty();

  /** The conditions under which the list is reached. */
  List<Context.Guard> guards = List.of();

  List<String> trap = List.of();

  /** What the enclosing strings feed to a shell that reads its input. */
  Optional<ShellText> input = Optional.empty();

  /** What becomes of the status of the last command. */
  Failure last = Failure.RETURNED;

  boolean subshell;
  boolean loop;
  boolean background;
  boolean conditional;
  boolean condition;
  boolean negated;

  /** Whether the place is one where {@code errexit} does not act. */
  boolean exempt;

  boolean errexit;
  boolean pipefail;
  boolean rootOnly;
  boolean outputDiscarded;
  boolean errorDiscarded;
  int depth;

  Frame copy() {
    Frame copy = new Frame();
    copy.prefixes = prefixes;
    copy.exported = exported;
    copy.function = function;
    copy.guards = guards;
    copy.trap = trap;
    copy.input = input;
    copy.last = last;
    copy.subshell = subshell;
    copy.loop = loop;
    copy.background = background;
    copy.conditional = conditional;
    copy.condition = condition;
    copy.negated = negated;
    copy.exempt = exempt;
    copy.errexit = errexit;
    copy.pipefail = pipefail;
    copy.rootOnly = rootOnly;
    copy.outputDiscarded = outputDiscarded;
    copy.errorDiscarded = errorDiscarded;
    copy.depth = depth;
    return copy;
  }

  /** Adds what must have been so for a body to be run. */
  void guard(Span condition, boolean met) {
    List<Context.Guard> more = new ArrayList<>(guards);
    more.add(new Context.Guard(condition, met));
    guards = List.copyOf(more);
  }

  /** What {@code set} and {@code export} did inside holds after it as well. */
  void adopt(Frame inner) {
    errexit = inner.errexit;
    pipefail = inner.pipefail;
  }
}
