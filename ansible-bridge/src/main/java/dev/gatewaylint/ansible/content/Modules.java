package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Rendering;
import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.host.Delivery;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the modules that matter do to a host. */
final class Modules {
  private static final int MOST_FILES = 2_000;

  private final Checkout checkout;
  private final Site site;
  private final FollowUps followUps;
  private int orders;

  Modules(Checkout checkout, Site site, FollowUps followUps) {
    this.checkout = checkout;
    this.site = site;
    this.followUps = followUps;
  }

  /**
   * Does what a task does.
   *
   * @param index which one of all it is
   */
  void run(Task task, int index) {
    boolean told = followUps.after(index);
    switch (task.module()) {
      case "template" -> template(task, told);
      case "copy" -> copy(task, told);
      case "lineinfile", "blockinfile" -> lines(task, told);
      case "replace", "ini_file", "xml", "get_url", "unarchive", "assemble" ->
          path(task, "").ifPresent(site::lose);
      case "file" -> file(task, told);
      case "cron" -> CronTask.run(task, site, told);
      case "sudoers" -> SudoersTask.run(task, site, told);
      case "command", "shell" -> {
        order(task);
        Installations.ofCommand(task, told).ifPresent(site::install);
      }
      default -> Installations.of(task, told).ifPresent(site::install);
    }
  }

  private Optional<String> path(Task task, String name) {
    return task.arguments()
        .written("dest", "path", "name", "destfile")
        .flatMap(written -> Destination.of(written, name, task.variables(), site.world()));
  }

  /** How a task delivers a file. */
  static Delivery delivery(Task task, String path, boolean hasContent, boolean told) {
    Arguments arguments = task.arguments();
    return new Delivery(
        path,
        task.place(),
        hasContent,
        arguments.text("owner"),
        arguments.text("group"),
        FileMode.of(arguments),
        arguments.written("validate"),
        told);
  }

  /** A file that a role or a playbook brings along. */
  private Optional<Path> source(Task task, String kind, String name) {
    List<Path> places = new ArrayList<>();
    places.add(task.folder().resolve(kind));
    places.add(task.folder());
    for (Path place : places) {
      Optional<Path> path = checkout.in(place, name);
      boolean there =
          path.isPresent() && (checkout.isFile(path.get()) || checkout.isFolder(path.get()));
      if (there) {
        return path;
      }
    }
    return Optional.empty();
  }

  private static String lastName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void template(Task task, boolean told) {
    Optional<Path> source =
        task.arguments().text("src").flatMap(name -> source(task, "templates", name));
    Optional<SourceFile> file = source.flatMap(checkout::file);
    Optional<String> path = source.flatMap(found -> path(task, lastName(found)));
    if (file.isPresent() && path.isPresent()) {
      render(task, path.get(), Derivation.of(file.get()), told);
    }
  }

  /** A template with statements that are not read here says nothing of its file. */
  private void render(Task task, String path, Derivation source, boolean told) {
    Optional<Derivation> made = Rendering.of(source, task.variables(), site.world().of(path));
    if (made.isEmpty()) {
      site.lose(path);
      return;
    }
    site.write(delivery(task, path, true, told), task.isConditional(), made::get);
  }

  private void copy(Task task, boolean told) {
    Arguments arguments = task.arguments();
    Optional<ConfigNode.Scalar> content = arguments.scalar("content");
    if (content.isPresent()) {
      Optional<String> path = path(task, "");
      boolean known = !isOneUnknown(task, content.get());
      if (path.isPresent() && known) {
        render(task, path.get(), ScalarText.of(content.get()), told);
      } else {
        path.ifPresent(site::lose);
      }
      return;
    }
    Optional<String> name = arguments.text("src");
    if (name.isEmpty() || arguments.isOn("remote_src")) {
      return;
    }
    Optional<Path> source = source(task, "files", name.get());
    if (source.isEmpty()) {
      return;
    }
    boolean inside = name.get().endsWith("/");
    Optional<String> path = path(task, inside ? "" : lastName(source.get()));
    if (path.isEmpty()) {
      return;
    }
    if (checkout.isFolder(source.get())) {
      String target = inside ? path.get() : path.get() + "/" + lastName(source.get());
      copyFolder(task, source.get(), target, told);
    } else {
      copyFile(task, source.get(), path.get(), told);
    }
  }

  private static boolean isOneUnknown(Task task, ConfigNode.Scalar content) {
    String text = content.text().strip();
    return text.startsWith("{{")
        && text.indexOf("}}") == text.length() - 2
        && task.variables().valueOf(content).printed().isEmpty();
  }

  private void copyFile(Task task, Path source, String path, boolean told) {
    site.write(
        delivery(task, path, true, told),
        task.isConditional(),
        () ->
            checkout
                .file(source)
                .map(Derivation::of)
                .orElseGet(() -> new Derivation.Builder().build()));
  }

  private void copyFolder(Task task, Path folder, String target, boolean told) {
    List<Path> open = new ArrayList<>(List.of(folder));
    int count = 0;
    while (!open.isEmpty()) {
      Path at = open.remove(open.size() - 1);
      for (String name : checkout.names(at)) {
        Path path = at.resolve(name);
        if (++count > MOST_FILES) {
          return;
        }
        if (checkout.isFolder(path)) {
          open.add(path);
        } else if (checkout.isFile(path)) {
          copyFile(task, path, target + "/" + folder.relativize(path), told);
        }
      }
    }
  }

  /** Lines of a unit mean something only where they stand, and that is seldom known. */
  private void lines(Task task, boolean told) {
    Optional<String> path = path(task, "");
    if (path.isEmpty()) {
      return;
    }
    boolean absent = task.arguments().text("state").orElse("present").equals("absent");
    boolean ordered = !path.get().contains("sudoers") && !path.get().contains("cron");
    if (ordered || absent) {
      site.lose(path.get());
      return;
    }
    Optional<Derivation> lines = Lines.of(task, site.world().of(path.get()));
    lines.ifPresent(made -> site.append(delivery(task, path.get(), true, told), made));
  }

  private void file(Task task, boolean told) {
    Optional<String> path = path(task, "");
    if (path.isEmpty()) {
      return;
    }
    Arguments arguments = task.arguments();
    switch (arguments.text("state").orElse("file")) {
      case "absent" -> {
        if (!task.isConditional()) {
          site.remove(path.get());
        }
      }
      case "link" -> {
        Optional<Value> target = arguments.value("src");
        if (!task.isConditional() && target.flatMap(Value::printed).isPresent()) {
          site.link(path.get(), target.get().printed().get());
        }
      }
      case "file" -> {
        if (site.isWhole(path.get()) && FileMode.of(arguments).isPresent()) {
          site.change(delivery(task, path.get(), false, told));
        }
      }
      default -> {}
    }
  }

  /** A command that is run, if the task is one. */
  void order(Task task) {
    if (!task.module().equals("command") && !task.module().equals("shell")) {
      return;
    }
    Optional<Derivation> text = Commands.of(task, site.world().of(""));
    if (text.isPresent()) {
      SourceFile file =
          SourceFile.derived("tasks/" + ++orders + "/" + checkout.shown(task.folder()), text.get());
      site.order(new Delivered.Order(file, task.become().login()));
    }
  }
}
