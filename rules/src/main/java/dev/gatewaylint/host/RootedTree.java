package dev.gatewaylint.host;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A host's files with links resolved inside its root, as chroot would resolve them. */
public final class RootedTree {
  private static final int MOST_LINKS = 40;
  private static final String NULL = "dev/null";

  private final FileTree files;

  /** A view on the files of a host. */
  public RootedTree(FileTree files) {
    this.files = files;
  }

  /** The files without resolution. */
  public FileTree files() {
    return files;
  }

  /**
   * The path without links at which something lies; empty where a link leads nowhere, in a circle,
   * or to a path that does not exist.
   */
  public Optional<String> resolve(String path) {
    return walk(path, true);
  }

  /** Like {@link #resolve}, but the last name may be missing or a link and stays as it is. */
  public Optional<String> resolveParent(String path) {
    return walk(path, false);
  }

  private Optional<String> walk(String path, boolean last) {
    Deque<String> open = new ArrayDeque<>();
    push(open, path);
    List<String> done = new ArrayList<>();
    int links = 0;
    while (!open.isEmpty()) {
      String name = open.pop();
      if (name.equals("..")) {
        if (!done.isEmpty()) {
          done.remove(done.size() - 1);
        }
        continue;
      }
      done.add(name);
      if (open.isEmpty() && !last) {
        break;
      }
      String here = String.join("/", done);
      FileTree.Kind kind = files.kind(here);
      boolean passable = kind == FileTree.Kind.FOLDER || kind == FileTree.Kind.LINK;
      if (kind == FileTree.Kind.MISSING || (!passable && !open.isEmpty())) {
        return Optional.empty();
      }
      if (kind == FileTree.Kind.LINK) {
        if (++links > MOST_LINKS) {
          return Optional.empty();
        }
        String target = target(here);
        done.remove(done.size() - 1);
        if (target.startsWith("/")) {
          done.clear();
        }
        push(open, target);
      }
    }
    return Optional.of(String.join("/", done));
  }

  private String target(String link) {
    try {
      return files.target(link);
    } catch (IOException e) {
      return "..";
    }
  }

  private static void push(Deque<String> open, String path) {
    String[] names = path.split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      if (!names[i].isEmpty() && !names[i].equals(".")) {
        open.push(names[i]);
      }
    }
  }

  /** The names in a folder, links followed; none where there is no folder to read. */
  public List<String> names(String folder) {
    try {
      Optional<String> real = resolve(folder);
      return real.isPresent() ? files.list(real.get()) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** What lies at the end of a path, links followed. */
  public FileTree.Kind kind(String path) {
    Optional<String> found = resolve(path);
    return found.isEmpty() ? FileTree.Kind.MISSING : files.kind(found.get());
  }

  /** Where a link points, seen from the host's root; nothing is resolved. */
  public String targetFromRoot(String link) {
    String target = target(link);
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    int slash = link.lastIndexOf('/');
    return slash < 0 ? target : link.substring(0, slash + 1) + target;
  }

  /**
   * Whether a link means "masked": its target is {@code /dev/null}, which a copy of a host's files
   * seldom has.
   */
  public boolean leadsToNull(String path) {
    String at = path;
    for (int hops = 0; hops < MOST_LINKS && files.kind(at) == FileTree.Kind.LINK; hops++) {
      String target = withoutDots(targetFromRoot(at));
      if (target.equals(NULL)) {
        return true;
      }
      Optional<String> next = resolveParent(targetFromRoot(at));
      if (next.isEmpty()) {
        return false;
      }
      at = next.get();
    }
    return at.equals(NULL);
  }

  private static String withoutDots(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
