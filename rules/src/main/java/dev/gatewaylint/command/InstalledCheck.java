package dev.gatewaylint.command;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.InstalledReader;
import dev.gatewaylint.lint.InstalledLint;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code check --as}: one file as if it lay somewhere else. */
final class InstalledCheck {
  private InstalledCheck() {}

  static boolean isAsked(CheckRequest request) {
    return request.installedAs().isPresent() || request.root().isPresent();
  }

  static Report report(CheckRequest request, Linter linter) throws UsageException {
    String place = request.installedAs().orElse("");
    if (place.isEmpty()) {
      throw new UsageException("--root: says over which host a file lies, and needs --as");
    }
    if (request.paths().size() != 1) {
      throw new UsageException("--as " + place + ": expected exactly one file to lint");
    }
    String given = request.paths().get(0);
    try {
      if (!Path.of(place).isAbsolute() || Path.of(place).normalize().getNameCount() == 0) {
        throw new UsageException("--as " + place + ": expected an absolute path of a file");
      }
      Path file = request.workingFolder().toAbsolutePath().resolve(given).normalize();
      InstalledReader reader = new InstalledReader(place, Disk.REAL.read(file.toRealPath()));
      Optional<HostFiles> alone = reader.alone();
      if (alone.isEmpty()) {
        throw new UsageException("--as " + place + ": not a kind of file that gateway-lint reads");
      }
      return request.root().isEmpty()
          ? InstalledLint.alone(linter, alone.get())
          : over(request, linter, reader, alone.get());
    } catch (InvalidPathException e) {
      throw new UsageException("--as " + place + ": not a path");
    } catch (IOException e) {
      return new Report(List.of(), 0, 0, List.of(given + ": cannot be read"), List.of());
    }
  }

  private static Report over(
      CheckRequest request, Linter linter, InstalledReader reader, HostFiles alone)
      throws UsageException {
    String word = request.root().orElse("");
    Path root = request.workingFolder().toAbsolutePath().resolve(word).normalize();
    if (!Files.isDirectory(root)) {
      throw new UsageException("--root " + word + ": no such folder");
    }
    return InstalledLint.over(linter, alone, reader.over(root).orElse(alone));
  }
}
