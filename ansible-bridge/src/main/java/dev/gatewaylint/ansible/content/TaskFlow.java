package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.syntax.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tasks of a play in the order in which they run, includes and loops resolved. */
final class TaskFlow {
  private static final int MOST_TASKS = 10_000;
  private static final int DEEPEST = 20;

  /** What a task may say besides its module. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "name",
          "become",
          "become_user",
          "become_method",
          "become_flags",
          "become_exe",
          "when",
          "notify",
          "loop",
          "loop_control",
          "register",
          "tags",
          "vars",
          "environment",
          "args",
          "changed_when",
          "failed_when",
          "ignore_errors",
          "ignore_unreachable",
          "no_log",
          "retries",
          "delay",
          "until",
          "run_once",
          "delegate_to",
          "delegate_facts",
          "listen",
          "check_mode",
          "diff",
          "async",
          "poll",
          "throttle",
          "timeout",
          "any_errors_fatal",
          "collections",
          "connection",
          "debugger",
          "module_defaults",
          "port",
          "remote_user");

  private static final List<String> COLLECTIONS =
      List.of("ansible.builtin.", "ansible.legacy.", "ansible.posix.", "community.general.");

  private final Checkout checkout;
  private final RoleFinder finder;
  private final List<Task> tasks = new ArrayList<>();
  private final List<Task> handlers = new ArrayList<>();
  private Map<String, Value> facts = Map.of();
  private List<Task> into = tasks;
  private int files;

  TaskFlow(Checkout checkout, RoleFinder finder) {
    this.checkout = checkout;
    this.finder = finder;
  }

  /** All tasks, in their order. */
  List<Task> tasks() {
    return tasks;
  }

  /** All handlers. */
  List<Task> handlers() {
    return handlers;
  }

  /** A play. */
  void play(ConfigNode.Mapping play, Scope around) {
    Variables variables = around.variables();
    Optional<ConfigNode> vars = play.find("vars").map(ConfigNode.Entry::value);
    if (vars.isPresent() && vars.get() instanceof ConfigNode.Mapping mapping) {
      variables = variables.with(mapping);
    }
    for (ConfigNode file : items(play.find("vars_files"))) {
      Optional<Path> path =
          variables.valueOf(file).printed().flatMap(name -> checkout.in(around.folder(), name));
      Optional<ConfigNode.Mapping> layer = path.flatMap(checkout::mapping);
      variables = layer.isPresent() ? variables.with(layer.get()) : variables;
    }
    Scope scope = around.with(variables).with(around.become().after(play, variables));
    list(play.find("pre_tasks"), scope);
    for (ConfigNode role : items(play.find("roles"))) {
      role(role, scope);
    }
    list(play.find("tasks"), scope);
    list(play.find("post_tasks"), scope);
    into = handlers;
    list(play.find("handlers"), scope);
    into = tasks;
  }

  /** A role as a play or another role names it. */
  private void role(ConfigNode entry, Scope scope) {
    if (entry instanceof ConfigNode.Scalar scalar) {
      Optional<Role> role = finder.find(scalar.text(), scope.folder());
      role.ifPresent(found -> role(found, scope, scope.variables(), "main"));
      return;
    }
    if (!(entry instanceof ConfigNode.Mapping mapping)) {
      return;
    }
    Optional<ConfigNode.Entry> name = mapping.find("role").or(() -> mapping.find("name"));
    Optional<Role> role =
        name.flatMap(found -> scope.variables().valueOf(found.value()).printed())
            .flatMap(found -> finder.find(found, scope.folder()));
    if (role.isEmpty()) {
      return;
    }
    Variables variables = scope.variables();
    Optional<ConfigNode> vars = mapping.find("vars").map(ConfigNode.Entry::value);
    variables =
        vars.isPresent() && vars.get() instanceof ConfigNode.Mapping more
            ? variables.with(more)
            : variables;
    Scope inside =
        scope
            .with(scope.become().after(mapping, variables))
            .inside(scope.notified(), mapping.find("when").isPresent());
    role(role.get(), inside, variables.with(mapping), "main");
  }

