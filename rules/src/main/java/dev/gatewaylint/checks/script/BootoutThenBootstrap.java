package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.shell.Argument;
import java.util.List;
import java.util.Optional;

/** A job of launchd is taken out and put in again to restart it. */
public final class BootoutThenBootstrap implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("bootout-then-bootstrap", "unloads and loads a launchd job to restart it")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<ServiceOrder> order = call.order();
    if (order.isEmpty() || order.get().manager() != ServiceOrder.Manager.LAUNCHD) {
      return List.of();
    }
    Optional<Call> start = call.around().startRightBehind();
    if (start.isEmpty()) {
      return List.of();
    }
    String label = label(call).or(() -> label(start.get())).orElse("LABEL");
    return List.of(
        Commands.finding(
                INFO,
                call,
                order.get().verb()
                    + " returns before the job is gone, and the "
                    + start.get().order().map(ServiceOrder::verb).orElse("start")
                    + " behind it may fail; run from inside the job it never happens")
            .with(start.get().place(), "what may never happen")
            .fixedBy(
                Safety.MANUAL,
                "if the plist is unchanged, write launchctl kickstart -k gui/$(id -u)/"
                    + label
                    + " for both"));
  }

  /** The label that a command names, even if the folder or domain before it is not known. */
  private static Optional<String> label(Call call) {
    List<Argument> words = call.invocation().argv();
    String end = words.isEmpty() ? "" : words.get(words.size() - 1).suffix();
    String name = end.substring(end.lastIndexOf('/') + 1);
    boolean whole = end.indexOf('/') >= 0 || call.argv().isCertain();
    if (!whole || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(name.endsWith(".plist") ? name.substring(0, name.length() - 6) : name);
  }
}
