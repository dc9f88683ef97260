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
 * <p>sudo needs a set-user-id program to work: no {@code DynamicUser=}, no {@code
 * NoNewPrivileges=}, and nothing that implies it before systemd 255. A probe that only reports gets
 * all of these.
 */
public final class HealthProbe {
  private static final long SLOWEST_QUESTION = 10;

  private final Spec spec;
  private final Spec.Probe probe;
  private final int failures;
  private final boolean ofUser;

  private HealthProbe(Spec spec, Spec.Probe probe) {
    this.spec = spec;
    this.probe = probe;
    this.failures = patientFailures(spec, probe);
    this.ofUser = spec.scope() == Spec.Scope.USER;
  }

  /** The script and its two units; nothing if no probe is wanted. */
  public static Artifacts of(Spec spec) {
    Objections.requireNone(spec);
    return spec.probe()
        .map(probe -> new HealthProbe(spec, probe).artifacts())
        .orElse(Artifacts.of(List.of(), List.of()));
  }

  /** The account that it runs as, and that its grant is for. */
  static String account(Spec spec) {
    return spec.name() + "-probe";
  }

  /** Where its script lies, absolute. */
  static String scriptPath(Spec spec) {
    return "/usr/local/lib/" + spec.name() + "/probe";
  }

  /** Rounded up. */
  static long wholeSeconds(TimeSpan span) {
    return (long) Math.ceil(span.seconds());
  }

  /** As many as it takes that a gateway which is still starting is not restarted. */
  private static int patientFailures(Spec spec, Spec.Probe probe) {
    double needed = Math.floor(spec.startUp().seconds() / probe.interval().seconds()) + 1;
    return probe.restarts()
        ? (int) Math.max(probe.failures(), Math.min(needed, 999_999))
        : probe.failures();
  }

  private Artifacts artifacts() {
    String timer = account(spec) + ".timer";
    GeneratedFile.Kind kind =
        ofUser ? GeneratedFile.Kind.USER_UNIT : GeneratedFile.Kind.SYSTEM_UNIT;
    String folder = ofUser ? "etc/systemd/user/" : "etc/systemd/system/";
    String script = ProbeScript.text(spec, probe, failures, questionSeconds());
    List<GeneratedFile> files =
        List.of(
            new GeneratedFile(
                kind, folder + account(spec) + ".service", "root", "root", 0644, service()),
            new GeneratedFile(kind, folder + timer, "root", "root", 0644, timer()),
            new GeneratedFile(
                GeneratedFile.Kind.SCRIPT,
                scriptPath(spec).substring(1),
                "root",
                "root",
                0755,
                script));
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
              + " failures, not "
              + probe.failures()
              + ": "
              + probe.failures()
              + " of them every "
              + probe.interval().words()
              + " are no longer than the "
              + spec.startUp().words()
              + " that a start takes");
    }
    notes.add("the probe needs curl");
    return notes;
  }

  private boolean needsSudo() {
    return probe.restarts() && !ofUser;
  }

  /** Half of the interval, so that two questions never meet; at least 1 s, at most 10 s. */
  private String questionSeconds() {
    long half = (long) (probe.interval().seconds() / 2);
    return Long.toString(Math.max(1, Math.min(SLOWEST_QUESTION, half)));
  }

  private String service() {
    StringBuilder text = new StringBuilder("[Unit]\n");
    line(text, "Description", "Health probe of " + spec.name() + ".service");
    line(text, "OnFailure", spec.name() + "-alert@%n.service");
    text.append("# Its timer starts it over and over: that is no loop to be stopped.\n");
    line(text, "StartLimitIntervalSec", "0");
    text.append("\n[Service]\n");
    line(text, "Type", "oneshot");
    line(text, "ExecStart", scriptPath(spec));
    line(text, "StateDirectory", account(spec));
    line(text, "StateDirectoryMode", "0700");
    line(text, "TimeoutStartSec", timeout().toString());
    if (needsSudo()) {
      line(text, "User", account(spec));
      text.append("# Nothing here may imply NoNewPrivileges=: sudo would refuse.\n");
    } else if (!ofUser) {
      line(text, "DynamicUser", "yes");
    }
    if (!needsSudo()) {
      line(text, "NoNewPrivileges", "yes");
    }
    if (!ofUser) {
      line(text, "ProtectSystem", "strict");
      line(text, "ProtectHome", "yes");
      line(text, "ProtectControlGroups", "yes");
      line(text, "PrivateTmp", "yes");
    }
    return text.toString();
  }

  private String timer() {
    long slack = Math.max(1, Math.min(5, (long) (probe.interval().seconds() / 10)));
    StringBuilder text = new StringBuilder("[Unit]\n");
    line(text, "Description", "Asks " + spec.name() + ".service for its health");
    text.append("\n[Timer]\n");
    line(text, ofUser ? "OnStartupSec" : "OnBootSec", spec.startUp().toString());
    line(text, "OnUnitActiveSec", probe.interval().toString());
    line(text, "AccuracySec", "1s");
    line(text, "RandomizedDelaySec", slack + "s");
    text.append("\n[Install]\n");
    line(text, "WantedBy", "timers.target");
    return text.toString();
  }

  /** A restart waits until the gateway has stopped. */
  private TimeSpan timeout() {
    TimeSpan stop =
        spec.gateway()
            .stopTimeout()
            .filter(span -> !span.isInfinite())
            .orElse(TimeSpan.ofSeconds(600));
    return probe.restarts()
        ? TimeSpan.ofSeconds(wholeSeconds(stop) + wholeSeconds(spec.startUp()) + 60)
        : TimeSpan.ofSeconds(60);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append('=').append(value).append('\n');
  }
}
