package dev.gatewaylint.generate;

import dev.gatewaylint.host.GatewayPort;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceEnvironment;
import dev.gatewaylint.host.Setting;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.host.UserAccount;
import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.syntax.unit.value.Integers;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads off the files of a host what a person would say of its gateway. */
public final class SpecFinder {
  private static final long MOST_ID = 4_294_967_294L;

  private final Service service;
  private final GatewayProcess process;
  private final FoundCommand command;
  private final SpecText out = new SpecText();
  private final List<String> notes = new ArrayList<>();

  private SpecFinder(Service service) {
    this.service = service;
    this.process = process(service).orElseThrow();
    this.command = new FoundCommand(service, process);
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
    String deputy = name() + "-deploy";
    FoundCallers callers = new FoundCallers(service, user, deputy, name());
    notes.addAll(callers.notes());
    out.comment("What " + service.unit().name().text() + " is today, and who gives it orders.");
    out.text(0, "name", name());
    out.plain(0, "scope", isUsers() ? "user" : "system");
    out.plain(0, "base", isDropIn() ? "drop-in" : "unit");
    out.plain(0, "systemd", Integer.toString(service.host().systemd().version()));
    gateway(user, callers.usesSudo());
    out.list(0, "crash-cycles", cycles.stream().map(SpecFinder::words).toList());
    out.text(0, "start-up", words(startUp));
    if (!isUsers()) {
      callers(callers.verbs());
    }
    out.key(0, "probe");
    out.text(1, "url", "http://127.0.0.1:" + port() + "/healthz");
    out.plain(1, "restarts", "true");
    if (callers.hasDeputy() && !isUsers()) {
      out.key(0, "script");
      out.text(1, "path", "/usr/local/bin/" + name() + "-restart");
      out.text(1, "user", deputy);
      out.plain(1, "create", "true");
    }
    return new Found(out.toString(), notes);
  }

  /**
   * Whether the unit stays: a package's or the gateway's installer writes it again, a user's own
   * would hide another of its name, and one whose command cannot be told here is not written anew.
   */
  private boolean isDropIn() {
    boolean ofHome =
        isUsers()
            && service
                .unit()
                .fragment()
                .map(file -> !file.source().path().startsWith("etc/"))
                .orElse(false)
            && !service.unit().scope().isFolder();
    return service.unit().isVendor() || isInstalled() || ofHome || !command.isWhole();
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
    String user = service.word("User").map(Sourced::value).orElse("root");
    OptionalLong uid = Integers.upTo(MOST_ID, user);
    String named = uid.isPresent() ? nameOf(uid.getAsLong()).orElse(user) : user;
    boolean isRoot = named.equals("root");
    if (!isRoot) {
      return named;
    }
    boolean isDynamic =
        service.word("DynamicUser").flatMap(set -> BooleanValue.parse(set.value())).orElse(false);
    String today = isDynamic ? " has no lasting account today" : " runs as root today";
    notes.add(
        service.unit().name().text()
            + today
            + (isDropIn()
                ? ", and a drop-in leaves that: give it a User= of its own, which owns what it writes"
                : ": it gets the account "
                    + name()
                    + ", which has to own what the gateway writes"));
    return name();
  }

  private Optional<String> nameOf(long uid) {
    return service.host().accounts().user(uid).map(UserAccount::name);
  }

  private void gateway(String user, boolean usesSudo) {
    LostSettings lost = new LostSettings(service);
    out.key(0, "gateway");
    command(isDropIn());
    out.text(1, "user", user);
    Optional<String> memory =
        service.word("MemoryMax").map(Sourced::value).filter(Shape.SIZE::fits);
    if (isDropIn()) {
      if (!command.isWhole()) {
        notes.add(
            service.unit().name().text()
                + " stays and gets a drop-in: its command line asks more of systemd than a spec"
                + " can say");
      }
      notes.addAll(lost.ofDropIn());
    } else {
      folders(user);
      String alert = name() + "-alert@%n.service";
      notes.addAll(lost.ofNewUnit(user, alert, memory.isPresent()));
    }
    if (isVersionKnown()) {
      out.text(1, "version", service.openclaw().toString());
    }
    TimeSpan delay = service.restartPolicy().delay().value().base();
    if (!delay.isZero() && !delay.isInfinite()) {
      out.text(1, "restart-delay", words(delay));
    }
    memory.ifPresent(most -> out.text(1, "memory", most));
    if (usesSudo) {
      out.plain(1, "sudo", "true");
    }
  }

