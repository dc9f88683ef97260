package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Joint;

/** Whether a script comes to one command because another failed. */
final class FailurePath {
  private FailurePath() {}

  /** By {@code ||}, {@code if}, a loop, {@code $?}, or because success would have left the text. */
  static boolean leads(Call first, Call act) {
    return isAlternative(first, act) || guards(first, act) || leaves(first, act);
  }

  /** {@code first || act}, also {@code [ "$(first)" = ok ] || act}. */
  private static boolean isAlternative(Call first, Call act) {
    Context.Position mine = act.invocation().context().position();
    if (mine.before() != Joint.OR && mine.index() == 0) {
      return false;
    }
    for (Call other : act.before()) {
      Context.Position position = other.invocation().context().position();
      boolean before = position.list() == mine.list() && position.index() < mine.index();
      if (before && (other == first || other.around().holds(first)) && failsInto(other, act)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first {@code ||} or {@code &&} behind a command is what its failure leads to. */
  private static boolean failsInto(Call other, Call act) {
    boolean same = other.invocation().context().outcome().failure() == Context.Failure.HANDLED;
    return same && act.invocation().context().position().before() == Joint.OR;
  }

  /** Whether a condition that the command stands under is, or holds, the first one. */
  private static boolean guards(Call first, Call act) {
    for (Context.Guard guard : act.guards()) {
      if (Surroundings.isWithin(first, guard.span())) {
        return isTest(first, guard) || failsUnder(first, guard);
      }
    }
    return isStatusRead(first, act);
  }

  /** Whether what is compared is something that the first one printed. */
  private static boolean isTest(Call first, Context.Guard guard) {
    for (Call other : first.after()) {
      if (Surroundings.isWithin(other, guard.span()) && other.around().holds(first)) {
        return true;
      }
    }
    for (Call other : first.before()) {
      if (Surroundings.isWithin(other, guard.span()) && other.around().holds(first)) {
        return true;
      }
    }
    return false;
  }

  private static boolean failsUnder(Call first, Context.Guard guard) {
    return first.invocation().context().outcome().negated() == guard.met();
  }

  /** {@code first; if [ $? -ne 0 ]; then act; fi}. */
  static boolean isStatusRead(Call first, Call act) {
    if (!first.invocation().context().outcome().statusRead() || first.after().isEmpty()) {
      return false;
    }
    Call next = first.after().get(0);
    for (Context.Guard guard : act.guards()) {
      if (Surroundings.isWithin(next, guard.span())) {
        return true;
      }
    }
    return false;
  }

  /** {@code first && exit 0; act}, also with {@code if}. */
  private static boolean leaves(Call first, Call act) {
    for (Call other : first.after()) {
      if (other.place().span().start() >= act.place().span().start()) {
        return false;
      }
      String program = other.argv().program();
      if (program.equals("exit") || program.equals("return")) {
        Context.Position position = other.invocation().context().position();
        boolean joined =
            position.list() == first.invocation().context().position().list()
                && position.before() == Joint.AND;
        if (joined) {
          return true;
        }
        for (Context.Guard guard : other.guards()) {
          if (Surroundings.isWithin(first, guard.span()) && !failsUnder(first, guard)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
