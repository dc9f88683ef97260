package dev.gatewaylint.syntax.json5;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON, beside Jackson without any of its liberties. */
class JacksonOracleTest {
  /** In a key, and there alone, Jackson refuses it; RFC 8259 and JSON.parse do not. */
  private static final String HALF_A_PAIR = "surrogate";

  private static final JsonMapper JACKSON = mapper();

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build());
    return mapper;
  }

  @Test
  void readsJsonAsJacksonDoes() {
    List<byte[]> documents = new ArrayList<>();
    for (byte[] corner : Corners.all()) {
      documents.add(new String(corner, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }
    RandomJson5 generator = new RandomJson5(Oracle.seed() + 1, false);
    for (int i = 0; i < 5_000; i++) {
      documents.add(generator.next());
    }
    List<String> ours = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    for (byte[] document : documents) {
      SourceFile source = SourceFile.of("a", "a", document);
      Json5File file = Json5File.parseJson(source);
      ours.add(file.root().isPresent() ? withoutSign(Canonical.of(file.root().get())) : "E");
      String jackson = jackson(source);
      theirs.add(jackson.equals(HALF_A_PAIR) ? ours.get(ours.size() - 1) : jackson);
    }
    assertThat(Canonical.differences(documents, ours, theirs)).isEmpty();
    Oracle.compared("Jackson", PackageVersion.VERSION.toString(), "JSON", documents.size());
  }

  /** Jackson's -0 is an int, which has no sign. */
  private static String withoutSign(String canonical) {
    return "V " + canonical.replace("#8000000000000000", "#0000000000000000");
  }

  /** A reader, not bytes: to Jackson a byte order mark in front of bytes is no character. */
  private static String jackson(SourceFile source) {
    try {
      JsonNode node = JACKSON.readTree(source.text());
      return node.isMissingNode() ? "E" : withoutSign(Canonical.of(tree(source, node)));
    } catch (JsonProcessingException e) {
      return String.valueOf(e.getMessage()).contains(HALF_A_PAIR) ? HALF_A_PAIR : "E";
    }
  }

  private static ConfigNode tree(SourceFile source, JsonNode node) {
    var place = source.place(dev.gatewaylint.text.Span.at(0));
    if (node.isArray()) {
      List<ConfigNode> items = new ArrayList<>();
      node.forEach(item -> items.add(tree(source, item)));
      return new ConfigNode.Sequence(place, items);
    }
    if (node.isObject()) {
      List<ConfigNode.Entry> entries = new ArrayList<>();
      node.properties()
          .forEach(
              property ->
                  entries.add(
                      new ConfigNode.Entry(
                          new ConfigNode.Scalar(place, ConfigNode.Kind.TEXT, property.getKey()),
                          tree(source, property.getValue()))));
      return new ConfigNode.Mapping(place, entries);
    }
    ConfigNode.Kind kind =
        node.isNumber()
            ? ConfigNode.Kind.NUMBER
            : node.isBoolean()
                ? ConfigNode.Kind.SWITCH
                : node.isNull() ? ConfigNode.Kind.NOTHING : ConfigNode.Kind.TEXT;
    return new ConfigNode.Scalar(place, kind, node.asText());
  }
}
