package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The files that tasks write, as they will lie on the host. */
final class AnsibleTree implements FileTree {
  private final Map<String, Supplier<Derivation>> texts = new TreeMap<>();
  private final Map<String, String> links = new TreeMap<>();
  private final Map<String, TreeSet<String>> folders = new HashMap<>();
  private final Map<String, SourceFile> made = new HashMap<>();

  void put(String path, Supplier<Derivation> text) {
    if (place(path)) {
      texts.put(path, text);
    }
  }

  void link(String path, String target) {
    if (place(path)) {
      links.put(path, target);
    }
  }

  /** A name is a file or a folder, whatever tasks say first. */
  private boolean place(String path) {
    if (folders.containsKey(path) || path.isEmpty()) {
      return false;
    }
    String[] names = path.split("/", -1);
    StringBuilder folder = new StringBuilder();
    for (int i = 0; i + 1 < names.length; i++) {
      folder.append(i == 0 ? "" : "/").append(names[i]);
      if (texts.containsKey(folder.toString()) || links.containsKey(folder.toString())) {
        return false;
      }
    }
    String above = "";
    for (String name : names) {
      folders.computeIfAbsent(above, unknown -> new TreeSet<>()).add(name);
      above = above.isEmpty() ? name : above + "/" + name;
    }
    return true;
  }

  /** All files and links. */
  List<String> paths() {
    List<String> paths = new ArrayList<>(texts.keySet());
    paths.addAll(links.keySet());
    return paths;
  }

  @Override
  public Kind kind(String path) {
    if (texts.containsKey(path)) {
      return Kind.FILE;
    }
    if (links.containsKey(path)) {
      return Kind.LINK;
    }
    return folders.containsKey(path) || path.isEmpty() ? Kind.FOLDER : Kind.MISSING;
  }

  @Override
  public List<String> list(String folder) {
    TreeSet<String> names = folders.get(folder);
    return names == null ? List.of() : List.copyOf(names);
  }

  @Override
  public String target(String link) throws IOException {
    String target = links.get(link);
    if (target == null) {
      throw new IOException("no link");
    }
    return target;
  }

  @Override
  public synchronized SourceFile source(String path) throws IOException {
    SourceFile known = made.get(path);
    if (known != null) {
      return known;
    }
    Supplier<Derivation> text = texts.get(path);
    if (text == null) {
      throw new IOException("no such file");
    }
    SourceFile source = SourceFile.derived(path, text.get());
    made.put(path, source);
    return source;
  }

  @Override
  public byte[] read(String path) throws IOException {
    return source(path).bytes();
  }

  @Override
  public String shown(String path) {
    return path;
  }
}
