package dev.gatewaylint.pages;

import dev.gatewaylint.host.FileTree;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A host that lies in memory. */
final class MemoryTree implements FileTree {
  private final Map<String, HostFile> entries = new TreeMap<>();
  private final Map<String, TreeSet<String>> folders = new TreeMap<>();

  MemoryTree(List<HostFile> files) {
    folders.put("", new TreeSet<>());
    for (HostFile file : files) {
      entries.put(file.path(), file);
      String path = file.path();
      while (!path.isEmpty()) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        folders.computeIfAbsent(folder, name -> new TreeSet<>()).add(path.substring(slash + 1));
        path = folder;
      }
    }
  }

  @Override
  public Kind kind(String path) {
    HostFile file = entries.get(path);
    if (file != null) {
      return file.link().isPresent() ? Kind.LINK : Kind.FILE;
    }
    return folders.containsKey(path) ? Kind.FOLDER : Kind.MISSING;
  }

  @Override
  public List<String> list(String folder) {
    return new ArrayList<>(folders.getOrDefault(folder, new TreeSet<>()));
  }

  @Override
  public String target(String link) throws IOException {
    return entry(link).link().orElseThrow(() -> new FileNotFoundException(link));
  }

  @Override
  public byte[] read(String path) throws IOException {
    return entry(path).content();
  }

  private HostFile entry(String path) throws IOException {
    return Optional.ofNullable(entries.get(path))
        .orElseThrow(() -> new FileNotFoundException(path));
  }

  @Override
  public String shown(String path) {
    return path;
  }
}
