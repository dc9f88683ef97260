package dev.gatewaylint.scenario;

import dev.gatewaylint.text.Place;

/**
 * A scenario, a settings file or a spec that makes no sense; the message is the one sentence for
 * it.
 */
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final int line;

  /** With where it is wrong and why. */
  public ScenarioException(Place place, String why) {
    super(why);
    this.line = place.line();
    this.sentence = place.file().shown() + ":" + place.line() + ":" + place.column() + ": " + why;
  }

  /** The line where it is wrong, from 1. */
  public int line() {
    return line;
  }

  /** What the user reads: path, line, column and reason. */
  public String sentence() {
    return sentence;
  }
}
