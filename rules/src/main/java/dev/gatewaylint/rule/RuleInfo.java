package dev.gatewaylint.rule;

import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The card of a rule.
 *
 * @param id its name, which is API: option, suppression, page and report use it
 * @param severity the highest that it reports
 * @param isGraded whether that is for AI gateways, one grade lower for another unit that an
 *     administrator wrote, and silence for a unit of the operating system
 * @param title the hazard in one line
 * @param fix what its fixes may do; empty where there is none
 * @param yieldsTo rules that explain the same cause better
 * @param needsCompleteHost whether it concludes from something that is missing on the host
 */
public record RuleInfo(
    String id,
    Severity severity,
    boolean isGraded,
    String title,
    Optional<Safety> fix,
    List<String> yieldsTo,
    boolean needsCompleteHost) {

  public RuleInfo {
    yieldsTo = List.copyOf(yieldsTo);
  }

  private static RuleInfo of(Severity severity, String id, String title) {
    return new RuleInfo(id, severity, false, title, Optional.empty(), List.of(), false);
  }

  /** The card of a rule that reports errors. */
  public static RuleInfo error(String id, String title) {
    return of(Severity.ERROR, id, title);
  }

  /** The card of a rule that reports warnings. */
  public static RuleInfo warning(String id, String title) {
    return of(Severity.WARNING, id, title);
  }

  /** The card of a rule that reports what is worth knowing. */
  public static RuleInfo info(String id, String title) {
    return of(Severity.INFO, id, title);
  }

  /** The same, graded by whether the unit is an AI gateway. */
  public RuleInfo graded() {
    return new RuleInfo(id, severity, true, title, fix, yieldsTo, needsCompleteHost);
  }

  /** The same, with a fix. */
  public RuleInfo fixedBy(Safety safety) {
    return new RuleInfo(
        id, severity, isGraded, title, Optional.of(safety), yieldsTo, needsCompleteHost);
  }

  /** The same, silent where another rule speaks on the same thing. */
  public RuleInfo yieldingTo(String rule) {
    List<String> more = new ArrayList<>(yieldsTo);
    more.add(rule);
    return new RuleInfo(id, severity, isGraded, title, fix, more, needsCompleteHost);
  }

  /** The same, for a rule that concludes from an absence. */
  public RuleInfo onCompleteHosts() {
    return new RuleInfo(id, severity, isGraded, title, fix, yieldsTo, true);
  }

  /** A finding of this rule about a thing. */
  public Finding at(Place place, Subject subject, String key, String message) {
    return new Finding(this, severity, message, place, subject, key, List.of(), Optional.empty());
  }
}
