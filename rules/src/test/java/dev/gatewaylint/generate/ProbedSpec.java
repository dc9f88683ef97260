package dev.gatewaylint.generate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Specs with callers, a probe and a script, for the tests of what is made of them. */
public record ProbedSpec(
    String name,
    String user,
    String command,
    Spec.Scope scope,
    TimeSpan startUp,
    List<Spec.Caller> callers,
    Optional<Spec.Probe> probe,
    Optional<Spec.Script> script) {
  /** What the gateway answers at. */
  public static final String URL = "http://127.0.0.1:18789/healthz";

  /** A gateway of the system with all that there is. */
  public static ProbedSpec usual() {
    return new ProbedSpec(
        "openclaw",
        "gateway",
        "/usr/bin/openclaw gateway --port 18789",
        Spec.Scope.SYSTEM,
        TimeSpan.ofSeconds(60),
        List.of(
            new Spec.Caller("deploy", List.of("restart", "stop", "start")),
            new Spec.Caller("%oncall", List.of("restart", "restart openclaw"))),
        Optional.of(new Spec.Probe(URL, TimeSpan.ofSeconds(30), 3, true)),
        Optional.of(new Spec.Script("/usr/local/bin/openclaw-restart", "deploy")));
  }

  /** A gateway of a user's manager. */
  public static ProbedSpec ofUser() {
    ProbedSpec usual = usual();
    return new ProbedSpec(
        "openclaw-gateway",
        "gateway",
        "/usr/bin/openclaw gateway --port 18789",
        Spec.Scope.USER,
        usual.startUp,
        List.of(),
        usual.probe,
        Optional.of(new Spec.Script("/usr/local/bin/openclaw-restart", "gateway")));
  }

  public ProbedSpec named(String other) {
    return new ProbedSpec(other, user, command, scope, startUp, callers, probe, script);
  }

  public ProbedSpec running(String other) {
    return new ProbedSpec(name, user, other, scope, startUp, callers, probe, script);
  }

  public ProbedSpec startingIn(TimeSpan time) {
    return new ProbedSpec(name, user, command, scope, time, callers, probe, script);
  }

  public ProbedSpec calledBy(Spec.Caller... some) {
    return new ProbedSpec(name, user, command, scope, startUp, List.of(some), probe, script);
  }

  public ProbedSpec probedBy(Spec.Probe other) {
    return new ProbedSpec(name, user, command, scope, startUp, callers, Optional.of(other), script);
  }

  public ProbedSpec unprobed() {
    return new ProbedSpec(name, user, command, scope, startUp, callers, Optional.empty(), script);
  }

  public ProbedSpec scripted(String path, String runner) {
    Spec.Script other = new Spec.Script(path, runner);
    return new ProbedSpec(name, user, command, scope, startUp, callers, probe, Optional.of(other));
  }

  public Spec spec() {
    return new Spec(
        name,
        new Spec.Gateway(
            command,
            user,
            "/",
            Map.of(),
            List.of(),
            Optional.empty(),
            TimeSpan.ofSeconds(10),
            Optional.empty(),
            "",
            List.of("/opt/log")),
        scope,
        Spec.Base.UNIT,
        252,
        List.of(TimeSpan.ofSeconds(30)),
        startUp,
        callers,
        probe,
        new Spec.Alert(Optional.empty(), TimeSpan.ofSeconds(1800)),
        script,
        Optional.empty());
  }

  /** The three parts that are tested here, put together. */
  public List<GeneratedFile> files() {
    Spec spec = spec();
    List<GeneratedFile> files = new ArrayList<>();
    files.addAll(SudoersFragment.of(spec).files());
    files.addAll(HealthProbe.of(spec).files());
    files.addAll(RestartScript.of(spec).files());
    return files;
  }

  /** All that the whole spec comes to, by path. */
  public Map<String, GeneratedFile> everything() {
    Map<String, GeneratedFile> all = new TreeMap<>();
    for (GeneratedFile file : Generator.artifacts(spec()).files()) {
      all.put(file.path(), file);
    }
    for (GeneratedFile file : files()) {
      all.put(file.path(), file);
    }
    return all;
  }

  /** The only file of a kind whose path ends like that. */
  public GeneratedFile file(String end) {
    List<GeneratedFile> found = new ArrayList<>();
    for (GeneratedFile file : files()) {
      if (file.path().endsWith(end)) {
        found.add(file);
      }
    }
    if (found.size() != 1) {
      throw new AssertionError(end + ": " + files());
    }
    return found.get(0);
  }
}
