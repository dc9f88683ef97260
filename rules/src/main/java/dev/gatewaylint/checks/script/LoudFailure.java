package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.CommandEdit;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Joint;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes the failure of a command heard. */
final class LoudFailure {
  private static final List<String> NOTHING = List.of("true", ":", "exit 0");
  private static final List<String> SWALLOWS_ERRORS =
      List.of(" 2>/dev/null", " 2> /dev/null", " 2>&1");
  private static final List<String> SWALLOWS_ALL =
      List.of(" &>/dev/null", " &> /dev/null", " >&/dev/null", " >& /dev/null");

  private final Call call;
  private final boolean loops;
  private final List<Edit> edits = new ArrayList<>();

  private LoudFailure(Call call) {
    this.call = call;
    this.loops = call.invocation().context().scope().loop();
  }

  /** The fix for a command whose failure goes unheard. */
  static Fix of(Call call) {
    Context.Outcome outcome = call.invocation().context().outcome();
    boolean discarded = outcome.failure() == Context.Failure.DISCARDED;
    boolean hidden = discarded || outcome.errorDiscarded();
    LoudFailure loud = new LoudFailure(call);
    boolean made = CommandEdit.isPlainCommand(call) && CommandEdit.startsItsList(call);
    made = made && (!outcome.errorDiscarded() || loud.bringBackErrors());
    boolean bare = made && discarded && call.text().job().isPresent();
    if (bare) {
      made = loud.takeAway();
    } else if (made && (discarded || outcome.failure() == Context.Failure.UNHEEDED)) {
      made = discarded ? loud.replace() : loud.append();
    }
    List<Change> changes =
        made ? CommandEdit.at(call, loud.edits.toArray(new Edit[0])) : List.<Change>of();
    String title =
        bare ? "let it fail aloud: take that away" : order(hidden, loud.loops, loud.adds(outcome));
    return changes.isEmpty() ? Fix.byHand(title) : new Fix(Safety.UNSAFE, title, changes);
  }

  private boolean adds(Context.Outcome outcome) {
    return outcome.failure() == Context.Failure.DISCARDED
        || (outcome.failure() == Context.Failure.UNHEEDED && call.text().isScript());
  }

  /** A loop has to go on: it says what failed and comes back. */
  private static String order(boolean hidden, boolean loops, boolean adds) {
    if (!adds) {
      return "let it fail aloud: take that away";
    }
    if (loops) {
      return (hidden ? "take that away, and write" : "write")
          + " || echo \"restart failed\" >&2 behind it: the loop goes on, and its log tells";
    }
    return hidden
        ? "let it fail aloud: take that away, and write || exit 1"
        : "write || exit 1 behind it, or set -e at the top";
  }

  private String instead() {
    return loops ? "echo \"restart failed\" >&2" : "exit 1";
  }

  private boolean append() {
    edits.add(Edit.insert(call.place().span().end(), " || " + instead()));
    return CommandEdit.endsItsList(call);
  }

  /** What it says is heard again; what else it writes goes where it went. */
  private boolean bringBackErrors() {
    String text = call.place().text();
    int end = call.place().span().end();
    for (String swallows : SWALLOWS_ALL) {
      if (text.endsWith(swallows)) {
        edits.add(new Edit(new Span(end - swallows.length(), end), " >/dev/null"));
        return true;
      }
    }
    for (String swallows : SWALLOWS_ERRORS) {
      if (text.endsWith(swallows)) {
        edits.add(Edit.delete(new Span(end - swallows.length(), end)));
        return true;
      }
    }
    return false;
  }

  private boolean takeAway() {
    Optional<Call> other = nothingBehind();
    int end = call.place().span().end();
    other.ifPresent(found -> edits.add(Edit.delete(new Span(end, found.place().span().end()))));
    return other.isPresent();
  }

  private boolean replace() {
    Optional<Call> other = nothingBehind();
    other.ifPresent(found -> edits.add(new Edit(found.place().span(), instead())));
    return other.isPresent();
  }

  /** The {@code true} behind {@code ||}. */
  private Optional<Call> nothingBehind() {
    if (call.after().isEmpty()) {
      return Optional.empty();
    }
    Call other = call.after().get(0);
    int from = call.place().span().end();
    int to = other.place().span().start();
    boolean joined =
        call.invocation().context().position().after() == Joint.OR
            && to > from
            && call.place().file().text().substring(from, to).strip().equals("||");
    return joined && NOTHING.contains(other.place().text()) && CommandEdit.endsItsList(other)
        ? Optional.of(other)
        : Optional.empty();
  }
}
