package dev.gatewaylint.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code openclaw config validate --json} said of many configurations, as
 * rules/src/test/oracle/openclaw-validate.sh recorded it.
 *
 * @param version the version that said it
 */
record RecordedVerdicts(OpenClawVersion version, List<Case> cases) {
  /** One configuration with its verdict: for each reason the path and the message. */
  record Case(
      String name, String text, Map<String, String> files, boolean valid, List<String> issues) {}

  static RecordedVerdicts of(String version) {
    List<JsonNode> configs = lines("configs.jsonl");
    List<JsonNode> verdicts = lines(version + ".jsonl");
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < configs.size(); i++) {
      JsonNode config = configs.get(i);
      JsonNode verdict = verdicts.get(i + 1);
      if (!config.path("name").asText().equals(verdict.path("name").asText())) {
        throw new IllegalStateException("the record is of other configurations at line " + i);
      }
      Map<String, String> files = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> file : config.path("files").properties()) {
        files.put(file.getKey(), file.getValue().asText());
      }
      List<String> issues = new ArrayList<>();
      for (JsonNode issue : verdict.path("issues")) {
        issues.add(issue.path(0).asText() + ": " + issue.path(1).asText());
      }
      cases.add(
          new Case(
              config.path("name").asText(),
              config.path("text").asText(),
              files,
              verdict.path("valid").asBoolean(),
              issues));
    }
    OpenClawVersion said =
        OpenClawVersion.parse(verdicts.get(0).path("openclaw").asText()).orElseThrow();
    return new RecordedVerdicts(said, cases);
  }

  private static List<JsonNode> lines(String resource) {
    try (InputStream in = RecordedVerdicts.class.getResourceAsStream(resource)) {
      List<JsonNode> lines = new ArrayList<>();
      ObjectMapper mapper = new ObjectMapper();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty()) {
          lines.add(mapper.readTree(line));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The configuration with what it includes, as if it lay in the gateway's folder. */
  static GatewayConfig config(Case of) {
    String folder = "home/gateway/.openclaw/";
    Map<String, Json5File> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : of.files().entrySet()) {
      files.put(folder + file.getKey(), parse(folder + file.getKey(), file.getValue()));
    }
    Json5File main = parse(folder + "openclaw.json", of.text());
    files.put(folder + "openclaw.json", main);
    IncludeRoots roots =
        new IncludeRoots(
            folder.substring(0, folder.length() - 1),
            folder.substring(0, folder.length() - 1),
            List.of(),
            true,
            true);
    return GatewayConfig.ofOpenClaw(
        main,
        folder + "openclaw.json",
        roots,
        path ->
            files.containsKey(path)
                ? IncludeReader.Found.of(files.get(path))
                : IncludeReader.Found.MISSING);
  }

  private static Json5File parse(String path, String text) {
    return Json5File.parse(SourceFile.of(path, text));
  }
}
