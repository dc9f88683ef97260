package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** {@code systemctl --user} where no variable tells it the way to the user's manager. */
public final class MissingUserBus implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("missing-user-bus", "systemctl --user does not find the user's manager")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    if (!call.needsUserBus()) {
      return List.of();
    }
    List<Caller> lost = new ArrayList<>();
    for (Caller caller : call.callers()) {
      if (!call.hasUserBus(caller)) {
        lost.add(caller);
      }
    }
    boolean switched = call.callers().isEmpty() && call.losesUserBus();
    if (lost.isEmpty() && !switched) {
      return List.of();
    }
    String why =
        call.losesUserBus() ? "behind a change of user" : "run by " + lost.get(0).origin().words();
    String name = lost.isEmpty() ? "USER" : call.userFor(lost.get(0)).orElse("USER");
    Finding finding =
        Commands.finding(
                INFO,
                call,
                why
                    + ", XDG_RUNTIME_DIR is not set: `systemctl --user` fails with 'Failed to"
                    + " connect to bus'")
            .fixedBy(
                Safety.UNSAFE,
                "put XDG_RUNTIME_DIR=/run/user/$(id -u) before it, or as root run systemctl --user"
                    + " --machine="
                    + name
                    + "@.host");
    return List.of(Commands.withCallers(finding, lost));
  }
}
