package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes hosts of plays, and of roles that no play uses. */
final class HostMaker {
  private final Checkout checkout;
  private final Predicate<String> asked;
  private final List<HostFiles> hosts = new ArrayList<>();
  private final Set<String> origins = new TreeSet<>();

  /** What puts files on a host. */
  private interface Filling {
    void fill(Site site);
  }

  /**
   * A maker.
   *
   * @param asked whether findings may point at a file, by the name that reports give it
   */
  HostMaker(Checkout checkout, Predicate<String> asked) {
    this.checkout = checkout;
    this.asked = asked;
  }

  List<HostFiles> hosts() {
    return hosts;
  }

  /** The files of which hosts were made. */
  Set<String> origins() {
    return origins;
  }

  /** All that a layout holds. */
  void make(Layout layout) {
    AnsibleConfig config = AnsibleConfig.in(checkout.root(), checkout);
    List<Path> searched = new ArrayList<>(config.rolesPath());
    searched.add(checkout.root().resolve("roles"));
    RoleFinder finder = new RoleFinder(checkout, searched, List.copyOf(layout.roles()));
    for (Path file : layout.playbooks()) {
      for (Play play : Play.in(file, checkout)) {
        TaskFlow flow = new TaskFlow(checkout, finder);
        flow.play(play.node(), scope(play.folder(), config.become()));
        host(flow);
      }
    }
    for (Path role : layout.roles()) {
      if (!finder.used().contains(role)) {
        TaskFlow flow = new TaskFlow(checkout, finder);
        Scope scope = scope(Layout.rootOf(role), config.become());
        flow.role(Role.at(role), scope, scope.variables(), "main");
        host(flow);
      }
    }
    for (Path role : layout.roles()) {
      leftovers(Role.at(role), scope(Layout.rootOf(role), config.become()).variables());
    }
  }

  private void leftovers(Role role, Variables around) {
    Variables variables = role.variables(checkout, around, Variables.none());
    for (String name : role.namesThatVary(checkout)) {
      variables = variables.with(name, new Value.Unknown(name, false));
    }
    Variables known = variables;
    Set<String> taken = Set.copyOf(origins);
    host(site -> Leftovers.into(site, role, known, taken, checkout));
  }

  private void host(TaskFlow flow) {
    FollowUps followUps = new FollowUps(flow.tasks(), flow.handlers());
    host(
        site -> {
          Modules modules = new Modules(checkout, site, followUps);
          List<Task> tasks = flow.tasks();
          for (int i = 0; i < tasks.size(); i++) {
            modules.run(tasks.get(i), i);
          }
          for (Task handler : flow.handlers()) {
            modules.order(handler);
          }
        });
  }

  private Scope scope(Path folder, Become become) {
    Variables variables = Inventory.variables(folder, Variables.none(), checkout);
    if (!folder.equals(checkout.root())) {
      variables = variables.above(Inventory.variables(checkout.root(), Variables.none(), checkout));
    }
    variables =
        variables
            .with("playbook_dir", Value.of(folder.toString()))
            .with("ansible_managed", Value.of("Ansible managed"));
    return new Scope(Optional.empty(), folder, folder, become, variables, List.of(), false, 0);
  }

  /** A host in every world. */
  private void host(Filling filling) {
    Unknowns unknowns = new Unknowns();
    HostFiles first = world(filling, unknowns.world(0), unknowns);
    if (isEmpty(first)) {
      return;
    }
    world(filling, unknowns.last(), unknowns);
    int worlds = unknowns.worlds();
    List<Supplier<HostFiles>> others = new ArrayList<>();
    for (int i = 1; i < worlds; i++) {
      Unknowns.World other = unknowns.world(i);
      others.add(() -> world(filling, other, unknowns));
    }
    hosts.add(first.with(first.delivered().with(others)));
  }

  private static boolean isEmpty(HostFiles host) {
    Delivered delivered = host.delivered();
    return host.reported().isEmpty()
        && delivered.orders().isEmpty()
        && delivered.installations().isEmpty();
  }

  private HostFiles world(Filling filling, Unknowns.World world, Unknowns unknowns) {
    Site site = new Site(world);
    filling.fill(site);
    AnsibleTree tree = site.tree();
    Delivered delivered =
        new Delivered(
            site.deliveries(),
            site.orders(),
            site.installations(),
            unknowns.spelling(),
            List.of(),
            Optional.empty());
    String root = checkout.shown(checkout.root());
    HostFiles host = HostFiles.delivered(tree, root, tree.paths(), delivered);
    return host.with(delivered.asking(wanted(host, site)));
  }

  private static void add(HostFiles host, String path, Set<String> all) {
    try {
      add(host.files().source(path), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a made file is in memory
    }
  }

  private static void add(SourceFile made, Set<String> all) {
    if (made.derivation().isPresent()) {
      for (SourceFile origin : made.derivation().get().files()) {
        all.add(origin.shown());
      }
    }
  }

  /** The files that findings may point at. */
  private Set<String> wanted(HostFiles host, Site site) {
    Set<String> all = new TreeSet<>();
    for (String path : host.reported().keySet()) {
      if (host.files().kind(path) == FileTree.Kind.FILE) {
        add(host, path, all);
      }
    }
    for (Delivered.Order order : site.orders()) {
      add(order.text(), all);
    }
    site.deliveries().forEach(delivery -> all.add(delivery.task().file().shown()));
    site.installations().forEach(found -> all.add(found.task().file().shown()));
    origins.addAll(all);
    all.removeIf(path -> !asked.test(path));
    return all;
  }
}
