package dev.gatewaylint.syntax.unit;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A systemd to compare with: this machine's own, one that rules/src/table/derive.sh has unpacked,
 * or one that {@code -Dgatewaylint.systemd.root} names.
 */
public record Systemd(int version, List<String> manager, List<String> analyze) {

  private static final Path DERIVED = Path.of("..", "target", "table").toAbsolutePath().normalize();

  /** Every systemd within reach whose version the table covers; never empty. */
  public static List<Systemd> all() {
    List<Systemd> all = new ArrayList<>();
    installed().ifPresent(all::add);
    for (int version : new int[] {252, 257}) {
      if (all.stream().noneMatch(s -> s.version == version)) {
        unpacked(DERIVED.resolve(version + "/root")).ifPresent(all::add);
      }
    }
    for (Path root : SystemdBox.roots()) {
      if (root.getNameCount() > 0) {
        unpacked(root).filter(s -> !versions(all).contains(s.version)).ifPresent(all::add);
      }
    }
    all.removeIf(s -> s.version < 252 || s.version > 257);
    Oracle.require(!all.isEmpty(), "no systemd 252 to 257 here");
    return all;
  }

  private static List<Integer> versions(List<Systemd> all) {
    return all.stream().map(Systemd::version).toList();
  }

  /**
   * What {@code systemd-analyze verify} says of the units, reading no others than those in the
   * folder.
   */
  public List<String> verify(Path folder, List<String> names) {
    List<String> command = new ArrayList<>(analyze);
    command.add("verify");
    for (String name : names) {
      command.add("./" + name);
    }
    return run(folder, command);
  }

  /** What the manager lists with {@code --dump-configuration-items}. */
  public List<String> dump() {
    List<String> command = new ArrayList<>(manager);
    command.add("--dump-configuration-items");
    return run(Path.of("."), command);
  }

  @Override
  public String toString() {
    return "systemd " + version;
  }

  private static Optional<Systemd> installed() {
    for (String folder : new String[] {"/usr/lib/systemd", "/lib/systemd"}) {
      Path manager = Path.of(folder, "systemd");
      if (Files.isExecutable(manager) && Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
        return of(List.of(manager.toString()), List.of("/usr/bin/systemd-analyze"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Systemd> unpacked(Path root) {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    Optional<Path> loader = find(root, "(usr/)?lib/[^/]+/ld-linux-.*");
    Optional<Path> libraries = find(root, ".*/libc\\.so\\.6").map(Path::getParent);
    Optional<Path> shared = find(root, ".*/libsystemd-shared-.*").map(Path::getParent);
    Optional<Path> manager = find(root, "(usr/)?lib/systemd/systemd");
    Optional<Path> analyze = find(root, "usr/bin/systemd-analyze");
    if (loader.isEmpty()
        || libraries.isEmpty()
        || shared.isEmpty()
        || manager.isEmpty()
        || analyze.isEmpty()) {
      return Optional.empty();
    }
    String path =
        String.join(
            ":",
            libraries.get().toString(),
            shared.get().toString(),
            root.resolve("usr").resolve(root.relativize(libraries.get())).toString(),
            root.resolve("usr/lib").resolve(libraries.get().getFileName()).toString());
    List<String> through = List.of(loader.get().toString(), "--library-path", path);
    List<String> runsManager = new ArrayList<>(through);
    runsManager.add(manager.get().toString());
    List<String> runsAnalyze = new ArrayList<>(through);
    runsAnalyze.add(analyze.get().toString());
    return of(runsManager, runsAnalyze);
  }

  private static Optional<Path> find(Path root, String path) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> root.relativize(f).toString().matches(path) && Files.isRegularFile(f))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Systemd> of(List<String> manager, List<String> analyze) {
    List<String> command = new ArrayList<>(manager);
    command.add("--version");
    String first = run(Path.of("."), command).get(0);
    if (!first.matches("systemd \\d+ .*")) {
      return Optional.empty();
    }
    return Optional.of(new Systemd(Integer.parseInt(first.split(" ", -1)[1]), manager, analyze));
  }

  private static List<String> run(Path folder, List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.redirectErrorStream(true);
      builder.environment().put("SYSTEMD_UNIT_PATH", folder.toAbsolutePath().toString());
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
