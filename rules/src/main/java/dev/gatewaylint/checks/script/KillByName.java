package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.KillOrder;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** Processes of a supervised program are killed by what they are called. */
public final class KillByName implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("kill-by-name", "kills a supervised program behind its supervisor's back")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<KillOrder> kill = call.kill();
    if (kill.isEmpty() || !kill.get().mayEnd() || call.text().isHook()) {
      return List.of();
    }
    List<Service> victims = call.victims();
    if (victims.isEmpty() && !(kill.get().isByName() && call.isAboutGateway())) {
      return List.of();
    }
    String message =
        victims.isEmpty()
            ? call.argv().program()
                + " ends every gateway that it finds, and whatever supervises one starts it again"
            : call.argv().program()
                + " ends the process of "
                + victims.get(0).fileName()
                + ", and "
                + (victims.get(0).restartPolicy().restarts()
                    ? "systemd starts it again"
                    : "systemd takes that for a crash");
    Optional<Place> main =
        victims.isEmpty() || victims.get(0).commands("ExecStart").isEmpty()
            ? Optional.empty()
            : victims.get(0).commands("ExecStart").get(0).place();
    String order =
        victims.isEmpty()
            ? "order it from its supervisor"
            : "order it from systemd: systemctl stop " + victims.get(0).fileName();
    return List.of(
        Commands.finding(INFO, call, message)
            .with(main, "the program that it finds")
            .fixedBy(Safety.MANUAL, order));
  }
}
