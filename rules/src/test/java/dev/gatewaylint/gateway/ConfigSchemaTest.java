package dev.gatewaylint.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTest {
  private static final String CLOSED =
      """
      {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": {
          "port": {"type": "integer", "minimum": 1},
          "name": {"type": "string", "pattern": "^[a-z]+$"},
          "token": {"anyOf": [{"type": "string", "minLength": 4}, {"$ref": "#/definitions/secret"}]},
          "list": {"type": "array", "items": {"type": "object", "required": ["id"]}},
          "mode": {"oneOf": [{"const": "a"}, {"const": "b"}]}
        },
        "additionalProperties": false,
        "definitions": {
          "secret": {
            "type": "object",
            "properties": {"source": {"const": "env"}, "id": {"type": "string"}},
            "required": ["source", "id"]
          }
        }
      }
      """;

  private static Json5File file(String path, String text) {
    return Json5File.parseJson(SourceFile.of(path, text));
  }

  private static ConfigSchema schema(String text) throws SchemaRefusal {
    return ConfigSchema.of(file("schema.json", text));
  }

  private static GatewayConfig config(String text) {
    return RecordedVerdicts.config(
        new RecordedVerdicts.Case("test", text, Map.of(), true, List.of()));
  }

  /** Each fault as its line and column, its path, and what is wrong. */
  private static List<String> faults(String schema, String config) throws SchemaRefusal {
    List<String> told = new ArrayList<>();
    for (SchemaFault fault : schema(schema).faults(config(config))) {
      var place = fault.value().keyPlace();
      String what = fault.unknownKey() ? "unknown" : fault.reason();
      told.add(place.line() + ":" + place.column() + " " + fault.path() + ": " + what);
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{port: 1, name: 'abc', token: 'long', list: [{id: 1}], mode: 'b'}|",
        "{port: 1.0}|",
        "{port: 0x10}|",
        "{port: 0}|1:2 port: must have a minimum value of 1",
        "{port: 1, port: 'x'}|1:11 port: string found, integer expected",
        "{port: 1.5}|1:2 port: number found, integer expected",
        "{ other: 1}|1:3 other: unknown",
        "{$include: './gone.json', port: 1}|",
        "{list: [{id: 1}, {}]}|1:18 list[1].id: required property 'id' not found",
        "{name: 'A1'}|1:2 name: does not match the regex pattern ^[a-z]+$",
        // Of forms the one of the right kind is told, or that there is none.
        "{token: 'abc'}|1:2 token: must be at least 4 characters long",
        "{token: {source: 'env'}}|1:2 token.id: required property 'id' not found",
        "{token: {source: 'env', id: 7}}|1:25 token.id: integer found, string expected",
        "{token: 7}|1:2 token: it has none of the 2 forms that are allowed there",
        "{mode: 'c'}|1:2 mode: it has none of the 2 forms that are allowed there",
        // Nobody knows what a variable holds.
        "{port: '${PORT}', token: '${A}', mode: '${B}', name: 'x${C}'}|",
        "{token: {source: 'env', id: 7, more: '${A}'}}|1:25 token.id: integer found, string expected",
        "{'${A}': 1}|1:2 ${A}: unknown",
      })
  void pointsAtWhatIsWrong(String config, String expected) throws SchemaRefusal {
    assertThat(faults(CLOSED, config))
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void ofAPartThatIsNotKnownNothingIsMissed() throws SchemaRefusal {
    assertThat(faults(CLOSED, "{list: [{$include: './gone.json'}], port: 'x'}"))
        .containsExactly("1:37 port: string found, integer expected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|schema.json:1:1: is no JSON Schema: ",
        "{|schema.json:1:2: is no JSON Schema: ",
        "[]|schema.json:1:1: is no JSON Schema: no object",
        "true|schema.json:1:1: is no JSON Schema: no object",
        "{\"$schema\": \"http://127.0.0.1/x\"}|schema.json:1:1: is no JSON Schema: ",
        "{\"$schema\": 7}|schema.json:1:1: is no JSON Schema: ",
        "{\"not\": {\"$ref\": \"other.json\"}}|the schema refers to another document",
        "{\"$ref\": \"file:///etc/passwd\"}|1:10: the schema refers to another document",
        "{\"$ref\": \"classpath:draft-07/schema\"}|1:10: the schema refers to another document",
        "{\"$ref\": \"#/definitions/none\"}|nothing can be judged by the schema: ",
        "{\"gateway\": {}}|schema.json:1:1: is no JSON Schema: none of its keys is a keyword",
        "{\"anyOf\": {}}|is no JSON Schema: ",
        "{\"$ref\": \"#\"}|its references run in a circle, or it is too deep",
        "{\"allOf\": [{\"$ref\": \"#\"}]}|its references run in a circle, or it is too deep",
      })
  void whatIsNoSchemaIsRefusedInOneSentence(String text, String why) {
    assertThatThrownBy(() -> faults(text == null ? "" : text, "{a: 1}"))
        .isInstanceOf(SchemaRefusal.class)
        .hasMessageContaining(why)
        .hasMessageMatching("schema\\.json:\\d+:\\d+: [^\\n]+");
  }

  @Test
  void whatHasADefaultNeedNotBeWritten() throws SchemaRefusal {
    String schema =
        "{\"required\": [\"a\", \"b\"], \"properties\": {\"a\": {\"default\": 1}, \"b\": {}}}";
    assertThat(faults(schema, "{}")).containsExactly("1:1 b: required property 'b' not found");
  }

  @Test
  void aReferenceInDataIsNone() throws SchemaRefusal {
    assertThat(faults("{\"const\": {\"a\": 1}, \"default\": \"$ref\"}", "{a: 1}")).isEmpty();
    assertThat(faults("{\"properties\": {\"$ref\": {\"type\": \"string\"}}}", "{a: 1}")).isEmpty();
  }

  @Test
  void nothingIsFetched() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      String there = "http://127.0.0.1:" + server.getLocalPort() + "/schema.json";
      for (String schema :
          List.of(
              "{\"$ref\": \"THERE\"}",
              "{\"$schema\": \"THERE\"}",
              "{\"$id\": \"THERE\", \"properties\": {\"a\": {\"$ref\": \"#x\"}}}",
              "{\"properties\": {\"a\": {\"$schema\": \"THERE\"}}}")) {
        assertThatThrownBy(() -> faults(schema.replace("THERE", there), "{a: {b: 1}}"))
            .isInstanceOf(SchemaRefusal.class);
        assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      }
    }
  }

  @Test
  void depthIsNoDanger() {
    String deep = "{\"not\":".repeat(100_000) + "{}" + "}".repeat(100_000);
    assertThatThrownBy(() -> faults(deep, "{}")).isInstanceOf(SchemaRefusal.class);
    String list = "{\"properties\": {\"a\": {\"allOf\": [{\"$ref\": \"#\"}]}}}";
    String below = "{a: ".repeat(190) + "1" + "}".repeat(190);
    assertThatThrownBy(() -> faults(list, below))
        .isInstanceOf(SchemaRefusal.class)
        .hasMessageContaining("too deep");
  }

  @Test
  void endsWhereASchemaBranchesWithoutEnd() {
    StringBuilder schema = new StringBuilder("{\"$ref\": \"#/d/n0\", \"d\": {");
    for (int i = 0; i < 40; i++) {
      String next = "{\"$ref\": \"#/d/n" + (i + 1) + "\"}";
      schema.append("\"n" + i + "\": {\"allOf\": [" + next + ", " + next + "]},");
    }
    String takes = schema + "\"n40\": {}}}";
    String refuses = schema + "\"n40\": {\"type\": \"string\"}}}";
    assertThatThrownBy(() -> faults(takes, "{}")).hasMessageContaining("takes too long");
    assertThatThrownBy(() -> faults(refuses, "{}")).hasMessageContaining("more faults than");
  }

  @Test
  void aPatternThatNeverEndsCountsAsAMatch() throws SchemaRefusal {
    String slow = "{\"properties\": {\"a\": {\"pattern\": \"^(a|aa)+\\\\1?$\"}}}";
    assertThat(faults(slow, "{a: '" + "a".repeat(40) + "!'}")).isEmpty();
    assertThat(faults(slow, "{a: '!'}")).hasSize(1);
    String recursive = "{\"properties\": {\"a\": {\"pattern\": \"^(a|b)*$\"}}}";
    assertThat(faults(recursive, "{a: '" + "ab".repeat(400_000) + "!'}")).isEmpty();
    assertThat(faults("{\"properties\": {\"a\": {\"pattern\": \"[\"}}}", "{a: 'x'}")).isEmpty();
  }

  @Test
  void manyKeysAreToldInTime() throws SchemaRefusal {
    StringBuilder config = new StringBuilder("{");
    for (int i = 0; i < 20_000; i++) {
      config.append("k").append(i).append(": 1, ");
    }
    assertThat(faults("{\"additionalProperties\": false}", config + "}")).hasSize(20_000);
    assertThatThrownBy(() -> faults("{\"additionalProperties\": false}", config + "more: 1}"))
        .hasMessageContaining("more faults than anyone would read");
  }

  /** The schemas are those that rules/src/table/openclaw.sh exports. */
  @ParameterizedTest
  @ValueSource(strings = {"2026.7.1", "2026.9.6"})
  void whatTheRealOneTakesItsSchemaTakes(String version) throws IOException, SchemaRefusal {
    Path exported = Path.of("../target/openclaw/schema/" + version + ".json");
    Oracle.require(Files.isRegularFile(exported), "the schema of openclaw is not exported");
    ConfigSchema schema =
        ConfigSchema.of(
            Json5File.parseJson(SourceFile.of("schema.json", Files.readString(exported))));
    RecordedVerdicts record = RecordedVerdicts.of(version);
    List<String> wrong = new ArrayList<>();
    for (RecordedVerdicts.Case of : record.cases()) {
      GatewayConfig config = RecordedVerdicts.config(of);
      List<SchemaFault> faults = schema.faults(config);
      if (of.valid() && !faults.isEmpty()) {
        wrong.add(of.name() + " " + of.text() + " " + reasons(faults));
      }
    }
    assertThat(wrong).isEmpty();
    Oracle.compared("openclaw", version, "config schema", record.cases().size());
  }

  private static String reasons(List<SchemaFault> faults) {
    return faults.stream()
        .map(fault -> fault.path() + ": " + fault.reason())
        .collect(Collectors.joining(", "));
  }
}
