package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Joint;

/** Whether a script comes to one command because another failed. */
final class FailurePath {
  private FailurePath() {}

  /** By {@code ||}, {@code if}, a loop, {@code $?}, or because success would have left the text. */
  static boolean leads(Call from, Call act) {
    return isAlternative(from, act) || guards(from, act) || leaves(from, act);
  }

  /** {@code from || act}, also {@code [ "$(from)" = ok ] || act}. */
  private static boolean isAlternative(Call from, Call act) {
    Context.Position mine = act.invocation().context().position();
    if (mine.before() != Joint.OR && mine.index() == 0) {
      return false;
    }
    for (Call other : act.before()) {
      Context.Position position = other.invocation().context().position();
      boolean before = position.list() == mine.list() && position.index() < mine.index();
      if (before && (other == from || other.holds(from)) && failsInto(other, act)) {
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

  /** Whether a condition that the command stands under is, or holds, the from. */
  private static boolean guards(Call from, Call act) {
    for (Context.Guard guard : act.guards()) {
      if (Call.isWithin(from, guard.span())) {
        return isTest(from, guard) || failsUnder(from, guard);
      }
    }
    return isStatusRead(from, act);
  }

  /** Whether what is compared is something that the first printed. */
  private static boolean isTest(Call from, Context.Guard guard) {
    for (Call other : from.after()) {
      if (Call.isWithin(other, guard.span()) && other.holds(from)) {
        return true;
      }
    }
    for (Call other : from.before()) {
      if (Call.isWithin(other, guard.span()) && other.holds(from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean failsUnder(Call from, Context.Guard guard) {
    return from.invocation().context().outcome().negated() == guard.met();
  }

  /** {@code from; if [ $? -ne 0 ]; then act; fi}. */
  static boolean isStatusRead(Call from, Call act) {
    if (!from.invocation().context().outcome().statusRead() || from.after().isEmpty()) {
      return false;
    }
    Call next = from.after().get(0);
    for (Context.Guard guard : act.guards()) {
      if (Call.isWithin(next, guard.span())) {
        return true;
      }
    }
    return false;
  }

  /** {@code from && exit 0; act}, also with {@code if}. */
  private static boolean leaves(Call from, Call act) {
    for (Call other : from.after()) {
      if (other.place().span().start() >= act.place().span().start()) {
        return false;
      }
      String program = other.argv().program();
      if (program.equals("exit") || program.equals("return")) {
        Context.Position position = other.invocation().context().position();
        boolean joined =
            position.list() == from.invocation().context().position().list()
                && position.before() == Joint.AND;
        if (joined) {
          return true;
        }
        for (Context.Guard guard : other.guards()) {
          if (Call.isWithin(from, guard.span()) && !failsUnder(from, guard)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
