package dev.gatewaylint.host;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.gateway.Paths;
import dev.gatewaylint.host.ServiceEnvironment.Variable;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gateway as one service or job of a host runs it: its words, its environment, and the files that
 * it therefore reads. Paths are from the host's root.
 */
public final class GatewayProcess {
  private static final String STATE = "OPENCLAW_STATE_DIR";
  private static final String CONFIG = "OPENCLAW_CONFIG_PATH";

  private final Host host;
  private final ProcessOrigin origin;

  GatewayProcess(Host host, ProcessOrigin origin) {
    this.host = host;
    this.origin = origin;
  }

  /** Every gateway that a unit or a job of launchd runs. */
  public static List<GatewayProcess> on(Host host) {
    List<GatewayProcess> found = new ArrayList<>();
    for (Unit unit : host.units()) {
      if (unit.name().kind().isService() && unit.state() == Unit.State.LOADED) {
        ProcessOrigin.of(host.service(unit)).ifPresent(o -> found.add(new GatewayProcess(host, o)));
      }
    }
    for (LaunchdJob job : host.jobs()) {
      ProcessOrigin.of(job).ifPresent(o -> found.add(new GatewayProcess(host, o)));
    }
    return found;
  }

  /** The gateway that a job runs, if it runs one. */
  static Optional<GatewayProcess> of(LaunchdJob job) {
    return ProcessOrigin.of(job).map(origin -> new GatewayProcess(job.host(), origin));
  }

  /** The unit that runs it. */
  public Optional<Service> service() {
    return origin.service();
  }

  /** The job of launchd that runs it. */
  public Optional<LaunchdJob> job() {
    return origin.job();
  }

  /** What its supervisor calls it: the unit's name, or the job's label. */
  public String name() {
    return origin.name();
  }

  /** Its command line. */
  public List<String> words() {
    return origin.words();
  }

  /** Where its command line is written. */
  public Optional<Place> commandPlace() {
    return origin.commandPlace();
  }

  /** Whether a word stands on its command line. */
  public boolean has(String word) {
    return words().contains(word);
  }

  /** A variable that the unit or the property list sets. */
  public Optional<Variable> variable(String name) {
    return origin.variable(name);
  }

  /** The version that the unit or the property list hints at; the oldest supported if none. */
  public OpenClawVersion version() {
    return origin.version();
  }

  /** The folder that the gateway takes for the user's home. */
  public Optional<String> home() {
    Optional<String> chosen = value("OPENCLAW_HOME");
    if (chosen.isEmpty()) {
      return userHome();
    }
    return resolve(chosen.get(), userHome());
  }

  private Optional<String> userHome() {
    Optional<String> set = value("HOME");
    return set.isPresent() ? absolute(set.get()) : origin.home();
  }

  /** The profile that its command line names; {@code --dev} stands for {@code dev}. */
  public Optional<String> profile() {
    List<String> words = words();
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.equals("gateway")) {
        return profileIn(words.subList(i, words.size()));
      }
      if (word.equals("--dev")) {
        return Optional.of("dev");
      }
      if (word.startsWith("--profile")) {
        return profileIn(words.subList(i, words.size()));
      }
    }
    return Optional.empty();
  }

  /** Behind the verb {@code --profile} still counts; {@code --dev} is the verb's own there. */
  private static Optional<String> profileIn(List<String> words) {
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      if (words.get(i).startsWith("--profile=")) {
        return Optional.of(words.get(i).substring("--profile=".length()));
      }
      if (words.get(i).equals("--profile") && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** The folder where it keeps its state; empty if that is not known. */
  public Optional<String> stateFolder() {
    Optional<String> chosen = value(STATE);
    if (chosen.isPresent()) {
      return resolve(chosen.get(), home());
    }
    Optional<String> home = home();
    Optional<String> profile = profile().filter(name -> !name.equalsIgnoreCase("default"));
    if (home.isEmpty() || profile.isPresent()) {
      return home.map(path -> Paths.resolve(path, ".openclaw-" + profile.orElse("")));
    }
    for (String name : ConfigPlace.STATE) {
      String path = Paths.resolve(home.get(), name);
      if (host.tree().kind(path) == FileTree.Kind.FOLDER) {
        return Optional.of(path);
      }
    }
    return home.map(path -> Paths.resolve(path, ConfigPlace.STATE.get(0)));
  }

  /** The configuration that it reads, whether or not there is one; empty if that is not known. */
  public Optional<String> configPath() {
    Optional<String> chosen = value(CONFIG);
    if (chosen.isPresent()) {
      return resolve(chosen.get(), home());
    }
    Optional<String> state = stateFolder();
    if (state.isEmpty()) {
      return state;
    }
    for (String name : ConfigPlace.NAMES) {
      String path = Paths.resolve(state.get(), name);
      if (host.tree().resolve(path).isPresent()) {
        return Optional.of(path);
      }
    }
    return Optional.of(Paths.resolve(state.get(), ConfigPlace.NAMES.get(0)));
  }

  /** The folder that it is started in. */
  public Optional<String> workingFolder() {
    return origin.workingFolder().flatMap(this::absolute);
  }

  /** The folder whose {@code .env} it reads (openclaw src/infra/dotenv-global-core.ts). */
  Optional<String> dotEnvFolder() {
    Optional<String> config = value(STATE).isEmpty() ? value(CONFIG) : Optional.empty();
    return config.isPresent() ? configPath().map(Paths::folder) : stateFolder();
  }

  /** What becomes of a variable that its configuration refers to. */
  public Provision provision(String name) {
    return new ProcessEnvironment(host, this, origin).of(name);
  }

  /** Further folders for included files, as a list; empty if that is not known. */
  Optional<String> includeRoots() {
    Provision given = provision("OPENCLAW_INCLUDE_ROOTS");
    return given.state() == Provision.State.UNKNOWN
        ? Optional.empty()
        : Optional.of(given.value().orElse(""));
  }

  /** A path as the gateway reads one; empty where it depends on what is not known. */
  Optional<String> path(String written) {
    return resolve(written, home());
  }

  /** A value of its unit with the specifiers filled in; empty where one is not known. */
  public Optional<String> expanded(String value) {
    return origin.expanded(value);
  }

  private Optional<String> value(String name) {
    return variable(name).flatMap(origin::expanded).map(String::trim).filter(v -> !v.isEmpty());
  }

  private Optional<String> absolute(String path) {
    return path.startsWith("/") ? Optional.of(Paths.resolve("", path)) : Optional.empty();
  }

  /**
   * A path as the gateway reads it: {@code ~} is the home folder, others count from where it is.
   */
  private Optional<String> resolve(String path, Optional<String> home) {
    if (path.startsWith("/")) {
      return absolute(path);
    }
    boolean tilde = path.equals("~") || path.startsWith("~/");
    Optional<String> folder = tilde ? home : workingFolder();
    return folder.map(
        at -> Paths.resolve(at, tilde ? path.substring(1).replaceFirst("^/", "") : path));
  }
}
