package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the files of a host and puts its units together. */
public final class HostLoader {
  private final HostFiles files;
  private final RootedTree tree;
  private final UnitFiles unitFiles;
  private final boolean unitsAlone;
  private final List<String> complaints = new ArrayList<>();

  private HostLoader(HostFiles files) {
    this.files = files;
    this.tree = new RootedTree(files.files());
    this.unitsAlone = files.hasUnitsAlone();
    this.unitFiles = new UnitFiles(tree);
  }

  /**
   * Reads a host.
   *
   * @param stated the versions that the user states
   */
  public static Host load(HostFiles files, Targets stated) {
    return new HostLoader(files).load(stated);
  }

  private Host load(Targets stated) {
    List<UnitPlan> plans = plans();
    Map<String, UnitKind> wanted = new TreeMap<>(files.units());
    for (UnitPlan plan : plans) {
      for (String path : plan.paths()) {
        wanted.putIfAbsent(path, plan.name().kind());
      }
    }
    unitFiles.readAll(wanted);
    Map<String, ManagerDefaults> defaults = new TreeMap<>();
    for (UnitScope scope : files.scopes()) {
      defaults.put(scope.label(), managerDefaults(scope));
    }
    complaints.addAll(unitFiles.complaints());
    HostFacts facts = HostFacts.of(files.files());
    complaints.addAll(facts.complaints());
    return new Host(
        files, tree, facts, stated, reportedFiles(), units(plans), defaults, complaints);
  }

  /** The units of which a reported file is part; a file that a manager links to counts there. */
  private List<UnitPlan> plans() {
    List<UnitPlan> plans = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (UnitScope scope : files.scopes()) {
      UnitCatalog catalog = new UnitCatalog(tree, scope);
      for (UnitName name : catalog.names()) {
        UnitPlan plan = UnitPlan.of(name, scope, catalog, tree);
        boolean linkedElsewhere =
            scope.isFolder() && plan.fragmentFile().map(taken::contains).orElse(false);
        if (isReported(plan) && !linkedElsewhere) {
          plans.add(plan);
          if (!scope.isFolder()) {
            plan.fragmentFile().ifPresent(taken::add);
          }
        }
      }
      complaints.addAll(catalog.complaints());
    }
    return plans;
  }

  /**
   * Who runs a script or what a grant is for may be any unit; when a service runs, any timer tells.
   */
  private boolean isReported(UnitPlan plan) {
    if (plan.name().kind() == UnitKind.TIMER || !unitsAlone) {
      return true;
    }
    for (String path : plan.paths()) {
      if (files.reported().containsKey(path)) {
        return true;
      }
    }
    return false;
  }

  private List<UnitFile> reportedFiles() {
    List<String> paths = new ArrayList<>(files.units().keySet());
    paths.sort(null);
    List<UnitFile> found = new ArrayList<>();
    for (String path : paths) {
      found.add(unitFiles.get(path));
    }
    return found;
  }

  private List<Unit> units(List<UnitPlan> plans) {
    List<Unit> units = new ArrayList<>();
    for (UnitPlan plan : plans) {
      List<UnitFile> dropIns = new ArrayList<>();
      for (String path : plan.dropIns()) {
        dropIns.add(unitFiles.get(path));
      }
      Optional<UnitFile> fragment = plan.fragmentFile().map(unitFiles::get);
      units.add(new Unit(plan.name(), plan.scope(), state(plan, fragment), fragment, dropIns));
    }
    return units;
  }

  private static Unit.State state(UnitPlan plan, Optional<UnitFile> fragment) {
    if (plan.masked()) {
      return Unit.State.MASKED;
    }
    if (fragment.isEmpty()) {
      return Unit.State.NOT_FOUND;
    }
    if (fragment.get().isCutShort()) {
      return Unit.State.REFUSED;
    }
    return fragment.get().isEmpty() ? Unit.State.MASKED : Unit.State.LOADED;
  }

  /** The first main file found, then the drop-ins of all folders by file name. */
  private ManagerDefaults managerDefaults(UnitScope scope) {
    Map<String, UnitKind> wanted = new TreeMap<>();
    List<String> order = new ArrayList<>();
    String name = scope.manager().word() + ".conf";
    for (String folder : scope.configuration()) {
      Optional<String> main = tree.resolve(folder + "/" + name);
      if (main.isPresent()) {
        order.add(main.get());
        break;
      }
    }
    Map<String, String> dropIns = new TreeMap<>();
    for (String folder : scope.configuration()) {
      for (String file : listOrNothing(folder + "/" + name + ".d")) {
        if (file.endsWith(".conf")) {
          dropIns.putIfAbsent(file, folder + "/" + name + ".d/" + file);
        }
      }
    }
    for (String path : dropIns.values()) {
      if (!tree.leadsToNull(path)) {
        tree.resolve(path).ifPresent(order::add);
      }
    }
    for (String path : order) {
      wanted.put(path, UnitKind.MANAGER);
    }
    unitFiles.readAll(wanted);
    List<UnitFile> read = new ArrayList<>();
    for (String path : order) {
      UnitFile file = unitFiles.get(path);
      read.add(file);
      if (file.isCutShort()) {
        break; // config_parse_many gives up at the first file that it cannot read
      }
    }
    return ManagerDefaults.of(read);
  }

  private List<String> listOrNothing(String folder) {
    try {
      Optional<String> real = tree.resolve(folder);
      return real.isPresent() ? files.files().list(real.get()) : List.of();
    } catch (IOException e) {
      complaints.add(files.files().shown(folder) + ": cannot be read");
      return List.of();
    }
  }
}
