package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A file with one JSON5 document (json5.org, version 1.0), read as npm json5 2.2.3 reads what
 * Node.js makes of the bytes: a byte that is not UTF-8 is U+FFFD, fine inside a text and a fault
 * elsewhere; a byte order mark is white space; {@code __proto__} is a key like any other; the
 * escape of half a surrogate pair stands for that half; of keys that stand twice, the last counts.
 *
 * @param root the document; empty where it cannot be read to its end
 * @param problems the first thing that is not JSON5, if any; nothing is read after it
 * @param comments every comment before that, its marks included, in the order of the text
 * @param isBeyondLimits whether the problem is none of the owner's: a file of more than 16 MiB, 200
 *     levels or a million values is not read here
 */
public record Json5File(
    SourceFile source,
    Optional<ConfigNode> root,
    List<Problem> problems,
    List<Place> comments,
    boolean isBeyondLimits)
    implements ConfigTree {
  public Json5File {
    problems = List.copyOf(problems);
    comments = List.copyOf(comments);
  }

  /** Reads a file; never throws, and takes bounded time and memory whatever it holds. */
  public static Json5File parse(SourceFile source) {
    return parse(source, true);
  }

  /**
   * Reads a file of an owner that takes JSON alone (RFC 8259): comments, trailing commas, keys
   * without quotes and a byte order mark are faults, as they are to {@code JSON.parse}.
   */
  public static Json5File parseJson(SourceFile source) {
    return parse(source, false);
  }

  @Override
  public Optional<Change> without(ConfigNode.Scalar key) {
    Optional<ConfigNode.Mapping> object =
        root.flatMap(document -> Members.around(document, key.place().span()));
    return object.map(
        found -> new Change.Edits(source, new Members(source.text(), found).without(key.text())));
  }

  @Override
  public Optional<Change> written(ConfigNode.Scalar value, String text) {
    char first = source.text().charAt(value.place().span().start());
    String quote = value.kind() == ConfigNode.Kind.TEXT ? String.valueOf(first) : "";
    return Optional.of(Change.edit(source, new Edit(value.place().span(), quote + text + quote)));
  }

  @Override
  public Optional<Change> with(ConfigNode.Mapping mapping, List<String> names, String text) {
    Optional<ConfigNode.Mapping> own =
        root.flatMap(document -> Members.at(document, mapping.place().span()));
    return own.map(object -> Change.edit(source, new Addition(this, object, names, text).edit()));
  }

  private static Json5File parse(SourceFile source, boolean json5) {
    Json5Parser parser = new Json5Parser(source, json5);
    try {
      Optional<ConfigNode> root = parser.read();
      return new Json5File(source, root, List.of(), parser.comments(), false);
    } catch (Refusal e) {
      Problem problem = new Problem(source.place(e.span()), e.reason(), true);
      return new Json5File(
          source, Optional.empty(), List.of(problem), parser.comments(), e.isLimit());
    }
  }
}
