package dev.gatewaylint.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Documents as Jackson has them; of keys that stand twice, the last counts. */
final class SchemaNodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Up to here every whole number is one of JavaScript's. */
  private static final double WHOLE = 1L << 53;

  private SchemaNodes() {}

  /** A list or mapping that is not filled yet. */
  private record Open(ConfigNode from, JsonNode to) {}

  /** The same document, however deep it is. */
  static JsonNode of(ConfigNode document) {
    Deque<Open> open = new ArrayDeque<>();
    JsonNode root = begin(document, open);
    while (!open.isEmpty()) {
      Open next = open.pop();
      if (next.from instanceof Mapping mapping && next.to instanceof ObjectNode object) {
        for (Entry entry : mapping.entries()) {
          object.set(entry.name(), begin(entry.value(), open));
        }
      } else if (next.from instanceof Sequence sequence && next.to instanceof ArrayNode array) {
        List<JsonNode> items = new ArrayList<>();
        for (ConfigNode item : sequence.items()) {
          items.add(begin(item, open));
        }
        array.addAll(items);
      }
    }
    return root;
  }

  private static JsonNode begin(ConfigNode node, Deque<Open> open) {
    if (node instanceof Scalar scalar) {
      return switch (scalar.kind()) {
        case TEXT -> NODES.textNode(scalar.text());
        case SWITCH -> NODES.booleanNode(scalar.isTrue());
        case NOTHING -> NODES.nullNode();
        case NUMBER -> number(scalar.number().orElse(Double.NaN));
      };
    }
    JsonNode empty = node instanceof Mapping ? NODES.objectNode() : NODES.arrayNode();
    open.push(new Open(node, empty));
    return empty;
  }

  /** The number as JavaScript has it: 1.0 and 1e0 are 1. */
  private static JsonNode number(double value) {
    if (Math.rint(value) == value && Math.abs(value) <= WHOLE) {
      return NODES.numberNode((long) value);
    }
    return Double.isFinite(value)
        ? NODES.numberNode(new BigDecimal(Double.toString(value)))
        : NODES.numberNode(value);
  }
}
