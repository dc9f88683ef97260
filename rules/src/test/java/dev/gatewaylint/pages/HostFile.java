package dev.gatewaylint.pages;

import dev.gatewaylint.host.UnitPlace;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One file of a host.
 *
 * @param path place inside the host
 * @param text its bytes, each as the character of that number
 * @param link where it points, if it is a link
 */
record HostFile(String path, String text, Optional<String> link) {
  static HostFile of(String path, byte[] content) {
    return new HostFile(path, new String(content, StandardCharsets.ISO_8859_1), Optional.empty());
  }

  byte[] content() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  HostFile with(String other) {
    return new HostFile(path, other, link);
  }

  /** Whether line ends and byte order marks mean nothing to its readers, as they do to sudo's. */
  boolean takesAnyLineEnd() {
    boolean tree = path.endsWith(".plist") || path.endsWith(".json") || path.endsWith(".json5");
    return hasUnitSyntax() || (link.isEmpty() && tree);
  }

  /** Whether it is a file in unit syntax; an empty one is a mask and has none. */
  boolean hasUnitSyntax() {
    return link.isEmpty() && !text.isEmpty() && UnitPlace.of(path).isPresent();
  }
}
