package dev.gatewaylint.generate;

import dev.gatewaylint.host.GatewayUnit;
import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.simulate.Remedy;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The gateway's own unit, or the drop-in that gives one what it lacks. */
final class GatewayService {
  /** Sorts behind what installers write and before what people add. */
  static final String DROP_IN = "50-gateway-lint.conf";

  private GatewayService() {}

  /** Its file name. */
  static String unit(Spec spec) {
    return spec.name() + ".service";
  }

  static GeneratedFile write(Spec spec) {
    String text = spec.base() == Spec.Base.UNIT ? whole(spec) : dropIn(spec);
    String file = spec.base() == Spec.Base.UNIT ? unit(spec) : unit(spec) + ".d/" + DROP_IN;
    return UnitFolder.of(spec).file(file, text);
  }

  private static String whole(Spec spec) {
    Spec.Gateway gateway = spec.gateway();
    UnitText unit = new UnitText("Unit");
    unit.set("Description", GatewayProgram.isOpenClaw(spec) ? "OpenClaw gateway" : "AI gateway");
    if (spec.scope() == Spec.Scope.USER) {
      unit.why("Every user's manager sees this file.").set("ConditionUser", gateway.user());
    }
    dependencies(spec, unit);
    unit.section("Service");
    if (spec.scope() == Spec.Scope.SYSTEM) {
      unit.set("User", gateway.user());
    }
    unit.set("WorkingDirectory", gateway.folder());
    environment(spec, unit);
    unit.set("ExecStart", gateway.command());
    policy(spec, unit);
    Hardening.write(spec, unit);
    return unit.section("Install")
        .set("WantedBy", spec.scope() == Spec.Scope.SYSTEM ? "multi-user.target" : "default.target")
        .text();
  }

  private static String dropIn(Spec spec) {
    UnitText unit =
        new UnitText("Unit")
            .head(
                "Lies beside the unit, which its installer or package may write anew. "
                    + "Everything else stays as the unit has it.");
    dependencies(spec, unit);
    unit.section("Service");
    environment(spec, unit);
    policy(spec, unit);
    return unit.text();
  }

  private static void dependencies(Spec spec, UnitText unit) {
    if (spec.scope() == Spec.Scope.SYSTEM) {
      unit.set("After", "network-online.target").set("Wants", "network-online.target");
    }
    unit.why("Somebody is told when systemd gives it up.")
        .set("OnFailure", AlertUnit.instanceFor(spec));
    Remedy remedy = RestartLimit.of(spec, restart(spec));
    TimeSpan slowest = RestartLimit.slowest(spec);
    unit.why(
            "Stops every crash loop of up to "
                + slowest.words()
                + " from start to start, and lets "
                + (remedy.burst() - 1)
                + " restarts in a row through. A shorter window would never fill.")
        .set("StartLimitIntervalSec", seconds(remedy.interval()))
        .set("StartLimitBurst", Long.toString(remedy.burst()));
  }

  private static void environment(Spec spec, UnitText unit) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (GatewayProgram.isOpenClaw(spec)) {
      unit.why("By the first the gateway's own commands find their unit.");
      variables.put(GatewayUnit.MARKER, unit(spec));
      if (spec.scope() == Spec.Scope.SYSTEM) {
        variables.put("OPENCLAW_SERVICE_REPAIR_POLICY", "external");
      }
    }
    variables.putAll(spec.gateway().environment());
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      unit.set("Environment", UnitWords.quoted(variable.getKey() + "=" + variable.getValue()));
    }
    for (String file : spec.gateway().environmentFiles()) {
      unit.set("EnvironmentFile", file);
    }
  }

  /**
   * OpenClaw restarts itself by an exit with 0 where a supervisor will start it again; another
   * program that ends with 0 has done its work.
   */
  private static Restart restart(Spec spec) {
    return GatewayProgram.isOpenClaw(spec) ? Restart.ALWAYS : Restart.ON_FAILURE;
  }

  private static void policy(Spec spec, UnitText unit) {
    Restart restart = restart(spec);
    unit.why(
            restart == Restart.ALWAYS
                ? "always: it restarts itself by an exit with 0."
                : "on-failure: what ends with 0 has done its work.")
        .set("Restart", restart.word())
        .set("RestartSec", seconds(spec.gateway().restartDelay()));
    Remedy remedy = RestartLimit.of(spec, restart);
    if (remedy.backoff().isPresent()) {
      RestartDelay growing = remedy.backoff().get();
      unit.why("Each wait is longer than the last, and all fit in the window above.")
          .set("RestartSteps", Long.toString(growing.steps()))
          .set("RestartMaxDelaySec", seconds(growing.max()));
    }
    if (spec.systemd() >= RestartLimit.RESTART_MODES_SINCE) {
      unit.why("Without it OnFailure= would start the alert at every automatic restart.")
          .set("RestartMode", "direct");
    }
    unit.why(
            "78: the configuration is refused, or another gateway already runs here. "
                + "Neither gets better by another start.")
        .set("RestartPreventExitStatus", "78")
        .why("143: how it ends after SIGTERM.")
        .set("SuccessExitStatus", "143")
        .why("SIGTERM goes to the gateway alone, which ends its helpers; what is left is killed.")
        .set("KillMode", "mixed")
        .why("As long as it may take to finish its replies.")
        .set("TimeoutStopSec", seconds(GatewayProgram.stopTimeout(spec)));
    if (!spec.gateway().memory().isEmpty()) {
      unit.set("MemoryMax", spec.gateway().memory());
    }
    unit.why("A helper that runs out of memory must not take the gateway along.")
        .set("OOMPolicy", "continue");
  }

  /** All times of a spec are whole seconds. */
  static String seconds(TimeSpan span) {
    return span.isInfinite() ? "infinity" : Long.toString((long) Math.ceil(span.seconds()));
  }
}
