package dev.gatewaylint.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.resource.SchemaLoader;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A JSON Schema that a user exported from a gateway ({@code openclaw config schema}), and what it
 * says against a configuration. It is judged by itself: nothing that it refers to elsewhere is
 * read. Formats are not asked for, because each program has its own idea of them.
 */
public final class ConfigSchema {
  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

  /** Keywords that hold data and no schemas. */
  private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

  /** Of what a schema says of an object, at least one stands in it. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "$schema",
          "$ref",
          "type",
          "properties",
          "patternProperties",
          "additionalProperties",
          "propertyNames",
          "required",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "const",
          "enum");

  private final ConfigTree file;
  private final ConfigNode root;
  private final Schema schema;

  private ConfigSchema(ConfigTree file, ConfigNode root, Schema schema) {
    this.file = file;
    this.root = root;
    this.schema = schema;
  }

  /**
   * Reads a schema of any draft from 4 to 2020-12, or of draft 7 if it does not say.
   *
   * @throws SchemaRefusal if it is none, or refers to another document
   */
  public static ConfigSchema of(ConfigTree file) throws SchemaRefusal {
    for (Problem problem : file.problems()) {
      throw new SchemaRefusal(problem.place(), "is no JSON Schema: " + problem.message());
    }
    if (file.root().isEmpty() || !(file.root().get() instanceof Mapping root)) {
      throw new SchemaRefusal(file.source().place(new Span(0, 0)), "is no JSON Schema: no object");
    }
    boolean any = false;
    for (Entry entry : root.entries()) {
      any |= KEYWORDS.contains(entry.name());
    }
    if (!any) {
      throw new SchemaRefusal(root.place(), "is no JSON Schema: none of its keys is a keyword");
    }
    refuseReferencesElsewhere(root);
    try {
      JsonNode document = SchemaNodes.of(root);
      requireNoDefaults(document);
      return new ConfigSchema(file, root, registry().getSchema(document));
    } catch (RuntimeException e) {
      throw new SchemaRefusal(root.place(), "is no JSON Schema: " + reason(e));
    }
  }

  /**
   * An exported schema describes what the gateway makes of a configuration, defaults included; so
   * it requires keys that nobody has to write.
   */
  private static void requireNoDefaults(JsonNode document) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(document));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      JsonNode properties = node.path("properties");
      if (node.path("required") instanceof ArrayNode required) {
        for (int i = required.size() - 1; i >= 0; i--) {
          if (properties.path(required.get(i).asText()).has("default")) {
            required.remove(i);
          }
        }
      }
      node.forEach(open::push);
    }
  }

  private static SchemaRegistry registry() {
    List<Dialect> dialects =
        List.of(
            Dialects.getDraft7(),
            Dialects.getDraft6(),
            Dialects.getDraft4(),
            Dialects.getDraft201909(),
            Dialects.getDraft202012());
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .preloadSchema(false)
            .formatAssertionsEnabled(false)
            .locale(Locale.ROOT)
            .regularExpressionFactory(SchemaPattern::of)
            .build();
    SchemaLoader nothing = SchemaLoader.builder().block(iri -> true).build();
    return SchemaRegistry.withDialects(
        dialects, builder -> builder.schemaLoader(nothing).schemaRegistryConfig(config));
  }

  private static void refuseReferencesElsewhere(Mapping root) throws SchemaRefusal {
    Deque<ConfigNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      ConfigNode node = open.pop();
      if (node instanceof Sequence sequence) {
        sequence.items().forEach(open::push);
      }
      if (!(node instanceof Mapping mapping)) {
        continue;
      }
      for (Entry entry : mapping.entries()) {
        boolean reference = REFERENCES.contains(entry.name());
        if (reference && entry.value() instanceof Scalar to && !to.text().startsWith("#")) {
          throw new SchemaRefusal(
              to.place(), "the schema refers to another document, which is not read");
        }
        if (!DATA.contains(entry.name()) || entry.value() instanceof Mapping) {
          open.push(entry.value());
        }
      }
    }
  }

  /**
   * What it does not allow in a configuration, in the order of the schema. Nothing is said of a
   * value with a reference to a variable, nor of what may stand in a part that is not known.
   *
   * @throws SchemaRefusal if nothing can be judged by it
   */
  public List<SchemaFault> faults(GatewayConfig config) throws SchemaRefusal {
    if (config.root().isEmpty()) {
      return List.of();
    }
    JsonNode document = SchemaNodes.of(config.root().get());
    SchemaBudget budget = new SchemaBudget();
    try {
      schema.validate(budget, document);
    } catch (RuntimeException e) {
      throw new SchemaRefusal(root.place(), "nothing can be judged by the schema: " + reason(e));
    }
    List<Error> errors = budget.getErrors();
    return new SchemaReading(config, file.source().shown()).of(errors);
  }

  /** The library's words, of which there may be many. */
  private static String reason(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return SchemaReading.shortened(end < 0 ? message : message.substring(0, end));
  }
}
