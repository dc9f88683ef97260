package dev.gatewaylint.syntax.yaml;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the library's nodes into ours. */
final class NodeReader {
  private static final int MOST_NODES = 100_000;

  private final SourceFile source;
  private final CodePoints points;
  private final int deepest;
  private int nodes;

  NodeReader(SourceFile source, CodePoints points, int deepest) {
    this.source = source;
    this.points = points;
    this.deepest = deepest;
  }

  /**
   * Reads a node with all that is in it.
   *
   * @throws YAMLException if that is too much: a collection may hold itself by an alias
   */
  ConfigNode read(Node node, int depth) {
    if (++nodes > MOST_NODES || depth > deepest) {
      throw new YAMLException("deeper or larger than any file of this kind");
    }
    if (node instanceof SequenceNode sequence) {
      List<ConfigNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(read(item, depth + 1));
      }
      return new ConfigNode.Sequence(place(node), items);
    }
    if (node instanceof MappingNode mapping) {
      List<ConfigNode.Entry> entries = new ArrayList<>();
      for (NodeTuple tuple : mapping.getValue()) {
        entries.add(
            new ConfigNode.Entry(key(tuple.getKeyNode()), read(tuple.getValueNode(), depth + 1)));
      }
      return new ConfigNode.Mapping(place(node), entries);
    }
    Place place = place(node);
    return node instanceof ScalarNode scalar
        ? new ConfigNode.Scalar(place, kind(scalar, place), scalar.getValue())
        : new ConfigNode.Scalar(place, Kind.TEXT, "");
  }

  private ConfigNode.Scalar key(Node node) {
    Place place = place(node);
    return node instanceof ScalarNode scalar
        ? new ConfigNode.Scalar(place, kind(scalar, place), scalar.getValue())
        : new ConfigNode.Scalar(place, Kind.TEXT, "(no name)");
  }

  private static Kind kind(ScalarNode scalar, Place place) {
    if (isTagged(place)) {
      Tag tag = place.text().startsWith("! ") ? Tag.STR : scalar.getTag();
      return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
          ? Kind.NUMBER
          : tag.equals(Tag.BOOL) ? Kind.SWITCH : tag.equals(Tag.NULL) ? Kind.NOTHING : Kind.TEXT;
    }
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        ? CoreSchema.kind(scalar.getValue())
        : Kind.TEXT;
  }

  /** A node begins with its anchor and tag, and no scalar without quotes begins like those. */
  private static boolean isTagged(Place place) {
    String text = place.file().text();
    int start = place.span().start();
    return text.startsWith("!", start)
        || (text.startsWith("&", start) && place.text().contains(" !"));
  }

  private Place place(Node node) {
    int start = points.offset(node.getStartMark().getIndex());
    int end = points.offset(node.getEndMark().getIndex());
    return source.place(new Span(start, Math.max(start, end)));
  }
}
