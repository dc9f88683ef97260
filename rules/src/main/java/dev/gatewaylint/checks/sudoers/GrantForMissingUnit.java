package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.GrantedOrder;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A grant for a unit that the host does not have. */
public final class GrantForMissingUnit implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("grant-for-missing-unit", "grants orders to a unit that is not there")
          .onCompleteHosts();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (Grant grant : sudo.grants()) {
      Optional<GrantedOrder> order = GrantedOrder.of(grant);
      if (order.isPresent()) {
        for (String unit : order.get().units()) {
          boolean told = GrantedOrder.isGatewayName(unit) || sudo.host().hasVendorUnits();
          if (told && !sudo.host().mayHaveSystemUnit(unit) && !isAmended(sudo, unit)) {
            findings.add(finding(sudo, grant, order.get(), unit));
          }
        }
      }
    }
    return findings;
  }

  /** A tree of files that go on top of a host has drop-ins to units that are there already. */
  private static boolean isAmended(SudoView sudo, String name) {
    for (Unit unit : sudo.host().units()) {
      if (unit.scope().manager() == UnitScope.Manager.SYSTEM
          && unit.name().text().equals(name)
          && !unit.dropIns().isEmpty()
          && !sudo.host().hasVendorUnits()) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(SudoView sudo, Grant grant, GrantedOrder order, String unit) {
    Optional<Place> other = ofAUser(sudo, unit);
    String truth =
        other.isPresent()
            ? unit + " belongs to a user's manager, which this systemctl does not ask"
            : "the host has no unit " + unit;
    return INFO.at(
            grant.place(),
            Subject.ofPlace(grant.place()),
            order.verb() + " " + unit,
            truth + ": systemctl " + order.verb() + " fails, with this grant or without")
        .with(other, "the unit of that name")
        .with(other.isPresent() ? Optional.empty() : gateway(sudo), "the gateway of this host");
  }

  private static Optional<Place> ofAUser(SudoView sudo, String name) {
    for (Unit unit : sudo.host().units()) {
      if (unit.scope().manager() == UnitScope.Manager.USER && unit.name().text().equals(name)) {
        return head(unit);
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> gateway(SudoView sudo) {
    for (Unit unit : sudo.host().units()) {
      if (unit.name().kind().isService() && sudo.host().service(unit).isGateway()) {
        return head(unit);
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> head(Unit unit) {
    return unit.fragment().map(file -> file.source().place(file.source().lines().span(1)));
  }
}
