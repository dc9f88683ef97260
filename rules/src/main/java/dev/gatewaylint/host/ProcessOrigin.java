package dev.gatewaylint.host;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.gateway.Paths;
import dev.gatewaylint.host.ServiceEnvironment.Variable;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What starts a gateway: a unit of systemd or a job of launchd, and what that says of it. */
final class ProcessOrigin {
  private final Optional<Service> service;
  private final Optional<LaunchdJob> job;
  private final String name;
  private final List<String> words;
  private final Optional<String> home;

  private ProcessOrigin(
      Optional<Service> service,
      Optional<LaunchdJob> job,
      String name,
      List<String> words,
      Optional<String> home) {
    this.service = service;
    this.job = job;
    this.name = name;
    this.words = List.copyOf(words);
    this.home = home;
  }

  /** A service, if it runs a gateway outside of a container. */
  static Optional<ProcessOrigin> of(Service service) {
    for (Sourced<ExecCommand> start : service.commands("ExecStart")) {
      ExecCommand command = start.value();
      Optional<GatewayCommand> gateway = GatewayCommand.of(command);
      if (gateway.isPresent() && gateway.get().clientVerb().isEmpty()) {
        List<String> words = new ArrayList<>(List.of(command.path().text()));
        for (Word word : command.arguments()) {
          words.add(word.text());
        }
        Optional<String> home = UserHomes.of(service);
        String name = service.unit().name().text();
        return Optional.of(
            new ProcessOrigin(Optional.of(service), Optional.empty(), name, words, home));
      }
    }
    return Optional.empty();
  }

  /** A job, if it runs a gateway. */
  static Optional<ProcessOrigin> of(LaunchdJob job) {
    return job.isGateway()
        ? Optional.of(
            new ProcessOrigin(
                Optional.empty(), Optional.of(job), job.name(), job.command(), UserHomes.of(job)))
        : Optional.empty();
  }

  Optional<Service> service() {
    return service;
  }

  Optional<LaunchdJob> job() {
    return job;
  }

  String name() {
    return name;
  }

  List<String> words() {
    return words;
  }

  /** Where its command line is written. */
  Optional<Place> commandPlace() {
    return service.isPresent()
        ? service.get().commands("ExecStart").get(0).place()
        : job.flatMap(found -> found.plist().commandPlace());
  }

  /** The home folder of the user that it runs as, from the host's root. */
  Optional<String> home() {
    return home;
  }

  /** A variable that the unit or the property list sets, as written. */
  Optional<Variable> variable(String key) {
    if (service.isPresent()) {
      return service.get().environment().find(key);
    }
    return job.orElseThrow()
        .environment()
        .find(key)
        .map(own -> new Variable(own.name(), own.value(), own.place()))
        .or(() -> inWrapper(key));
  }

  private Optional<Variable> inWrapper(String key) {
    Optional<Variable> found = Optional.empty();
    for (Variable variable : wrapped().map(DotEnv::variables).orElse(List.of())) {
      found = variable.name().equals(key) ? Optional.of(variable) : found;
    }
    return found;
  }

  /** The file of variables that OpenClaw's wrapper reads, if it is here. */
  private Optional<SourceFile> wrapped() {
    return job.flatMap(LaunchdJob::wrapper)
        .flatMap(wrapper -> job.orElseThrow().host().text(Paths.resolve("", wrapper.variables())));
  }

  /** Whether there is a wrapper that reads variables from a file that is not here. */
  boolean hasUnknownVariables() {
    return job.flatMap(LaunchdJob::wrapper).isPresent() && wrapped().isEmpty();
  }

  /** What a variable holds when the program starts; empty where a specifier is not known. */
  Optional<String> expanded(Variable variable) {
    return expanded(variable.value());
  }

  Optional<String> expanded(String value) {
    return service.isPresent() ? specifiers().expand(value) : Optional.of(value);
  }

  private UnitSpecifiers specifiers() {
    Service own = service.orElseThrow();
    boolean system = own.unit().scope().manager() == UnitScope.Manager.SYSTEM;
    return new UnitSpecifiers(own, system ? Optional.of("/root") : home.map(path -> "/" + path));
  }

  /** The folder that it is started in, absolute. */
  Optional<String> workingFolder() {
    if (job.isPresent()) {
      return Optional.of(job.get().plist().workingDirectory().map(Written::value).orElse("/"));
    }
    Optional<Sourced<String>> written = service.orElseThrow().word("WorkingDirectory");
    if (written.isEmpty()) {
      boolean system = service.get().unit().scope().manager() == UnitScope.Manager.SYSTEM;
      return system ? Optional.of("/") : home.map(path -> "/" + path);
    }
    String path = written.get().value();
    path = path.startsWith("-") ? path.substring(1) : path;
    return path.equals("~") ? home.map(at -> "/" + at) : expanded(path);
  }

  /** The version that its words or its description mention. */
  OpenClawVersion version() {
    if (service.isPresent()) {
      return service.get().openclaw();
    }
    return job.orElseThrow().openclaw();
  }
}
