package dev.gatewaylint.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A host's root folder that a test fills. */
public final class HostFolder {
  /** Where an administrator's units lie. */
  public static final String ADMIN = "etc/systemd/system/";

  /** Where the distribution's units lie. */
  public static final String VENDOR = "usr/lib/systemd/system/";

  private final Path root;

  /** A host in a folder that need not exist yet. */
  public HostFolder(Path root) throws IOException {
    this.root = root.toAbsolutePath();
    Files.createDirectories(root);
  }

  /** An empty host below target, where it can be looked at when a comparison fails. */
  public static HostFolder fresh(String name) throws IOException {
    Path root = Path.of("target", "hosts", name).toAbsolutePath();
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return new HostFolder(root);
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** Writes a file. */
  public HostFolder file(String path, String text) throws IOException {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  public HostFolder file(String path, byte[] content) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.write(root.resolve(path), content);
    return this;
  }

  /** Makes a link. */
  public HostFolder link(String path, String target) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
    return this;
  }

  /** Whether something lies at a path, a dangling link perhaps. */
  public boolean has(String path) {
    return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }
}
