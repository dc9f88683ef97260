package dev.gatewaylint.checks.host;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.host.NoNewPrivileges;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import java.util.List;
import java.util.Optional;

/** A call of sudo in a unit whose programs may gain no rights. */
public final class SudoUnderNoNewPrivileges implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "sudo-under-no-new-privileges",
              "sudo is called in a unit that lets it gain no rights")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    if (call.sudo().isEmpty() || call.isElsewhere()) {
      return List.of();
    }
    for (Caller caller : call.callers()) {
      Optional<NoNewPrivileges> barred =
          call.isInside(caller) ? caller.service().flatMap(NoNewPrivileges::of) : Optional.empty();
      if (barred.isPresent() && !caller.isUnsandboxed()) {
        return List.of(finding(call, caller, barred.get()));
      }
    }
    return List.of();
  }

  private static Finding finding(Call call, Caller caller, NoNewPrivileges barred) {
    String unit = caller.service().orElseThrow().unit().name().text();
    String cause =
        barred.isImplied()
            ? barred.directive() + "= implies NoNewPrivileges=yes for " + unit
            : unit + " has NoNewPrivileges=yes";
    return INFO.at(
            call.place(),
            Subject.ofPlace(call.place()),
            "sudo " + call,
            cause + ": sudo cannot become root and fails each time")
        .with(barred.place(), "set here")
        .with(caller.start(), "run from here")
        .fixedBy(
            Safety.MANUAL,
            "give the order from a unit of its own that runs as root, started by a timer or a path unit");
  }
}
