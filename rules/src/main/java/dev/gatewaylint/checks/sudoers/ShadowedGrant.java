package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.MeantCall;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A grant without password that an entry behind it takes back. */
public final class ShadowedGrant implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("shadowed-grant", "a later entry takes the grant back").fixedBy(Safety.MANUAL);

  /**
   * Questions to ask, times grants that may decide: of a policy of more than 2,000 grants, only the
   * first are looked at.
   */
  private static final long MOST_WORK = 5_000_000;

  /** Of one call of a grant: who makes it, and the answer that another entry gives. */
  private record Shadow(String who, Decision answer) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Grant> grants = sudo.grants();
    Map<Grant, Integer> order = new HashMap<>();
    for (Grant grant : grants) {
      order.put(grant, order.size());
    }
    List<Finding> findings = new ArrayList<>();
    long left = MOST_WORK / Math.max(1, grants.size());
    for (Grant grant : grants) {
      if (left > 0 && grant.allows() && grant.tag(Tag.NOPASSWD).isPresent()) {
        List<MeantCall> calls = sudo.policy().meantCalls(grant);
        left -= calls.size();
        Optional<Shadow> shadow = shadow(sudo, grant, calls, order);
        shadow.ifPresent(found -> findings.add(finding(grant, found)));
      }
    }
    return findings;
  }

  /** An exception for one of several users may be meant; one for all of them is not. */
  private static Optional<Shadow> shadow(
      SudoView sudo, Grant grant, List<MeantCall> calls, Map<Grant, Integer> order) {
    Optional<Shadow> denied = Optional.empty();
    int denials = 0;
    for (MeantCall call : calls) {
      Decision answer = sudo.policy().decide(call.question());
      if (answer.grant().isEmpty() || !isBehind(answer.grant().get(), grant, sudo, order)) {
        continue;
      }
      if (answer.verdict() == Verdict.ALLOWED_WITH_PASSWORD) {
        return Optional.of(new Shadow(call.who(), answer));
      }
      if (answer.verdict() == Verdict.DENIED) {
        denials++;
        denied = Optional.of(new Shadow(call.who(), answer));
      }
    }
    return denials == calls.size() ? denied : Optional.empty();
  }

  private static boolean isBehind(
      Grant other, Grant grant, SudoView sudo, Map<Grant, Integer> order) {
    boolean together = sudo.files().isOnePolicy() || other.place().file() == grant.place().file();
    return together && order.getOrDefault(other, 0) > order.getOrDefault(grant, 0);
  }

  private static Finding finding(Grant grant, Shadow shadow) {
    Grant deciding = shadow.answer().grant().orElse(grant);
    boolean asks = shadow.answer().verdict() == Verdict.ALLOWED_WITH_PASSWORD;
    String answer = asks ? "asks " + shadow.who() + " for a password" : "refuses " + shadow.who();
    return INFO.at(
            grant.place(),
            Subject.ofPlace(grant.place()),
            shadow.who() + " " + grant.commandPlace().text(),
            "NOPASSWD has no effect here: "
                + where(grant.place(), deciding.place())
                + " matches too, is read later and "
                + answer)
        .with(deciding.place(), "decides, for the last entry that matches wins")
        .fixedBy(Safety.MANUAL, remedy(grant.place(), deciding.place()));
  }

  private static String where(Place grant, Place deciding) {
    return (grant.file() == deciding.file() ? "" : deciding.origin().file().shown() + " ")
        + "line "
        + deciding.origin().line();
  }

  private static String remedy(Place grant, Place deciding) {
    String name = grant.file().name();
    String later = "zz-" + name;
    if (grant.file() == deciding.file()) {
      return "move this entry below line " + deciding.origin().line();
    }
    if (!folder(grant).equals(folder(deciding))) {
      return "move the line that includes " + name + " to the end of " + deciding.file().name();
    }
    return later.compareTo(deciding.file().name()) > 0
        ? "rename " + name + " to " + later
        : "move this entry to the end of " + deciding.file().name();
  }

  private static String folder(Place place) {
    String path = place.file().path();
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