  private void command(boolean stays) {
    List<String> words = new ArrayList<>(command.words().orElse(command.written()));
    for (String option : FoundCommand.takeSecrets(words)) {
      notes.add(
          option
              + (stays
                  ? " shows a secret on the command line, which every user may read"
                  : " is not taken along, because every user may read a command line")
              + ": put it into a file of mode 0600 and name that under environment-files");
    }
    if (!stays && words.stream().anyMatch(SpecFinder::isRoots)) {
      notes.add(
          "the command line names files below /root, which no other account may read: install them"
              + " elsewhere and change the spec");
    }
    out.list(1, "command", words);
  }

  /** Whether a path lies in root's home. */
  private static boolean isRoots(String path) {
    return path.equals("/root") || path.startsWith("/root/");
  }

  /** Where it lives and writes, and its variables. */
  private void folders(String user) {
    Optional<String> home =
        service
            .host()
            .accounts()
            .user(user)
            .map(UserAccount::home)
            .or(() -> variable("HOME"))
            .filter(Shape.PATH::fits)
            .filter(path -> !isRoots(path));
    home.ifPresent(folder -> out.text(1, "home", folder));
    Optional<String> folder =
        service.word("WorkingDirectory").isPresent()
            ? process.workingFolder().map(path -> "/" + path)
            : Optional.empty();
    folder
        .filter(Shape.PATH::fits)
        .filter(path -> !isRoots(path))
        .ifPresent(path -> out.text(1, "folder", path));
    out.map(1, "environment", environment());
    out.list(1, "environment-files", environmentFiles());
    out.list(
        1,
        "writable",
        new WrittenFolders(service, process).without(home.orElse("/home/" + user), folder));
  }

  private Optional<String> variable(String name) {
    return service
        .environment()
        .find(name)
        .map(ServiceEnvironment.Variable::value)
        .flatMap(process::expanded);
  }

  private boolean isVersionKnown() {
    return !service.openclaw().equals(dev.gatewaylint.gateway.OpenClawVersion.OLDEST);
  }

  /** Without what the generator sets itself, and without secrets. */
  private Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    for (ServiceEnvironment.Variable variable : service.environment().all()) {
      String name = variable.name();
      Optional<String> value = process.expanded(variable.value()).filter(Shape.TEXT::fits);
      if (SecretName.looksSecret(name, variable.value())) {
        notes.add(
            name
                + " is not taken along, because every user may read a unit: put it into a file"
                + " of mode 0600 and name that under environment-files");
      } else if (value.isEmpty() || !Shape.VARIABLE.fits(name)) {
        notes.add(
            "the variable at "
                + variable.place().file().shown()
                + ":"
                + variable.place().line()
                + " is not taken along: what it holds is known to systemd alone");
      } else if (isRoots(value.get())) {
        notes.add(name + " is not taken along: another account than root has no use for its home");
      } else if (!LostSettings.isOwnVariable(name)) {
        variables.put(name, value.get());
      }
    }
    return variables;
  }

  private List<String> environmentFiles() {
    List<String> files = new ArrayList<>();
    for (Setting setting : service.settings().of("Service", "EnvironmentFile")) {
      if (setting.value().isEmpty()) {
        files.clear();
        continue;
      }
      Optional<String> path =
          process.expanded(setting.value()).filter(Shape.ENVIRONMENT_FILE::fits);
      if (path.isPresent()) {
        files.add(path.get());
      } else {
        notes.add(
            "the environment file at "
                + setting.place().file().shown()
                + ":"
                + setting.place().line()
                + " is not taken along: its path is no plain one");
      }
    }
    return files;
  }

  private String port() {
    for (GatewaySetup setup : service.host().gateways()) {
      for (GatewayProcess reader : setup.processes()) {
        boolean same = reader.name().equals(process.name());
        List<GatewayPort> ports = same ? setup.ports(reader) : List.of();
        if (!ports.isEmpty()) {
          return Integer.toString(ports.get(0).number());
        }
      }
    }
    Map<String, String> variables = new TreeMap<>();
    variable(GatewayProgram.PORT).ifPresent(port -> variables.put(GatewayProgram.PORT, port));
    String port = GatewayProgram.port(command.words().orElse(command.written()), variables);
    if (command.words().isEmpty()) {
      notes.add(
          "nobody but systemd knows the whole command line: see that the gateway listens on "
              + port
              + ", which the probe asks");
    }
    return port;
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
