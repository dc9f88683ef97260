package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.Selection;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds Ansible content among the paths, and leaves the rest to the reader of folders. Each play is
 * a host, and so is each role that no play uses; none of them is complete. Nothing is run.
 */
public final class AnsibleReader implements HostReader {
  private final Path working;
  private final Path project;
  private final List<Path> skipped;
  private final Selection selection;
  private final Disk disk;

  /** A reader for one call of {@link #read}; the parameters are those of {@link FolderReader}. */
  public AnsibleReader(Path working, List<Path> skipped, Selection selection, Disk disk) {
    this.working = working.toAbsolutePath().normalize();
    this.project = FolderReader.projectAbove(this.working);
    this.skipped = List.copyOf(skipped);
    this.selection = selection;
    this.disk = disk;
  }

  /** What is read together, and which paths of it were named. */
  private record Content(Layout layout, List<Path> named) {}

  @Override
  public Reading read(List<String> paths) {
    Map<Path, Content> contents = new LinkedHashMap<>();
    List<Path> claimed = new ArrayList<>(skipped);
    List<String> rest = new ArrayList<>();
    boolean foundInFolder = false;
    for (String path : paths) {
      Optional<Path> absolute = absolute(path);
      if (absolute.isEmpty()) {
        rest.add(path);
        continue;
      }
      Path named = absolute.get();
      Optional<Path> role = Layout.roleAround(named, disk);
      if (role.isPresent()) {
        add(contents, Layout.rootOf(role.get()), Layout.beside(role.get(), disk), named);
      } else if (disk.kind(named) == FileTree.Kind.FOLDER) {
        Layout layout = named.getParent() == null ? empty() : Layout.below(named, skipped, disk);
        if (!layout.isEmpty()) {
          foundInFolder = true;
          boolean isRole = layout.roles().contains(named);
          add(contents, isRole ? Layout.rootOf(named) : named, layout, named);
          claimed.addAll(layout.roles());
          if (isRole) {
            continue;
          }
        }
        rest.add(path);
      } else if (Playbooks.mayBeOne(named, disk)) {
        Layout layout = empty();
        layout.playbooks().add(named);
        add(contents, Playbooks.rootOf(named, disk), layout, named);
      } else {
        rest.add(path);
      }
    }
    List<HostFiles> hosts = new ArrayList<>();
    for (Map.Entry<Path, Content> content : contents.entrySet()) {
      Checkout checkout = new Checkout(content.getKey(), project, disk);
      List<Path> named = content.getValue().named();
      HostMaker maker = new HostMaker(checkout, shown -> isAsked(shown, named));
      maker.make(content.getValue().layout());
      hosts.addAll(maker.hosts());
    }
    return together(hosts, claimed, rest, foundInFolder);
  }

  private static Layout empty() {
    return new Layout(new TreeSet<>(), new TreeSet<>());
  }

  private Optional<Path> absolute(String path) {
    try {
      return path.isEmpty() ? Optional.empty() : Optional.of(working.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void add(Map<Path, Content> contents, Path root, Layout layout, Path named) {
    Content known = contents.computeIfAbsent(root, path -> new Content(empty(), new ArrayList<>()));
    known.layout().roles().addAll(layout.roles());
    known.layout().playbooks().addAll(layout.playbooks());
    known.named().add(named);
  }

  private boolean isAsked(String shown, List<Path> named) {
    Path file = project.resolve(shown);
    for (Path path : named) {
      if (file.startsWith(path) && selection.takes(file)) {
        return true;
      }
    }
    return false;
  }

  private Reading together(
      List<HostFiles> hosts, List<Path> claimed, List<String> rest, boolean foundInFolder) {
    if (rest.isEmpty()) {
      return new Reading(hosts, List.of(), List.of());
    }
    Reading plain = new FolderReader(working, claimed, selection, disk).read(rest);
    hosts.addAll(plain.hosts());
    return new Reading(
        hosts, plain.complaints(), foundInFolder && !hosts.isEmpty() ? List.of() : plain.notes());
  }
}
