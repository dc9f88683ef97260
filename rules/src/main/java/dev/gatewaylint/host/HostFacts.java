package dev.gatewaylint.host;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Owner, mode and type of a host's files: those of the running machine, or what a manifest at the
 * root says. A copy's own modes are never taken for the host's.
 */
public final class HostFacts {
  private static final int MOST_LINKS = 40;

  private final FileTree files;
  private final Map<String, FileFacts> manifest;
  private final List<String> complaints;

  private HostFacts(FileTree files, Map<String, FileFacts> manifest, List<String> complaints) {
    this.files = files;
    this.manifest = manifest;
    this.complaints = complaints;
  }

  /** The facts of a host; a manifest that cannot be used tells none. */
  public static HostFacts of(FileTree files) {
    try {
      return new HostFacts(files, FactsManifest.read(files).orElse(Map.of()), List.of());
    } catch (IOException e) {
      String name = files.shown(FactsManifest.NAME);
      return new HostFacts(files, Map.of(), List.of(name + ": cannot be used: " + Reason.of(e)));
    }
  }

  /** One sentence if there is a manifest that cannot be used. */
  public List<String> complaints() {
    return complaints;
  }

  /** The facts of a path inside the host, links not followed; empty where nobody tells. */
  public Optional<FileFacts> of(String path) {
    Optional<FileFacts> live = files.facts(path);
    return live.isPresent() ? live : Optional.ofNullable(manifest.get(path));
  }

  /**
   * Whether a user can change what is read at a path: the file itself, a link on the way, or a
   * folder above in which he may put another in its place.
   *
   * @param path from the host's root, links in it are followed
   */
  public WriteAccess writableBy(String path, UserAccount account) {
    Deque<String> open = new ArrayDeque<>();
    push(open, path);
    String folder = "";
    int links = 0;
    while (true) {
      Optional<FileFacts> holder = of(folder);
      if (holder.isEmpty()) {
        return new WriteAccess(WriteAccess.Answer.UNKNOWN, folder);
      }
      if (open.isEmpty()) {
        return answer(holder.get().isWritableBy(account), folder);
      }
      String name = open.pop();
      if (name.equals("..")) {
        folder = parent(folder);
        continue;
      }
      String here = folder.isEmpty() ? name : folder + "/" + name;
      if (!holder.get().isSearchableBy(account)) {
        return answer(false, path);
      }
      Optional<FileFacts> entry = of(here);
      if (entry.isEmpty()) {
        boolean free = holder.get().isWritableBy(account) && !isSticky(holder.get(), account);
        return free ? answer(true, folder) : new WriteAccess(WriteAccess.Answer.UNKNOWN, here);
      }
      if (holder.get().isWritableBy(account) && holder.get().letsReplace(entry.get(), account)) {
        return answer(true, folder);
      }
      if (entry.get().kind() != FileTree.Kind.LINK) {
        if (open.isEmpty()) {
          return answer(entry.get().isWritableBy(account), here);
        }
        folder = here;
      } else {
        Optional<String> target = target(here);
        if (target.isEmpty() || ++links > MOST_LINKS) {
          return new WriteAccess(WriteAccess.Answer.UNKNOWN, here);
        }
        folder = target.get().startsWith("/") ? "" : folder;
        push(open, target.get());
      }
    }
  }

  /**
   * Who may read a file by its mode and those of the folders above it. A folder of which nothing is
   * known lets everybody pass.
   *
   * @param path from the host's root, without links
   */
  public Readers readersOf(String path) {
    int mode = of(path).map(FileFacts::mode).orElse(0);
    boolean group = (mode & 040) != 0;
    boolean others = (mode & 04) != 0;
    for (String folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
      int above = of(folder).map(FileFacts::mode).orElse(0777);
      group &= (above & 011) != 0;
      others &= (above & 01) != 0;
    }
    return others ? Readers.EVERYBODY : group ? Readers.GROUP : Readers.OWNER;
  }

  private static boolean isSticky(FileFacts folder, UserAccount account) {
    return (folder.mode() & FileFacts.STICKY) != 0 && account.uid() != folder.user();
  }

  private static WriteAccess answer(boolean writable, String path) {
    return new WriteAccess(writable ? WriteAccess.Answer.YES : WriteAccess.Answer.NO, path);
  }

  private Optional<String> target(String link) {
    try {
      return Optional.of(files.target(link));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String parent(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  private static void push(Deque<String> open, String path) {
    String[] names = path.split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      if (!names[i].isEmpty() && !names[i].equals(".")) {
        open.push(names[i]);
      }
    }
  }
}
