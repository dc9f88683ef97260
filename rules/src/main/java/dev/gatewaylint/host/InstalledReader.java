package dev.gatewaylint.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file as if it lay in a certain place, by itself or over the other files of a host. That is
 * what the {@code validate:} of Ansible needs, which hands over a temporary file without a name or
 * neighbours.
 */
public final class InstalledReader {
  private final String inside;
  private final byte[] content;

  /**
   * A reader of one file.
   *
   * @param place where it is to lie, absolute, as on its host
   * @param content what it holds
   */
  public InstalledReader(String place, byte[] content) {
    this.inside = HostDraft.join(Path.of("/").relativize(Path.of(place).normalize()));
    this.content = content.clone();
  }

  /** The host that has no other file; empty if gateway-lint reads no such file. */
  public Optional<HostFiles> alone() {
    HostDraft draft = new HostDraft(new OneFile(inside, content), "/");
    return draft.add(inside) ? Optional.of(draft.finish()) : Optional.empty();
  }

  /**
   * The host below a folder, with the file in its place. It is never complete: while a role runs,
   * what is missing may still come.
   */
  public Optional<HostFiles> over(Path root) {
    RootedTree real = new RootedTree(new FolderTree(root, "/"));
    String at = real.resolveParent(inside).orElse(inside);
    Disk disk = Disk.REAL.with(Map.of(root.resolve(at), content));
    HostDraft draft = new HostDraft(new FolderTree(root, "/", disk), "/");
    return draft.add(at) ? Optional.of(draft.finish()) : Optional.empty();
  }

  /** A host of one file. */
  private static final class OneFile implements FileTree {
    private final String path;
    private final byte[] content;

    OneFile(String path, byte[] content) {
      this.path = path;
      this.content = content;
    }

    @Override
    public Kind kind(String other) {
      if (other.equals(path)) {
        return Kind.FILE;
      }
      return other.isEmpty() || path.startsWith(other + "/") ? Kind.FOLDER : Kind.MISSING;
    }

    @Override
    public List<String> list(String folder) {
      String start = folder.isEmpty() ? "" : folder + "/";
      if (!path.startsWith(start)) {
        return List.of();
      }
      int slash = path.indexOf('/', start.length());
      return List.of(path.substring(start.length(), slash < 0 ? path.length() : slash));
    }

    @Override
    public String target(String link) throws IOException {
      throw new IOException("not a link");
    }

    @Override
    public byte[] read(String other) throws IOException {
      if (!other.equals(path)) {
        throw new IOException("no such file");
      }
      return content.clone();
    }

    @Override
    public String shown(String other) {
      return "/" + other;
    }
  }
}
