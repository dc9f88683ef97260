package dev.gatewaylint.syntax;

import java.util.Optional;

/** A file with one JSON, JSON5 or YAML document. */
public interface ConfigTree extends ConfigFile {
  /** The document; empty for a file without one, and for one that its owner refuses as a whole. */
  Optional<ConfigNode> root();
}
