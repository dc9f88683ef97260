package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a command stands, and what becomes of its status and output.
 *
 * @param position its and-or list
 * @param outcome its status and output
 * @param scope what is around it
 */
public record Context(Position position, Outcome outcome, Scope scope) {

  /**
   * Its place in an and-or list.
   *
   * @param list a number that the commands of one and-or list share; commands inside compound
   *     commands have lists of their own
   * @param index the pipeline of the list, counted from 0
   * @param before what joins it to the command before it
   * @param after what joins it to the command behind it
   */
  public record Position(int list, int index, Joint before, Joint after) {}

  /** What is done about its failure. */
  public enum Failure {
    /** Nothing: the script goes on. */
    UNHEEDED,
    /** It is thrown away on purpose: {@code || true}, {@code || :}, {@code || exit 0}. */
    DISCARDED,
    /** Something else is done: it is a condition, {@code || {...}} follows, {@code $?} is read. */
    HANDLED,
    /** {@code errexit} ends the script. */
    STOPS,
    /** It is the last command, so its status becomes that of the script or function. */
    RETURNED
  }

  /**
   * What becomes of its status and output.
   *
   * @param negated whether {@code !} stands before it
   * @param condition whether it is part of the condition of an {@code if}, {@code while} or {@code
   *     until}
   * @param failure what is done if it fails
   * @param statusRead whether the next command reads {@code $?}
   * @param errexit whether {@code set -e} is in force there
   * @param outputDiscarded whether its standard output goes to /dev/null
   * @param errorDiscarded whether its standard error goes to /dev/null
   */
  public record Outcome(
      boolean negated,
      boolean condition,
      Failure failure,
      boolean statusRead,
      boolean errexit,
      boolean outputDiscarded,
      boolean errorDiscarded) {}

  /**
   * What must have been so for a body to be run.
   *
   * @param span the characters of the condition; of a {@code case} its patterns; of an {@code else}
   *     all conditions before it
   * @param met whether it must have succeeded; false where it must have failed
   */
  public record Guard(Span span, boolean met) {}

  /**
   * What is around it.
   *
   * @param function the function whose body it stands in
   * @param called false if that function is never called by its name
   * @param subshell whether it runs in {@code ( )}, {@code $( )} or a part of a pipeline
   * @param loop whether it stands in a loop
   * @param background whether nothing waits for it
   * @param conditional whether it stands in a branch
   * @param trap the signals if it is run by {@code trap}, else none
   * @param rootOnly whether only root gets there, because of a test of the user before it
   * @param depth how many strings it stands in: 0 in the script itself
   * @param guards the conditions of the {@code if}s, loops and {@code case}s whose bodies it stands
   *     in, and what stands before {@code && { }} or {@code || { }} around it, outermost first;
   *     those of one string or function only
   */
  public record Scope(
      Optional<String> function,
      boolean called,
      boolean subshell,
      boolean loop,
      boolean background,
      boolean conditional,
      List<String> trap,
      boolean rootOnly,
      int depth,
      List<Guard> guards) {}
}
