package dev.gatewaylint.generate;

import dev.gatewaylint.host.GatewayPort;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceEnvironment;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.host.UserAccount;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads off the files of a host what a person would say of its gateway. */
public final class SpecFinder {
  private static final String MARKER = "OPENCLAW_SYSTEMD_UNIT";

  private final Service service;
  private final Optional<GatewayProcess> process;
  private final SpecText out = new SpecText();
  private final List<String> notes = new ArrayList<>();

  private SpecFinder(Service service) {
    this.service = service;
    this.process = process(service);
  }

  /**
   * What was found.
   *
   * @param text the spec, as YAML
   * @param notes what a person has to do beside, one sentence each
   */
  public record Found(String text, List<String> notes) {
    public Found {
      notes = List.copyOf(notes);
    }
  }

  /** The gateways of a host whose files are reported on. */
  public static List<Service> gateways(Host host) {
    List<Service> found = new ArrayList<>();
    for (Unit unit : host.units()) {
      boolean plain = unit.name().kind().isService() && unit.state() == Unit.State.LOADED;
      if (plain && host.service(unit).gateway().isPresent()) {
        found.add(host.service(unit));
      }
    }
    return found;
  }

  /**
   * The spec of one of them.
   *
   * @param cycles crash cycles that its limit has to stop
   * @param startUp how long it takes until it serves
   */
  public static Found of(Service service, List<TimeSpan> cycles, TimeSpan startUp) {
    return new SpecFinder(service).find(cycles, startUp);
  }

  private static Optional<GatewayProcess> process(Service service) {
    for (GatewayProcess process : GatewayProcess.on(service.host())) {
      boolean same =
          process
              .service()
              .map(other -> other.unit().identity().equals(service.unit().identity()))
              .orElse(false);
      if (same) {
        return Optional.of(process);
      }
    }
    return Optional.empty();
  }

  private String name() {
    String unit = service.unit().name().text();
    int dot = unit.lastIndexOf('.');
    return dot < 0 ? unit : unit.substring(0, dot);
  }

  private boolean isUsers() {
    return service.unit().scope().manager() == UnitScope.Manager.USER;
  }

  private Found find(List<TimeSpan> cycles, TimeSpan startUp) {
    String user = user();
    String fragment = "etc/sudoers.d/" + name();
    String deputy = name() + "-deploy";
    FoundCallers callers = new FoundCallers(service, user, deputy, fragment);
    notes.addAll(callers.notes());
    out.comment("What " + service.unit().name().text() + " is today, and who gives it orders.");
    out.text(0, "name", name());
    out.plain(0, "scope", isUsers() ? "user" : "system");
    out.plain(0, "base", service.unit().isVendor() || isInstalled() ? "drop-in" : "unit");
    out.plain(0, "systemd", Integer.toString(service.host().systemd().version()));
    gateway(user, callers.usesSudo());
    out.list(0, "crash-cycles", cycles.stream().map(SpecFinder::words).toList());
    out.text(0, "start-up", words(startUp));
    if (!isUsers()) {
      callers(callers.verbs());
    }
    out.key(0, "probe");
    port().ifPresent(port -> out.text(1, "url", "http://127.0.0.1:" + port + "/healthz"));
    out.plain(1, "restarts", "true");
    if (callers.hasDeputy() && !isUsers()) {
      out.key(0, "script");
      out.text(1, "path", "/usr/local/bin/" + name() + "-restart");
      out.text(1, "user", deputy);
    }
    return new Found(out.toString(), notes);
  }

  /** Whether the gateway's own installer wrote it, which writes it again. */
  private boolean isInstalled() {
    return service.environment().find("OPENCLAW_SERVICE_MARKER").isPresent();
  }

  private String user() {
    if (isUsers()) {
      String home = service.unit().scope().label();
      Optional<UserAccount> owner = service.host().accounts().ofHome("/" + home);
      return owner.map(UserAccount::name).orElse(home.substring(home.lastIndexOf('/') + 1));
    }
    Optional<String> user = service.word("User").map(Sourced::value);
    if (user.isEmpty() || user.get().equals("root")) {
      notes.add(
          service.unit().name().text()
              + " runs as root today: it gets the account "
              + name()
              + ", which has to own what the gateway writes");
      return name();
    }
    return user.get();
  }

  private void gateway(String user, boolean usesSudo) {
    out.key(0, "gateway");
    List<String> words = process.map(GatewayProcess::words).orElse(List.of());
    out.list(1, "command", words);
    out.text(1, "user", user);
    Optional<String> home = service.host().accounts().user(user).map(UserAccount::home);
    home.ifPresent(folder -> out.text(1, "home", folder));
    service.word("WorkingDirectory").ifPresent(folder -> out.text(1, "folder", folder.value()));
    out.map(1, "environment", environment());
    out.list(1, "environment-files", environmentFiles());
    if (isVersionKnown()) {
      out.text(1, "version", service.openclaw().toString());
    }
    TimeSpan delay = service.restartPolicy().delay().value().base();
    if (!delay.isZero() && !delay.isInfinite()) {
      out.text(1, "restart-delay", words(delay));
    }
    service.word("MemoryMax").ifPresent(most -> out.text(1, "memory", most.value()));
    if (usesSudo) {
      out.plain(1, "sudo", "true");
    }
  }

  private boolean isVersionKnown() {
    return !service.openclaw().equals(dev.gatewaylint.gateway.OpenClawVersion.OLDEST);
  }

  /** Without what the generator sets itself, and without secrets. */
  private Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    for (ServiceEnvironment.Variable variable : service.environment().all()) {
      if (SecretName.looksSecret(variable.name(), variable.value())) {
        notes.add(
            variable.name()
                + " is not taken along, because every user may read a unit: put it into a file"
                + " of mode 0600 and name that under environment-files");
      } else if (!variable.name().equals(MARKER)) {
        variables.put(variable.name(), variable.value());
      }
    }
    return variables;
  }

  private List<String> environmentFiles() {
    return service.settings().of("Service", "EnvironmentFile").stream()
        .map(setting -> setting.value())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private Optional<Integer> port() {
    for (GatewaySetup setup : service.host().gateways()) {
      for (GatewayProcess reader : setup.processes()) {
        boolean same = process.isPresent() && reader.name().equals(process.get().name());
        List<GatewayPort> ports = same ? setup.ports(reader) : List.of();
        if (!ports.isEmpty()) {
          return Optional.of(ports.get(0).number());
        }
      }
    }
    return Optional.empty();
  }

  private void callers(Map<String, Set<String>> callers) {
    if (callers.isEmpty()) {
      return;
    }
    out.key(0, "callers");
    for (Map.Entry<String, Set<String>> caller : callers.entrySet()) {
      out.raw("  - user: " + SpecText.quoted(caller.getKey()) + "\n");
      out.list(2, "verbs", List.copyOf(caller.getValue()));
    }
  }

  /** As systemd reads it, in whole seconds. */
  private static String words(TimeSpan span) {
    return Math.max(1, Math.round(span.seconds())) + "s";
  }
}
