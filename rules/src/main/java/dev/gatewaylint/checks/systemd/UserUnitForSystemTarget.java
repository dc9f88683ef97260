package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.SystemTargets;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A user unit that waits for a target which no user manager has. */
public final class UserUnitForSystemTarget implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "user-unit-for-system-target", "a user unit waits for a target that never comes")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    if (service.unit().scope().manager() != UnitScope.Manager.USER) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    boolean started = false;
    for (String name : List.of("WantedBy", "RequiredBy")) {
      for (Sourced<String> target : service.dependencies("Install", name)) {
        if (!SystemTargets.contains(target.value())) {
          started = true;
        } else {
          findings.add(
              INFO.at(
                      target.place().orElseThrow(),
                      Units.subject(service, name),
                      "Install." + name,
                      "no user manager has "
                          + target.value()
                          + ": enabled like this the service never starts by itself")
                  .fixedBy(cure(name, findings, target.place().orElseThrow())));
        }
      }
    }
    return started ? List.of() : findings;
  }

  /** One word for all of a line. */
  private static Fix cure(String name, List<Finding> before, Place target) {
    String title = "write " + name + "=default.target";
    if (!Unit.isAdministratorsPath(target.file().path())) {
      return Fix.byHand(title);
    }
    Edit edit = new Edit(target.span(), "default.target");
    if (!before.isEmpty()) {
      Place last = before.get(before.size() - 1).place();
      if (last.file() == target.file() && last.endLine() == target.line()) {
        edit = Edit.delete(new Span(last.span().end(), target.span().end()));
      }
    }
    return new Fix(Safety.SAFE, title, List.of(Change.edit(target.file(), edit)));
  }
}
