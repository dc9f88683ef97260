package dev.gatewaylint.host;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files make up which unit of a scope: the search path, aliases, masks, templates and the
 * folders of drop-ins (systemd 252 src/basic/unit-file.c, unit_file_build_name_map;
 * src/shared/dropin.c, unit_file_find_dropin_paths).
 */
final class UnitCatalog {
  private static final int MOST_ALIAS_HOPS = 50;

  private final RootedTree tree;
  private final boolean quadlets;
  private final boolean loose;

  /** Each folder of the search path that exists, without links, and the names in it. */
  private final Map<String, Set<String>> folders = new LinkedHashMap<>();

  /** The first file or link on the search path for each unit name. */
  private final Map<String, String> entries = new TreeMap<>();

  /** For each name that is a link to another unit of the search path, that unit's name. */
  private final Map<String, String> aliases = new TreeMap<>();

  private final Set<String> complaints = new TreeSet<>();

  UnitCatalog(RootedTree tree, UnitScope scope) {
    this.tree = tree;
    this.quadlets = scope.holdsQuadlets();
    this.loose = scope.isFolder();
    for (String folder : scope.folders()) {
      Optional<String> real = tree.resolve(folder);
      if (real.isPresent() && tree.files().kind(real.get()) == FileTree.Kind.FOLDER) {
        folders.putIfAbsent(real.get(), new TreeSet<>(listOrNothing(real.get())));
      }
    }
    Set<String> searched = new TreeSet<>(scope.folders());
    searched.addAll(folders.keySet());
    for (Map.Entry<String, Set<String>> folder : folders.entrySet()) {
      for (String name : folder.getValue()) {
        String path = join(folder.getKey(), name);
        if (!entries.containsKey(name) && unitName(name).isPresent() && isFileOrLink(path)) {
          addEntry(name, path, searched);
        }
      }
    }
  }

  /** A link into the search path is an alias or, if it may not be one, as good as not there. */
  private void addEntry(String name, String path, Set<String> searched) {
    Optional<String> target = searchedTarget(path, searched);
    if (target.isEmpty()) {
      entries.put(name, path);
    } else if (unitName(target.get())
        .map(unit -> unitName(name).orElseThrow().mayBeAliasOf(unit))
        .orElse(false)) {
      entries.put(name, path);
      aliases.put(name, target.get());
    }
  }

  private Optional<UnitName> unitName(String name) {
    return loose && !quadlets ? UnitName.ofLoose(name) : UnitName.of(name, quadlets);
  }

  private boolean isFileOrLink(String path) {
    FileTree.Kind kind = tree.files().kind(path);
    return kind == FileTree.Kind.FILE || kind == FileTree.Kind.LINK;
  }

  /** The units of the scope by the names they are loaded under, aliases not among them. */
  List<UnitName> names() {
    Set<String> found = new TreeSet<>();
    for (String name : entries.keySet()) {
      if (!aliases.containsKey(name)) {
        found.add(name);
      }
    }
    for (Set<String> names : folders.values()) {
      for (String name : names) {
        addNameOfFolder(name, found);
      }
    }
    addEnabledInstances(found);
    List<UnitName> units = new ArrayList<>();
    for (String name : found) {
      unitName(name).ifPresent(units::add);
    }
    return units;
  }

  /** A folder of drop-ins names an instance, or a unit whose fragment is not on this host. */
  private void addNameOfFolder(String name, Set<String> found) {
    if (!name.endsWith(".d")) {
      return;
    }
    Optional<UnitName> owner = unitName(name.substring(0, name.length() - 2));
    if (owner.isPresent()
        && !owner.get().prefix().endsWith("-")
        && !aliases.containsKey(owner.get().text())) {
      found.add(owner.get().text());
    }
  }

