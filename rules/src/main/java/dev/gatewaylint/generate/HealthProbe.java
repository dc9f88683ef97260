package dev.gatewaylint.generate;

import dev.gatewaylint.generate.Artifacts.SystemAccount;
import dev.gatewaylint.generate.Artifacts.UserUnit;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A timer that asks the gateway for its health from outside, with an account of its own that may do
 * one thing: restart that unit.
 *
 * <p>sudo is a set-user-id program: no {@code DynamicUser=}, no {@code NoNewPrivileges=}, and
 * nothing that implies it before systemd 255. A probe that only reports has both.
 */
public final class HealthProbe {
  private static final int SCRIPT_MODE = 0755;

  /** Seconds, as {@link #slowestAnswer} says. */
  private static final long LONGEST_ANSWER = 10;

  private static final int MOST_FAILURES = 999_999;

  private final Spec spec;
  private final Spec.Probe probe;
  private final int failures;
  private final boolean ofUser;

  private HealthProbe(Spec spec, Spec.Probe probe) {
    this.spec = spec;
    this.probe = probe;
    this.failures = probe.restarts() ? patientFailures(spec, probe) : probe.failures();
    this.ofUser = spec.scope() == Spec.Scope.USER;
  }

  /** The script and its two units; nothing if no probe is wanted. */
  public static Artifacts of(Spec spec) {
    Objections.requireNone(spec);
    return spec.probe().isPresent()
        ? new HealthProbe(spec, spec.probe().get()).artifacts()
        : Artifacts.of(List.of(), List.of());
  }

  /** The account that it runs as, and that its grant is for. */
  static String account(Spec spec) {
    return spec.name() + "-probe";
  }

  /** Where its script lies, absolute. */
  static String scriptPath(Spec spec) {
    return "/usr/local/lib/" + spec.name() + "/probe";
  }

  /** As many as take longer than a start, or what still starts would be restarted. */
  private static int patientFailures(Spec spec, Spec.Probe probe) {
    double needed = Math.floor(spec.startUp().seconds() / probe.interval().seconds()) + 1;
    return (int) Math.max(probe.failures(), Math.min(needed, MOST_FAILURES));
  }

  /** Half of the interval, so that two questions never meet; at least 1 s, at most 10 s. */
  private long slowestAnswer() {
    long half = (long) (probe.interval().seconds() / 2);
    return Math.max(1, Math.min(LONGEST_ANSWER, half));
  }

  private Artifacts artifacts() {
    UnitFolder folder = UnitFolder.of(spec);
    String timer = account(spec) + ".timer";
    List<GeneratedFile> files = new ArrayList<>();
    files.add(folder.file(account(spec) + ".service", service()));
    files.add(folder.file(timer, timer()));
    files.add(
        new GeneratedFile(
            GeneratedFile.Kind.SCRIPT,
            scriptPath(spec).substring(1),
            "root",
            "root",
            SCRIPT_MODE,
            ProbeScript.text(spec, probe, failures, slowestAnswer())));
    List<SystemAccount> accounts = new ArrayList<>();
    if (needsSudo()) {
      accounts.add(new SystemAccount(account(spec), "/nonexistent", List.of()));
    }
    return new Artifacts(
        files,
        accounts,
        ofUser ? List.of() : List.of(timer),
        ofUser ? List.of(new UserUnit(spec.gateway().user(), timer)) : List.of(),
        List.of(),
        List.of(),
        notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (failures != probe.failures()) {
      notes.add(
          "the probe waits for "
              + failures
              + " failures in a row, not "
              + probe.failures()
              + ": every "
              + probe.interval().words()
              + " that is what it takes to be longer than a start of "
              + spec.startUp().words());
    }
    notes.add("the probe needs curl" + (ofUser ? "" : " and D-Bus, to ask systemd for states"));
    return notes;
  }

  private boolean needsSudo() {
    return probe.restarts() && !ofUser;
  }

  private String service() {
    UnitText unit =
        new UnitText("Unit")
            .set("Description", "Ask " + GatewayService.unit(spec) + " for its health")
            .set("OnFailure", AlertUnit.instanceFor(spec))
            .why("Its timer starts it over and over, and that is no loop to be stopped.")
            .set("StartLimitIntervalSec", "0")
            .section("Service")
            .set("Type", "oneshot");
    if (needsSudo()) {
      unit.why("It uses sudo: nothing here may imply NoNewPrivileges=, such as DynamicUser=.")
          .set("User", account(spec));
    } else if (!ofUser) {
      unit.why("Nobody's account: it asks and reports.").set("DynamicUser", "yes");
    }
    if (!needsSudo()) {
      unit.set("NoNewPrivileges", "yes");
    }
    if (!ofUser) {
      unit.set("ProtectSystem", "strict")
          .set("ProtectHome", "yes")
          .set("ProtectControlGroups", "yes")
          .set("PrivateTmp", "yes");
    }
    return unit.why("Remembers how often in a row there was no answer.")
        .set("StateDirectory", account(spec))
        .set("StateDirectoryMode", "0700")
        .set("ExecStart", scriptPath(spec))
        .why(
            probe.restarts()
                ? "A restart waits until the gateway has stopped."
                : "Far more than enough.")
        .set("TimeoutStartSec", GatewayService.seconds(timeout()))
        .text();
  }

  private String timer() {
    long slack = Math.max(1, Math.min(5, (long) (probe.interval().seconds() / 10)));
    return new UnitText("Unit")
        .set("Description", "Ask " + GatewayService.unit(spec) + " for its health again and again")
        .section("Timer")
        .why("Not before the gateway has had its time to start.")
        .set(ofUser ? "OnStartupSec" : "OnBootSec", GatewayService.seconds(spec.startUp()))
        .set("OnUnitActiveSec", GatewayService.seconds(probe.interval()))
        .set("AccuracySec", "1")
        .set("RandomizedDelaySec", Long.toString(slack))
        .section("Install")
        .set("WantedBy", "timers.target")
        .text();
  }

  private TimeSpan timeout() {
    TimeSpan stop = GatewayProgram.stopTimeout(spec);
    if (!probe.restarts()) {
      return TimeSpan.ofSeconds(60);
    }
    return stop.isInfinite()
        ? stop
        : TimeSpan.ofSeconds((long) Math.ceil(stop.seconds() + spec.startUp().seconds()) + 60);
  }
}
