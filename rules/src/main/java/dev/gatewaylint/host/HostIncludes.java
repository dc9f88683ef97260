package dev.gatewaylint.host;

import dev.gatewaylint.gateway.IncludeReader;
import dev.gatewaylint.gateway.IncludeRoots;
import dev.gatewaylint.gateway.Paths;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a configuration includes, among the files of its host. */
final class HostIncludes implements IncludeReader {
  private final Host host;

  HostIncludes(Host host) {
    this.host = host;
  }

  @Override
  public Found read(String path) {
    Optional<SourceFile> file = host.text(path);
    if (file.isPresent()) {
      Json5File parsed = Json5File.parse(file.get());
      return parsed.isBeyondLimits() ? Found.UNKNOWN : Found.of(parsed);
    }
    boolean missing = host.tree().kind(path) == FileTree.Kind.MISSING;
    return missing && host.isComplete() ? Found.MISSING : Found.UNKNOWN;
  }

  /**
   * Where the files that a configuration includes may lie. Further roots are known only if every
   * gateway that reads it is; absolute paths mean something only on a machine's own tree.
   */
  static IncludeRoots roots(String config, List<GatewayProcess> readers, Host host) {
    String folder = Paths.folder(config);
    String real = host.tree().resolve(folder).orElse(folder);
    List<String> others = new ArrayList<>();
    boolean known = !readers.isEmpty();
    for (GatewayProcess process : readers) {
      Optional<String> chosen = process.includeRoots();
      known &= chosen.isPresent();
      for (String root : chosen.orElse("").split(":", -1)) {
        process.path(root.trim()).filter(path -> !root.isBlank()).ifPresent(others::add);
      }
    }
    return new IncludeRoots(folder, real, others, known, known || host.isComplete());
  }
}
