package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.NarrowGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.caller.SudoersText;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The account of a service may end that service, and with it whatever of its own asked for it. */
public final class SelfRestartGrant implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("self-restart-grant", "a service may order its own restart")
          .graded()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (Unit unit : sudo.host().units()) {
      boolean isService = unit.name().kind().isService() && unit.state() == Unit.State.LOADED;
      if (!isService || unit.isVendor()) {
        continue;
      }
      Service service = sudo.host().service(unit);
      Optional<Sourced<String>> user = service.word("User");
      if (service.isOfSystem() && user.isPresent()) {
        for (EffectiveGrant grant : sudo.allowed()) {
          finding(service, user.get(), grant).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      Service service, Sourced<String> user, EffectiveGrant grant) {
    if (!grant.isHandedOut()
        || !grant.mayRun(EffectiveGrant.SYSTEMCTL)
        || !grant.isFor(user.value())) {
      return Optional.empty();
    }
    Optional<List<String>> call = grant.interruption(user.value(), service);
    return call.flatMap(
        words -> worded(service, user, grant, words).gradedFor(service.isGateway()));
  }

  private static Finding worded(
      Service service, Sourced<String> user, EffectiveGrant grant, List<String> words) {
    String line =
        SudoersText.grant(
            NarrowGrant.outsider(user.value()),
            SudoersText.command(EffectiveGrant.SYSTEMCTL, words));
    return Entries.at(
            INFO,
            grant,
            user.value()
                + " runs "
                + service.unit().name().text()
                + " and may order its end: `sudo systemctl "
                + String.join(" ", words)
                + "` from inside kills whoever gave the order, half done")
        .with(user.place(), "the unit runs as " + user.value())
        .fixedBy(Safety.MANUAL, NarrowGrant.FROM_OUTSIDE + ": `" + line + "`");
  }
}
