package dev.gatewaylint.gateway;

import dev.gatewaylint.text.Place;

/** A schema that nothing can be judged by; the message is the one sentence for it. */
public final class SchemaRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  /** With why nothing can be judged by it, and where in it that stands. */
  SchemaRefusal(Place place, String why) {
    super(place.file().shown() + ":" + place.line() + ":" + place.column() + ": " + why);
  }

  /** What the user reads: path, line, column and reason. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
