package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.systemctl.SystemctlCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account that may restart a service and also make its start limit forget. */
public final class LimitResetGrant implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("limit-reset-grant", "may make the start limit forget, and start again")
          .fixedBy(Safety.MANUAL)
          .yieldingTo("unrestricted-systemctl")
          .yieldingTo("wildcard-systemctl");

  private static final List<String> STARTING =
      List.of("restart", "start", "try-restart", "reload-or-restart");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      if (grant.isHandedOut() && grant.mayRun(EffectiveGrant.SYSTEMCTL)) {
        for (List<String> words : grant.exactCalls(EffectiveGrant.SYSTEMCTL)) {
          SystemctlCall call = SystemctlCall.ofWords(words);
          Optional<EffectiveGrant> starter =
              call.verb().equals(Optional.of("reset-failed"))
                  ? starter(sudo, grant, call.operands())
                  : Optional.empty();
          starter.ifPresent(other -> findings.add(finding(grant, words, other)));
        }
      }
    }
    return findings;
  }

  /** What lets the same account start one of the units; without units, any. */
  private static Optional<EffectiveGrant> starter(
      SudoView sudo, EffectiveGrant grant, List<Optional<String>> units) {
    for (EffectiveGrant other : sudo.allowed()) {
      boolean same = other.isForHolderOf(grant);
      if (same && other.isHandedOut() && other.mayRun(EffectiveGrant.SYSTEMCTL)) {
        for (List<String> words : other.exactCalls(EffectiveGrant.SYSTEMCTL)) {
          SystemctlCall call = SystemctlCall.ofWords(words);
          if (STARTING.contains(call.verb().orElse("")) && shares(call.operands(), units)) {
            return Optional.of(other);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean shares(List<Optional<String>> started, List<Optional<String>> reset) {
    for (Optional<String> unit : started) {
      for (Optional<String> other : reset) {
        if (unit.map(LimitResetGrant::full).equals(other.map(LimitResetGrant::full))) {
          return true;
        }
      }
    }
    return reset.isEmpty();
  }

  /** A name without a type is a service's, to systemctl. */
  private static String full(String unit) {
    return unit.indexOf('.') < 0 ? unit + ".service" : unit;
  }

  private static Finding finding(EffectiveGrant grant, List<String> words, EffectiveGrant other) {
    return Entries.at(
            INFO,
            grant,
            "with `sudo systemctl "
                + String.join(" ", words)
                + "` before each start "
                + grant.who()
                + " may start it for ever: the start limit counts from nothing again")
        .with(other.place(), "the right to start it")
        .fixedBy(Safety.MANUAL, "delete it: reset-failed is for a person who has read the log");
  }
}
