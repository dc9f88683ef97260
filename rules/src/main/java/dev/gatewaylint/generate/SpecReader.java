package dev.gatewaylint.generate;

import dev.gatewaylint.host.GatewayCommand;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.syntax.yaml.YamlFile;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a spec. Only the gateway's command and user have to be there. spec.schema.json says the
 * same of every key by itself; what compares one with another is said here alone.
 */
public final class SpecReader {
  /** The oldest systemd that gateway-lint knows, that of Debian 12. */
  private static final int OLDEST_SYSTEMD = 252;

  private static final int NEWEST_SYSTEMD = 999;

  private static final TimeSpan USUAL_CYCLE = TimeSpan.ofSeconds(30);
  private static final TimeSpan USUAL_START_UP = TimeSpan.ofSeconds(60);
  private static final TimeSpan USUAL_SILENCE = TimeSpan.ofSeconds(1800);
  private static final TimeSpan USUAL_INTERVAL = TimeSpan.ofSeconds(60);
  private static final int USUAL_FAILURES = 3;

  /**
   * The orders that a grant can name exactly: each acts on the unit that it names and leaves what
   * starts at boot as it is.
   */
  static final List<String> VERBS = List.of("start", "stop", "restart", "try-restart", "reload");

  private SpecReader() {}

  /**
   * Reads a file.
   *
   * @throws ScenarioException at the first thing in it that makes no sense
   */
  public static Spec read(SourceFile source) throws ScenarioException {
    YamlFile yaml = YamlFile.parse(source);
    for (Problem problem : yaml.problems()) {
      throw new ScenarioException(problem.place(), problem.message());
    }
    if (yaml.root().isEmpty()) {
      throw new ScenarioException(source.place(Span.at(0)), "the key 'gateway' is missing");
    }
    SpecFields spec =
        SpecFields.of(
            yaml.root().get(),
            "name",
            "gateway",
            "scope",
            "base",
            "systemd",
            "crash-cycles",
            "start-up",
            "callers",
            "probe",
            "alert",
            "script",
            "job");
    int systemd = spec.number("systemd", OLDEST_SYSTEMD, NEWEST_SYSTEMD).orElse(OLDEST_SYSTEMD);
    Spec.Gateway gateway = GatewayReader.read(spec.required("gateway"), systemd);
    List<TimeSpan> cycles = new ArrayList<>();
    for (ConfigNode cycle : spec.items("crash-cycles")) {
      cycles.add(SpecFields.time(cycle));
    }
    Spec.Scope scope = spec.choice("scope", Spec.Scope.values()).orElse(Spec.Scope.SYSTEM);
    Optional<Spec.Script> script = script(spec, gateway, scope);
    Spec read =
        new Spec(
            spec.word("name", Shape.NAME).orElse("openclaw-gateway"),
            gateway,
            scope,
            spec.choice("base", Spec.Base.values()).orElse(Spec.Base.UNIT),
            systemd,
            cycles.isEmpty() ? List.of(USUAL_CYCLE) : cycles,
            spec.time("start-up").orElse(USUAL_START_UP),
            callers(spec, gateway, scope, script),
            probe(spec, gateway, systemd),
            alert(spec),
            script,
            job(spec, gateway, systemd));
    for (String objection : Objections.to(read)) {
      String key = objection.substring(0, Math.max(0, objection.indexOf(':')));
      throw new ScenarioException(spec.node(key).orElse(yaml.root().get()).place(), objection);
    }
    return read;
  }

  private static List<Spec.Caller> callers(
      SpecFields spec, Spec.Gateway gateway, Spec.Scope scope, Optional<Spec.Script> script)
      throws ScenarioException {
    List<Spec.Caller> callers = new ArrayList<>();
    List<String> users = new ArrayList<>();
    for (ConfigNode node : spec.items("callers")) {
      SpecFields fields = SpecFields.of(node, "user", "verbs");
      String user = fields.required("user", Shape.CALLER);
      ConfigNode place = fields.required("user");
      refusePatient(place, user, gateway, scope);
      if (users.contains(user)) {
        throw new ScenarioException(place.place(), user + " is a caller twice");
      }
      users.add(user);
      callers.add(new Spec.Caller(user, verbs(fields)));
    }
    if (scope == Spec.Scope.SYSTEM && script.isPresent() && !users.contains(script.get().user())) {
      callers.add(new Spec.Caller(script.get().user(), List.of("restart")));
    }
    return callers;
  }

