package dev.gatewaylint.host;

import dev.gatewaylint.syntax.crontab.CrontabPlace;
import dev.gatewaylint.syntax.shell.Shebang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A host while its files are being found. */
final class HostDraft {
  private final String shown;
  private final FileTree files;
  private final RootedTree tree;
  private final Map<String, FileKind> reported = new TreeMap<>();
  private final Map<String, UnitScope> scopes = new TreeMap<>();
  private final Set<String> includable = new TreeSet<>();
  private boolean complete;
  private boolean knowsHomes;
  private boolean open;

  HostDraft(FileTree files, String shown) {
    this.shown = shown;
    this.files = files;
    this.tree = new RootedTree(files);
  }

  /** The names of a path; a backslash may be part of one, as in {@code dev-sda\x2d1.swap}. */
  static String join(Path relative) {
    StringBuilder joined = new StringBuilder();
    for (Path name : relative) {
      joined.append(joined.length() == 0 ? "" : "/").append(name);
    }
    return joined.toString();
  }

  RootedTree tree() {
    return tree;
  }

  void markComplete() {
    complete = true;
  }

  int size() {
    return reported.size();
  }

  /** Takes a file in, if its place or its first line says what it is. */
  boolean add(String path) {
    Optional<UnitPlace> place = UnitPlace.of(path);
    if (place.isEmpty()) {
      return addPlain(path);
    }
    UnitScope scope = place.get().scope();
    scopes.putIfAbsent(scope.label(), scope);
    if (files.kind(path) != FileTree.Kind.LINK) {
      reported.put(path, new FileKind.OfUnit(place.get().kind()));
    } else if (!tree.leadsToNull(path)) {
      addTarget(path, new FileKind.OfUnit(place.get().kind()));
    }
    return true;
  }

  private boolean addPlain(String path) {
    String real = tree.resolve(path).orElse(path);
    if (files.kind(real) != FileTree.Kind.FILE) {
      return false;
    }
    Optional<FileKind.Plain> kind = FilePlace.of(path);
    if (kind.isEmpty() && FilePlace.mayBeScript(path) && startsShell(real)) {
      kind = Optional.of(FileKind.Plain.SHELL_SCRIPT);
    }
    if (kind.isEmpty() && ConfigPlace.isConfig(path) && !FilePlace.isOfTheSystem(path)) {
      kind = ConfigPlace.of(headOrNothing(real, ConfigPlace.LONGEST));
      includable.add(real);
    }
    if (kind.isEmpty()) {
      return false;
    }
    reported.putIfAbsent(real, kind.get());
    if (!knowsHomes) {
      knowsHomes = true;
      addHomes();
    }
    return true;
  }

  /** Any user's units may run a script, although it was asked about alone. */
  private void addHomes() {
    for (String user : tree.names("home")) {
      UnitScope scope = UnitScope.ofHome("home/" + user);
      if (files.kind(scope.folders().get(1)) == FileTree.Kind.FOLDER) {
        scopes.putIfAbsent(scope.label(), scope);
      }
    }
  }

  private boolean startsShell(String path) {
    byte[] head = headOrNothing(path, Shebang.LONGEST);
    return Shebang.of(new String(head, StandardCharsets.ISO_8859_1))
        .map(Shebang::isShell)
        .orElse(false);
  }

  private byte[] headOrNothing(String path, int most) {
    try {
      return files.head(path, most);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** A link stands for its target, which is found under its own name if that is a unit's. */
  private void addTarget(String link, FileKind kind) {
    Optional<String> target = tree.resolve(link);
    if (target.isEmpty()) {
      if (!leadsToAPartThatIsNotHere(link)) {
        reported.put(link, kind);
      }
    } else if (UnitPlace.of(target.get()).isEmpty()) {
      reported.put(target.get(), kind);
    }
  }

  /** A tree may hold the administrator's files alone; links into the rest are no mistake. */
  private boolean leadsToAPartThatIsNotHere(String link) {
    String target = tree.targetFromRoot(link);
    int slash = target.indexOf('/');
    String top = slash < 0 ? target : target.substring(0, slash);
    boolean systems = top.equals("usr") || top.equals("lib") || top.equals("run");
    return systems && files.kind(top) == FileTree.Kind.MISSING;
  }

  /** The live machine is not walked: the folders that managers read are. */
  void readMachine() {
    complete = true;
    open = true;
    List<UnitScope> all = new ArrayList<>(List.of(UnitScope.system(), UnitScope.everyUser()));
    for (String user : tree.names("home")) {
      all.add(UnitScope.ofHome("home/" + user));
    }
    all.add(UnitScope.ofHome("root"));
    for (UnitScope scope : all) {
      for (String folder : scope.folders()) {
        addFolder(folder);
      }
      for (String folder : scope.configuration()) {
        addFolder(folder);
      }
    }
    for (String file : KnownPlaces.FILES) {
      add(file);
    }
    for (String folder : KnownPlaces.FOLDERS) {
      addFolder(folder);
    }
    for (String spool : CrontabPlace.SPOOLS) {
      addFolder(spool);
    }
    for (String folder : JobFiles.folders(tree)) {
      addFolder(folder);
    }
    for (String folder : ConfigFiles.folders(tree)) {
      addFolder(folder);
    }
  }

  private void addFolder(String folder) {
    Optional<String> real = tree.resolve(folder);
    if (real.isEmpty()) {
      return;
    }
    for (String name : tree.names(real.get())) {
      String path = real.get() + "/" + name;
      add(path);
      if (name.endsWith(".d")) {
        for (String dropIn : tree.names(path)) {
          add(path + "/" + dropIn);
        }
      }
    }
  }

  /** The managers' own scopes come first: what they link to is theirs. */
  HostFiles finish() {
    List<UnitScope> order = new ArrayList<>(List.of(UnitScope.system(), UnitScope.everyUser()));
    for (boolean folders : new boolean[] {false, true}) {
      for (UnitScope scope : scopes.values()) {
        boolean first = scope.label().equals("system") || scope.label().equals("user");
        if (!first && scope.isFolder() == folders) {
          order.add(scope);
        }
      }
    }
    return new HostFiles(files, shown, complete && isMachine(), reported, order, includable, open);
  }

  /** A repository's folder is never all of a machine, though it was named as a whole. */
  private boolean isMachine() {
    for (String top : KnownPlaces.TOP) {
      if (files.kind(top) == FileTree.Kind.FOLDER) {
        return true;
      }
    }
    return false;
  }
}
