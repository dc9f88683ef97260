package dev.gatewaylint.syntax;

import dev.gatewaylint.text.Change;
import java.util.List;
import java.util.Optional;

/**
 * A file with one JSON, JSON5 or YAML document.
 *
 * <p>Each of its changes is one to the document, told in as few characters as possible: every other
 * one stays, and what is read afterwards is the old document but for that. It is empty where nobody
 * but a person should do it.
 */
public interface ConfigTree extends ConfigFile {
  /** The document; empty for a file without one, and for one that its owner refuses as a whole. */
  Optional<ConfigNode> root();

  /**
   * Takes a key out with its value, and with all of the same name in its mapping: an earlier one
   * would count then.
   *
   * @param key a key of this file
   */
  default Optional<Change> without(ConfigNode.Scalar key) {
    return Optional.empty();
  }

  /**
   * Writes another value, in the way in which the old one is written.
   *
   * @param value a value of this file
   * @param text a number, or for a text letters and digits
   */
  default Optional<Change> written(ConfigNode.Scalar value, String text) {
    return Optional.empty();
  }

  /**
   * Adds a text in front of all that a mapping holds, in the way in which that is written.
   *
   * @param mapping characters of a mapping of this file
   * @param names keys from there to the text, of letters and digits; the mapping has none of the
   *     first name
   * @param text letters and digits
   */
  default Optional<Change> with(ConfigNode.Mapping mapping, List<String> names, String text) {
    return Optional.empty();
  }
}