  private static List<String> verbs(SpecFields caller) throws ScenarioException {
    List<String> verbs = new ArrayList<>();
    for (ConfigNode node : caller.items("verbs")) {
      String verb = SpecFields.oneOf(node, VERBS);
      if (!verbs.contains(verb)) {
        verbs.add(verb);
      }
    }
    return verbs.isEmpty() ? List.of("restart") : verbs;
  }

  /** A user's own manager asks nobody for a grant. */
  private static void refusePatient(
      ConfigNode place, String user, Spec.Gateway gateway, Spec.Scope scope)
      throws ScenarioException {
    if (scope == Spec.Scope.SYSTEM && user.equals(gateway.user())) {
      throw new ScenarioException(
          place.place(),
          user
              + " is the gateway's own account: whoever talks the gateway into a command would get"
              + " the grant; name another account");
    }
  }

  private static Optional<Spec.Probe> probe(SpecFields spec, Spec.Gateway gateway, int systemd)
      throws ScenarioException {
    Optional<GatewayCommand> family = GatewayProgram.family(gateway, systemd);
    Optional<ConfigNode> node = spec.node("probe");
    if (spec.isDeclined("probe") || (node.isEmpty() && family.isEmpty())) {
      return Optional.empty();
    }
    String usual =
        "http://127.0.0.1:"
            + GatewayProgram.port(
                GatewayProgram.words(gateway.command(), systemd), gateway.environment())
            + "/healthz";
    if (node.isEmpty()) {
      return Optional.of(new Spec.Probe(usual, USUAL_INTERVAL, USUAL_FAILURES, false));
    }
    SpecFields probe = SpecFields.of(node.get(), "url", "interval", "failures", "restarts");
    Optional<String> url = probe.word("url", Shape.URL);
    if (url.isEmpty() && family.isEmpty()) {
      throw new ScenarioException(node.get().place(), "the key 'url' is missing");
    }
    return Optional.of(
        new Spec.Probe(
            url.orElse(usual),
            probe.time("interval").orElse(USUAL_INTERVAL),
            probe.number("failures", 1, 100).orElse(USUAL_FAILURES),
            probe.flag("restarts").orElse(false)));
  }

  private static Spec.Alert alert(SpecFields spec) throws ScenarioException {
    Optional<ConfigNode> node = spec.node("alert");
    if (node.isEmpty()) {
      return new Spec.Alert(Optional.empty(), USUAL_SILENCE);
    }
    SpecFields alert = SpecFields.of(node.get(), "command", "every");
    return new Spec.Alert(
        alert.word("command", Shape.COMMAND), alert.time("every").orElse(USUAL_SILENCE));
  }

  private static Optional<Spec.Script> script(
      SpecFields spec, Spec.Gateway gateway, Spec.Scope scope) throws ScenarioException {
    Optional<ConfigNode> node = spec.node("script");
    if (node.isEmpty() || spec.isDeclined("script")) {
      return Optional.empty();
    }
    SpecFields script = SpecFields.of(node.get(), "path", "user", "create");
    String user = script.required("user", Shape.USER);
    refusePatient(script.required("user"), user, gateway, scope);
    boolean isNew = script.flag("create").orElse(false);
    return Optional.of(new Spec.Script(script.required("path", Shape.PATH), user, isNew));
  }

  private static Optional<Spec.Job> job(SpecFields spec, Spec.Gateway gateway, int systemd)
      throws ScenarioException {
    Optional<ConfigNode> node = spec.node("job");
    if (node.isEmpty() || spec.isDeclined("job")) {
      return Optional.empty();
    }
    SpecFields job = SpecFields.of(node.get(), "label", "daemon", "home", "command");
    Optional<ConfigNode> command = job.node("command");
    return Optional.of(
        new Spec.Job(
            job.word("label", Shape.LABEL).orElse("ai.openclaw.gateway"),
            job.flag("daemon").orElse(false),
            job.word("home", Shape.PATH).orElse("/Users/" + gateway.user()),
            command.isEmpty()
                ? Optional.empty()
                : Optional.of(GatewayReader.command(command.get(), systemd))));
  }
}