  /** The tasks of a role. */
  void role(Role role, Scope scope, Variables given, String file) {
    if (scope.depth() > DEEPEST || ++files > MOST_TASKS) {
      return;
    }
    Variables variables = role.variables(checkout, given, Variables.sharing(given));
    for (String name : role.namesThatVary(checkout)) {
      variables = variables.with(name, new Value.Unknown(name, false));
    }
    Scope inside = scope.in(role).with(variables);
    for (ConfigNode dependency : role.dependencies(checkout)) {
      role(dependency, inside);
    }
    Path folder = role.folder().resolve("tasks");
    Optional<Path> main =
        file.equals("main") ? checkout.main(folder) : include(folder, file, inside);
    main.ifPresent(path -> file(path, inside));
    List<Task> before = into;
    into = handlers;
    Path own = role.folder().resolve("handlers");
    checkout.main(own).ifPresent(path -> file(path, inside));
    into = before;
  }

  private void file(Path path, Scope scope) {
    if (scope.depth() > DEEPEST || ++files > MOST_TASKS) {
      return;
    }
    Path folder = path.getParent() == null ? scope.folder() : path.getParent();
    for (ConfigNode document : checkout.documents(path)) {
      list(document, scope.in(folder));
    }
  }

  private static List<ConfigNode> items(Optional<ConfigNode.Entry> entry) {
    if (entry.isEmpty()) {
      return List.of();
    }
    ConfigNode value = entry.get().value();
    return value instanceof ConfigNode.Sequence sequence ? sequence.items() : List.of(value);
  }

  private void list(Optional<ConfigNode.Entry> entry, Scope scope) {
    if (entry.isPresent()) {
      list(entry.get().value(), scope);
    }
  }

  private void list(ConfigNode list, Scope scope) {
    if (!(list instanceof ConfigNode.Sequence sequence) || scope.depth() > DEEPEST) {
      return;
    }
    for (ConfigNode item : sequence.items()) {
      if (item instanceof ConfigNode.Mapping task && tasks.size() + handlers.size() < MOST_TASKS) {
        task(task, scope);
      }
    }
  }

  private void task(ConfigNode.Mapping node, Scope around) {
    Variables variables = around.variables();
    variables = variables.with(facts);
    Optional<ConfigNode> vars = node.find("vars").map(ConfigNode.Entry::value);
    if (vars.isPresent() && vars.get() instanceof ConfigNode.Mapping more) {
      variables = variables.with(more);
    }
    Scope scope = around.with(variables).with(around.become().after(node, variables));
    boolean conditional = node.find("when").isPresent();
    List<String> notified = notified(node, scope);
    for (String part : List.of("block", "rescue", "always")) {
      list(node.find(part), scope.inside(notified, conditional || part.equals("rescue")));
    }
    Optional<ConfigNode.Entry> module = module(node);
    if (module.isEmpty() || node.find("block").isPresent()) {
      return;
    }
    Optional<ConfigNode.Entry> register = node.find("register");
    for (Variables round : Loop.rounds(node, variables)) {
      run(node, module.get(), scope.with(round), notified, conditional);
    }
    if (register.isPresent() && register.get().value() instanceof ConfigNode.Scalar name) {
      learn(Map.of(name.text(), new Value.Unknown(name.text(), false)));
    }
  }

  /** What later tasks know. */
  private void learn(Map<String, Value> more) {
    Map<String, Value> all = new LinkedHashMap<>(facts);
    all.putAll(more);
    facts = Map.copyOf(all);
  }

  private static List<String> notified(ConfigNode.Mapping node, Scope scope) {
    List<String> notified = new ArrayList<>(scope.notified());
    for (ConfigNode item : items(node.find("notify"))) {
      notified.add(scope.variables().valueOf(item).printed().orElse("*"));
    }
    return notified;
  }

