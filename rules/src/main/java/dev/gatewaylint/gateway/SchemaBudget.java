package dev.gatewaylint.gateway;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;

/**
 * Counts what the library does for one document, so that a schema whose references run in a circle,
 * or branch again and again, ends in a sentence.
 */
final class SchemaBudget extends ExecutionContext {
  /** A real configuration of a real schema takes some ten thousand. */
  private static final int MOST_STEPS = 3_000_000;

  private static final int MOST_ERRORS = 20_000;

  /** Keywords inside keywords; each costs the library some frames of the stack. */
  private static final int DEEPEST = 600;

  private int steps;
  private int errors;
  private int depth;

  /** Thrown through the library when there is no end to it. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted(String why) {
      super(why);
    }
  }

  @Override
  public void evaluationPathAddLast(String token) {
    step();
    super.evaluationPathAddLast(token);
  }

  @Override
  public void evaluationPathAddLast(int token) {
    step();
    super.evaluationPathAddLast(token);
  }

  @Override
  public void evaluationPathRemoveLast() {
    depth--;
    super.evaluationPathRemoveLast();
  }

  @Override
  public void addError(Error error) {
    if (++errors > MOST_ERRORS) {
      throw new Exhausted("it finds more faults than anyone would read");
    }
    super.addError(error);
  }

  private void step() {
    if (++depth > DEEPEST) {
      throw new Exhausted("its references run in a circle, or it is too deep");
    }
    if (++steps > MOST_STEPS) {
      throw new Exhausted("it takes too long to judge a configuration by it");
    }
  }
}
