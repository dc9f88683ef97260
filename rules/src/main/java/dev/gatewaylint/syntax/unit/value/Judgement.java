package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * What a family of grammars says of a value of some type.
 *
 * @param known whether the family knows the type at all
 * @param fault what is wrong with the value
 */
record Judgement(boolean known, Optional<Fault> fault) {

  /** The type belongs to another family. */
  static final Judgement UNKNOWN_TYPE = new Judgement(false, Optional.empty());

  /** Nothing is wrong. */
  static final Judgement ACCEPTED = new Judgement(true, Optional.empty());

  static Judgement of(Fault fault) {
    return new Judgement(true, Optional.of(fault));
  }

  static Judgement of(Optional<Fault> fault) {
    return fault.isPresent() ? new Judgement(true, fault) : ACCEPTED;
  }

  /** Accepted, or ignored as a whole for the given reason. */
  static Judgement unless(boolean valid, String value, String reason) {
    return valid ? ACCEPTED : of(Fault.ignored(0, value.length(), reason));
  }

  /** Ignored as a whole if there is a reason. */
  static Judgement ignoredFor(Optional<String> reason, String value) {
    return reason.isEmpty() ? ACCEPTED : of(Fault.ignored(0, value.length(), reason.get()));
  }

  /** Refused as a whole if there is a reason. */
  static Judgement refusedFor(Optional<String> reason, String value) {
    return reason.isEmpty() ? ACCEPTED : of(Fault.refused(0, value.length(), reason.get()));
  }
}