  private static Optional<ConfigNode.Entry> module(ConfigNode.Mapping node) {
    for (ConfigNode.Entry entry : node.entries()) {
      String name = entry.name();
      boolean keyword = KEYWORDS.contains(name) || name.startsWith("with_");
      if (!keyword && !name.equals("block") && !name.equals("rescue") && !name.equals("always")) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static String shortName(String module) {
    for (String collection : COLLECTIONS) {
      if (module.startsWith(collection)) {
        return module.substring(collection.length());
      }
    }
    return module;
  }

  private void run(
      ConfigNode.Mapping node,
      ConfigNode.Entry entry,
      Scope scope,
      List<String> notified,
      boolean conditional) {
    Arguments arguments =
        Arguments.of(
            entry.value(), node.find("args").map(ConfigNode.Entry::value), scope.variables());
    String module = shortName(entry.name());
    boolean elsewhere = node.find("delegate_to").isPresent() || module.equals("local_action");
    switch (module) {
      case "include_tasks", "import_tasks", "include" -> {
        Optional<String> name = arguments.text("file").or(() -> line(arguments, scope.variables()));
        Optional<Path> path = name.flatMap(found -> include(scope.folder(), found, scope));
        path.ifPresent(found -> file(found, scope.inside(notified, conditional)));
      }
      case "include_role", "import_role" -> {
        Optional<Role> role =
            arguments.text("name").flatMap(found -> finder.find(found, scope.home()));
        String from = arguments.text("tasks_from").orElse("main");
        role.ifPresent(
            found -> role(found, scope.inside(notified, conditional), scope.variables(), from));
      }
      case "set_fact" -> setFacts(entry, scope, conditional || scope.isConditional());
      case "include_vars" -> includeVars(arguments, scope);
      default -> {
        if (!elsewhere) {
          into.add(
              new Task(
                  module,
                  arguments,
                  entry.key().place(),
                  node.find("name")
                      .flatMap(name -> scope.variables().valueOf(name.value()).printed())
                      .orElse(""),
                  scope.become(),
                  notified,
                  topics(node),
                  conditional || scope.isConditional(),
                  scope.variables(),
                  scope.role(),
                  scope.home()));
        }
      }
    }
  }

  private static List<String> topics(ConfigNode.Mapping node) {
    List<String> topics = new ArrayList<>();
    for (ConfigNode item : items(node.find("listen"))) {
      if (item instanceof ConfigNode.Scalar scalar) {
        topics.add(scalar.text());
      }
    }
    return topics;
  }

  private static Optional<String> line(Arguments arguments, Variables variables) {
    return arguments.line().flatMap(line -> variables.valueOf(line).printed());
  }

  /** A file beside the one that includes it, or of the role. */
  private Optional<Path> include(Path folder, String name, Scope scope) {
    List<String> names = List.of(name, name + ".yml", name + ".yaml");
    for (Path place : List.of(folder, scope.home().resolve("tasks"), scope.home())) {
      for (String candidate : names) {
        Optional<Path> path = checkout.in(place, candidate);
        if (path.isPresent() && checkout.isFile(path.get())) {
          return path;
        }
      }
    }
    return Optional.empty();
  }

  private void setFacts(ConfigNode.Entry entry, Scope scope, boolean conditional) {
    if (entry.value() instanceof ConfigNode.Mapping mapping) {
      Map<String, Value> set = new LinkedHashMap<>();
      for (ConfigNode.Entry fact : mapping.entries()) {
        Value value = scope.variables().valueOf(fact.value());
        set.put(fact.name(), conditional ? new Value.Unknown(fact.name(), false) : value);
      }
      learn(set);
    }
  }

  private void includeVars(Arguments arguments, Scope scope) {
    Optional<String> name = arguments.text("file").or(() -> line(arguments, scope.variables()));
    Optional<ConfigNode.Mapping> layer =
        name.flatMap(found -> checkout.in(scope.home().resolve("vars"), found))
            .flatMap(checkout::mapping);
    if (layer.isPresent() && !scope.isConditional()) {
      Map<String, Value> set = new LinkedHashMap<>();
      for (ConfigNode.Entry entry : layer.get().entries()) {
        set.put(entry.name(), scope.variables().valueOf(entry.value()));
      }
      learn(set);
    }
  }
}