  private void addEnabledInstances(Set<String> found) {
    for (Map.Entry<String, Set<String>> folder : folders.entrySet()) {
      for (String name : folder.getValue()) {
        if (name.endsWith(".wants") || name.endsWith(".requires")) {
          for (String wanted : listOrNothing(join(folder.getKey(), name))) {
            Optional<UnitName> unit = UnitName.of(wanted);
            if (unit.isPresent()
                && unit.get().isInstance()
                && entries.containsKey(unit.get().template().text())) {
              found.add(wanted);
            }
          }
        }
      }
    }
  }

  private List<String> listOrNothing(String folder) {
    try {
      Optional<String> real = tree.resolve(folder);
      return real.isPresent() ? tree.files().list(real.get()) : List.of();
    } catch (IOException e) {
      complaints.add(tree.files().shown(folder) + ": cannot be read: " + Reason.of(e));
      return List.of();
    }
  }

  /** One sentence for each folder that could not be read so far. */
  Set<String> complaints() {
    return complaints;
  }

  /** The name that a link into the search path points to, whatever lies there. */
  private Optional<String> searchedTarget(String path, Set<String> searched) {
    if (tree.files().kind(path) != FileTree.Kind.LINK) {
      return Optional.empty();
    }
    String written = tree.targetFromRoot(path);
    String target = tree.resolveParent(written).orElse(written);
    int slash = target.lastIndexOf('/');
    return searched.contains(slash < 0 ? "" : target.substring(0, slash))
        ? Optional.of(target.substring(slash + 1))
        : Optional.empty();
  }

  private String mainName(String name) {
    String at = name;
    for (int hops = 0; hops < MOST_ALIAS_HOPS; hops++) {
      String next = aliases.get(at);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Whether a name is only another one for some unit. */
  boolean isAlias(UnitName name) {
    return aliases.containsKey(name.text());
  }

  /** The other names of a unit. */
  List<UnitName> aliasesOf(UnitName unit) {
    List<UnitName> found = new ArrayList<>();
    for (String name : aliases.keySet()) {
      UnitName alias = unitName(name).orElseThrow();
      String main = mainName(name);
      if (name.equals(unit.text()) || !entries.containsKey(main)) {
        continue; // a name that leads to no file is nobody's
      }
      if (main.equals(unit.text())) {
        found.add(alias);
      } else if (unit.isInstance() && main.equals(unit.template().text())) {
        UnitName same = alias.isTemplate() ? alias.instantiate(unit.instance()) : alias;
        if (same.instance().equals(unit.instance())) {
          found.add(same);
        }
      }
    }
    return found;
  }

  /** Where the fragment of a unit was found: a file, or a link to one outside the search path. */
  Optional<String> fragment(UnitName unit) {
    String own = entries.get(unit.text());
    if (own == null && unit.isInstance()) {
      own = entries.get(unit.template().text());
    }
    return Optional.ofNullable(own);
  }

  /**
   * The drop-ins of a unit in the order in which they are read: all folders' files by name, where
   * the file of a more specific folder hides its namesakes.
   */
  List<String> dropIns(UnitName unit) {
    Map<String, String> byFileName = new TreeMap<>();
    List<UnitName> names = new ArrayList<>(List.of(unit));
    names.addAll(aliasesOf(unit));
    for (UnitName name : names) {
      List<String> owners = name.dropInNames();
      for (String folder : folders.keySet()) {
        for (String owner : owners) {
          addDropIns(folder, owner, byFileName);
        }
      }
    }
    for (String folder : folders.keySet()) {
      addDropIns(folder, unit.kind().suffix(), byFileName);
    }
    return new ArrayList<>(byFileName.values());
  }

  private void addDropIns(String folder, String owner, Map<String, String> byFileName) {
    if (!folders.getOrDefault(folder, Set.of()).contains(owner + ".d")) {
      return;
    }
    Optional<String> real = tree.resolve(join(folder, owner + ".d"));
    if (real.isEmpty()) {
      return;
    }
    for (String file : listOrNothing(real.get())) {
      if (file.endsWith(".conf") && !file.startsWith(".")) {
        byFileName.putIfAbsent(file, join(real.get(), file));
      }
    }
  }

  private static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
