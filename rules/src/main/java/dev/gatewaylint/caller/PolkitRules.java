package dev.gatewaylint.caller;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Rules of polkit that may let ordinary users order units about. They are programs in JavaScript,
 * so all that is told is where one names the action (org.freedesktop.systemd1.policy).
 */
public final class PolkitRules {
  private static final String ACTION = "org.freedesktop.systemd1.manage-units";
  private static final List<String> FOLDERS =
      List.of(
          "etc/polkit-1/rules.d",
          "run/polkit-1/rules.d",
          "usr/local/share/polkit-1/rules.d",
          "usr/share/polkit-1/rules.d",
          "etc/polkit-1/localauthority",
          "var/lib/polkit-1/localauthority");
  private static final int DEEPEST = 2;

  private PolkitRules() {}

  /** Where a rule first names the action that starts, stops and restarts units. */
  public static Optional<Place> aboutUnits(Host host) {
    for (String folder : FOLDERS) {
      Optional<Place> found = below(host, folder, 0);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> below(Host host, String path, int depth) {
    Optional<String> real = host.tree().resolve(path);
    if (real.isEmpty() || depth > DEEPEST) {
      return Optional.empty();
    }
    if (host.tree().files().kind(real.get()) == FileTree.Kind.FILE) {
      boolean rules = path.endsWith(".rules") || path.endsWith(".pkla");
      return rules ? host.text(real.get()).flatMap(PolkitRules::in) : Optional.empty();
    }
    try {
      for (String name : host.tree().files().list(real.get())) {
        Optional<Place> found = below(host, real.get() + "/" + name, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // what may not be read tells nothing
    }
    return Optional.empty();
  }

  private static Optional<Place> in(SourceFile file) {
    int at = file.text().indexOf(ACTION);
    return at < 0 ? Optional.empty() : Optional.of(file.place(new Span(at, at + ACTION.length())));
  }
}
