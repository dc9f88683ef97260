package dev.gatewaylint.host;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.ServiceEnvironment.Variable;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
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
    List<String> words = texts(job, "ProgramArguments");
    Optional<GatewayCommand> gateway = GatewayCommand.of(words);
    if (gateway.isEmpty() || gateway.get().clientVerb().isPresent()) {
      return Optional.empty();
    }
    String label = text(job, "Label").orElse(job.plist().file().source().name());
    return Optional.of(
        new ProcessOrigin(Optional.empty(), Optional.of(job), label, words, UserHomes.of(job)));
  }

  private static Optional<PlistValue> value(LaunchdJob job, String key) {
    return job.plist().dict().find(key).map(PlistValue.Entry::value);
  }

  /** The text behind a key of a job. */
  static Optional<String> text(LaunchdJob job, String key) {
    return value(job, key).orElse(null) instanceof PlistValue.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static List<String> texts(LaunchdJob job, String key) {
    List<String> texts = new ArrayList<>();
    if (value(job, key).orElse(null) instanceof PlistValue.Array array) {
      for (PlistValue item : array.items()) {
        if (item instanceof PlistValue.Text text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
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

  /** The home folder of the user that it runs as, from the host's root. */
  Optional<String> home() {
    return home;
  }

  /** A variable that the unit or the property list sets, as written. */
  Optional<Variable> variable(String key) {
    if (service.isPresent()) {
      return service.get().environment().find(key);
    }
    if (value(job.orElseThrow(), "EnvironmentVariables").orElse(null) instanceof PlistValue.Dict d
        && d.find(key).map(PlistValue.Entry::value).orElse(null) instanceof PlistValue.Text text) {
      return Optional.of(new Variable(key, text.value(), d.find(key).get().whole()));
    }
    return Optional.empty();
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
      return text(job.get(), "WorkingDirectory").or(() -> Optional.of("/"));
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
    for (String word : words) {
      Optional<OpenClawVersion> version = OpenClawVersion.mentionedIn(word);
      if (version.isPresent()) {
        return version.get();
      }
    }
    return text(job.orElseThrow(), "Comment")
        .flatMap(OpenClawVersion::mentionedIn)
        .orElse(OpenClawVersion.OLDEST);
  }
}
