package dev.gatewaylint.syntax.yaml;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A file with one YAML document. Nothing in it is constructed: tags have no effect, aliases are
 * bounded.
 *
 * @param root the document; empty for a file without one, and for one that is not YAML
 * @param problems why it is not YAML
 */
public record YamlFile(SourceFile source, Optional<YamlNode> root, List<Problem> problems)
    implements ConfigFile {
  private static final int DEEPEST = 40;
  private static final int MOST_ALIASES = 20;
  private static final int MOST_NODES = 100_000;

  public YamlFile {
    problems = List.copyOf(problems);
  }

  /** Reads a file. */
  public static YamlFile parse(SourceFile source) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    try {
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(source.text()));
      Optional<YamlNode> root =
          node == null ? Optional.empty() : Optional.of(new Reader(source).read(node, 0));
      return new YamlFile(source, root, List.of());
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : offset(source, e.getProblemMark().getIndex());
      String why = e.getProblem() == null ? "not YAML" : "not YAML: " + e.getProblem();
      return broken(source, at, why);
    } catch (YAMLException e) {
      return broken(
          source, 0, "not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static YamlFile broken(SourceFile source, int at, String why) {
    Problem problem = new Problem(source.place(Span.at(at)), why, true);
    return new YamlFile(source, Optional.empty(), List.of(problem));
  }

  /** Marks count code points, places count UTF-16 units. */
  private static int offset(SourceFile source, int codePoints) {
    String text = source.text();
    return codePoints >= text.codePointCount(0, text.length())
        ? text.length()
        : text.offsetByCodePoints(0, codePoints);
  }

  /** Turns the library's nodes into ours. */
  private static final class Reader {
    private final SourceFile source;
    private int nodes;

    Reader(SourceFile source) {
      this.source = source;
    }

    YamlNode read(Node node, int depth) {
      // A collection may hold itself by an alias.
      if (++nodes > MOST_NODES || depth > DEEPEST) {
        throw new YAMLException("deeper or larger than any file of this kind");
      }
      if (node instanceof SequenceNode sequence) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          items.add(read(item, depth + 1));
        }
        return new YamlNode.Sequence(place(node), items);
      }
      if (node instanceof MappingNode mapping) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
          String key =
              tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(no name)";
          YamlNode.Scalar name = new YamlNode.Scalar(place(tuple.getKeyNode()), key);
          entries.add(new YamlNode.Entry(name, read(tuple.getValueNode(), depth + 1)));
        }
        return new YamlNode.Mapping(place(node), entries);
      }
      String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
      return new YamlNode.Scalar(place(node), text);
    }

    private Place place(Node node) {
      int start = offset(source, node.getStartMark().getIndex());
      int end = offset(source, node.getEndMark().getIndex());
      return source.place(new Span(start, Math.max(start, end)));
    }
  }
}
