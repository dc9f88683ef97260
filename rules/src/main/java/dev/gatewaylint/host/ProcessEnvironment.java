package dev.gatewaylint.host;

import dev.gatewaylint.gateway.Paths;
import dev.gatewaylint.host.ServiceEnvironment.Variable;
import dev.gatewaylint.syntax.unit.value.Word;
import dev.gatewaylint.syntax.unit.value.Words;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a gateway gets a variable from: its supervisor, then the files that it reads itself. */
final class ProcessEnvironment {
  /** What a login may read, whose variables a user's manager may be told. */
  private static final List<String> OF_LOGIN =
      List.of(
          ".profile",
          ".bash_profile",
          ".bash_login",
          ".bashrc",
          ".zprofile",
          ".zshenv",
          ".xprofile",
          ".xsessionrc",
          ".pam_environment");

  private static final List<String> FOLDERS =
      List.of("etc/environment.d", "usr/local/lib/environment.d", "usr/lib/environment.d");

  private final Host host;
  private final GatewayProcess process;
  private final ProcessOrigin origin;

  ProcessEnvironment(Host host, GatewayProcess process, ProcessOrigin origin) {
    this.host = host;
    this.process = process;
    this.origin = origin;
  }

  /** What becomes of a variable: the supervisor's value counts before that of any other file. */
  Provision of(String name) {
    Provision given = origin.service().isPresent() ? ofUnit(name) : ofJob(name);
    return given.orElse(ofDotEnvs(name)).orElse(ofManager(name));
  }

  private Provision ofUnit(String name) {
    Service service = origin.service().orElseThrow();
    Optional<Variable> own = service.environment().find(name);
    Provision found =
        own.map(set -> Provision.by(set.value(), set.place())).orElse(Provision.nowhere());
    List<Setting> files = new ArrayList<>();
    for (Setting setting : service.settings().of("Service", "EnvironmentFile")) {
      if (setting.value().isEmpty()) {
        files.clear();
      } else {
        files.add(setting);
      }
    }
    for (Setting setting : files) {
      Provision inFile = ofFile(setting.value(), name);
      found = inFile.equals(Provision.nowhere()) ? found : inFile;
    }
    if (lists(service, "UnsetEnvironment", name)) {
      found = Provision.nowhere();
    }
    boolean passed = lists(service, "PassEnvironment", name);
    return passed ? found.orElse(Provision.UNKNOWN) : found;
  }

  private static boolean lists(Service service, String directive, String name) {
    for (Setting setting : service.settings().of("Service", directive)) {
      for (Word word : Words.split(setting.value(), Words.Quoting.ESCAPED).words()) {
        if (word.text().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A file that is not here is one that nobody copied, for it may hold what is secret. */
  private Provision ofFile(String value, String name) {
    String path = value.startsWith("-") ? value.substring(1) : value;
    Optional<String> expanded = origin.expanded(path);
    if (expanded.isEmpty() || !expanded.get().startsWith("/") || isPattern(expanded.get())) {
      return Provision.UNKNOWN;
    }
    Optional<SourceFile> file = host.text(Paths.resolve("", expanded.get()));
    return file.map(source -> last(EnvironmentFile.variables(source), name))
        .orElse(Provision.UNKNOWN);
  }

  private static boolean isPattern(String path) {
    return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0;
  }

  private static Provision last(List<Variable> variables, String name) {
    Provision found = Provision.nowhere();
    for (Variable variable : variables) {
      if (variable.name().equals(name)) {
        found = Provision.by(variable.value(), variable.place());
      }
    }
    return found;
  }

  /** A job that the gateway wrote starts it through a wrapper that reads a file of variables. */
  private Provision ofJob(String name) {
    Optional<Variable> own = origin.variable(name);
    Provision found =
        own.map(set -> Provision.by(set.value(), set.place())).orElse(Provision.nowhere());
    return origin.hasUnknownVariables() ? found.orElse(Provision.UNKNOWN) : found;
  }

  private Provision ofDotEnvs(String name) {
    Optional<String> state = process.dotEnvFolder();
    if (state.isEmpty()) {
      return Provision.UNKNOWN;
    }
    List<String> paths = new ArrayList<>();
    process.workingFolder().ifPresent(folder -> paths.add(Paths.resolve(folder, ".env")));
    paths.add(Paths.resolve(state.get(), ".env"));
    process.home().ifPresent(folder -> paths.add(folder + "/.config/openclaw/gateway.env"));
    Provision found = Provision.nowhere();
    for (String path : paths) {
      Optional<SourceFile> file = host.text(path);
      if (file.isPresent()) {
        found = found.orElse(last(DotEnv.variables(file.get()), name));
      } else if (!host.isComplete() || host.tree().kind(path) != FileTree.Kind.MISSING) {
        found = found.orElse(Provision.UNKNOWN); // nobody copied it, or it cannot be read
      }
    }
    return found;
  }

  /** What reaches the manager itself; of a user's, whatever a login may have told it. */
  private Provision ofManager(String name) {
    List<String> paths = new ArrayList<>(List.of("etc/environment"));
    Optional<Service> service = origin.service();
    boolean ofUser =
        service.isEmpty() || service.get().unit().scope().manager() == UnitScope.Manager.USER;
    Optional<String> home = ofUser ? process.home() : Optional.empty();
    if (home.isPresent()) {
      for (String file : OF_LOGIN) {
        paths.add(Paths.resolve(home.get(), file));
      }
    }
    List<String> folders = new ArrayList<>(ofUser ? FOLDERS : List.of());
    home.ifPresent(folder -> folders.add(Paths.resolve(folder, ".config/environment.d")));
    for (String folder : folders) {
      for (String file : host.tree().names(folder)) {
        paths.add(folder + "/" + file);
      }
    }
    String kind = ofUser ? "user" : "system";
    paths.add("etc/systemd/" + kind + ".conf");
    for (String file : host.tree().names("etc/systemd/" + kind + ".conf.d")) {
      paths.add("etc/systemd/" + kind + ".conf.d/" + file);
    }
    for (String path : paths) {
      if (host.text(path).map(source -> source.text().contains(name)).orElse(false)) {
        return Provision.UNKNOWN;
      }
    }
    return Provision.nowhere();
  }
}
