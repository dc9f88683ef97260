package dev.gatewaylint.syntax.unit.value;

/**
 * Something in a value that systemd does not accept.
 *
 * @param from first character concerned, counted from the start of the value
 * @param to end of the characters concerned, exclusive; {@code from <= to}
 * @param message plain words for an operator; does not repeat text that may be a secret
 * @param consequence what systemd does about it
 */
public record Fault(int from, int to, String message, Consequence consequence) {

  /** Refuses ranges that do not exist. */
  public Fault {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("range [" + from + "," + to + ")");
    }
  }

  /** A fault that makes systemd ignore the assignment. */
  static Fault ignored(int from, int to, String message) {
    return new Fault(from, to, message, Consequence.IGNORED);
  }

  /** A fault that makes systemd drop one word of the assignment. */
  static Fault partly(int from, int to, String message) {
    return new Fault(from, to, message, Consequence.PARTLY_IGNORED);
  }

  /** A fault that makes systemd refuse the unit. */
  static Fault refused(int from, int to, String message) {
    return new Fault(from, to, message, Consequence.UNIT_REFUSED);
  }

  /** The same fault for a value that starts {@code by} characters later. */
  Fault moved(int by) {
    return new Fault(from + by, to + by, message, consequence);
  }

  /** Whether this fault has a graver consequence than {@code other}. */
  boolean graverThan(Fault other) {
    return consequence.compareTo(other.consequence) > 0;
  }
}
