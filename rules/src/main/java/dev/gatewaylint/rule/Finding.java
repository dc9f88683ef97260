package dev.gatewaylint.rule;

import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a rule found.
 *
 * @param message what happens, with the numbers
 * @param place the exact characters
 * @param subject what it stands on
 * @param key the setting in its file, such as {@code Service.Restart}; steady when lines move
 * @param related other places that belong to it
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    String message,
    Place place,
    Subject subject,
    String key,
    List<Related> related,
    Optional<Fix> fix) {

  public Finding {
    related = List.copyOf(related);
  }

  /** The same with another severity. */
  public Finding graded(Severity other) {
    return new Finding(rule, other, message, place, subject, key, related, fix);
  }

  /**
   * The same where it is about an AI gateway, one grade lower about anything else; empty below the
   * lowest.
   */
  public Optional<Finding> gradedFor(boolean gateway) {
    return gateway ? Optional.of(this) : severity.lower().map(this::graded);
  }

  /** The same with one more place. */
  public Finding with(Place also, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(also, what));
    return new Finding(rule, severity, message, place, subject, key, more, fix);
  }

  /** The same with one more place, if there is one. */
  public Finding with(Optional<Place> also, String what) {
    return also.isPresent() ? with(also.get(), what) : this;
  }

  /** The same with a fix that a person has to make. */
  public Finding fixedBy(Safety safety, String title) {
    return fixedBy(new Fix(safety, title, List.of()));
  }

  /** The same with a fix that a machine can make. */
  public Finding fixedBy(Safety safety, String title, List<Change> changes) {
    return fixedBy(new Fix(safety, title, changes));
  }

  /** The same with a fix. */
  public Finding fixedBy(Fix fix) {
    return new Finding(rule, severity, message, place, subject, key, related, Optional.of(fix));
  }

  /** Whether another finding is about the same thing. */
  public boolean sharesSubject(Finding other) {
    if (!subject.topic().equals(other.subject.topic())) {
      return false;
    }
    boolean sameUnit = !subject.unit().isEmpty() && subject.unit().equals(other.subject.unit());
    return sameUnit || place.file().path().equals(other.place.file().path());
  }
}
