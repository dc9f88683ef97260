package dev.gatewaylint.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fixes make of configurations that the real gateway refuses is taken by it. */
@Tag("once")
class FixedConfigsTest {
  private static final Path SCRIPT =
      Path.of("src/test/oracle/openclaw-validate.sh").toAbsolutePath();
  private static final String FOLDER = "home/gateway/.openclaw/";
  private static final String MAIN = FOLDER + "openclaw.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Rules that fix what the real one refuses; the rest of its reasons are other rules' advice. */
  private static final Set<String> CURES =
      Set.of(
          "retired-config-key",
          "zero-reconnect-attempts",
          "missing-gateway-mode",
          "stale-below-check");

  /** Why a fixed one may still be refused, beside what a finding says: no rule knows these. */
  private static final List<String> BEYOND =
      List.of("unknown channel id: ", "channels.defaults", "should be >=");

  @BeforeAll
  static void tool() throws Exception {
    Oracle.require(Oracle.isFull(), "the packages of openclaw are asked with -Poracles only");
    Oracle.require(ask(List.of(), "--ready").isEmpty(), "npm's openclaw is not unpacked");
  }

  /**
   * The recorded configurations and those of pages and cases, as one version's gateway has them.
   */
  private static List<Example> examples(String version) throws IOException {
    String option = "--target openclaw=" + version;
    List<Example> all = new ArrayList<>();
    for (JsonNode config : lines("/dev/gatewaylint/gateway/configs.jsonl")) {
      List<HostFile> files = new ArrayList<>();
      files.add(file(MAIN, config.path("text").asText()));
      for (Map.Entry<String, JsonNode> other : config.path("files").properties()) {
        files.add(file(FOLDER + other.getKey(), other.getValue().asText()));
      }
      String name = config.path("name").asText();
      all.add(new Example(name, "", Options.settings(option), files, List.of()));
    }
    List<Page> pages = new ArrayList<>(Page.in(Repository.PAGES));
    pages.addAll(Page.in(Repository.CASES));
    for (Page page : pages) {
      for (Page.Section section : page.sections()) {
        Example one = Example.of(page, section);
        boolean has = one.files().stream().anyMatch(file -> file.path().equals(MAIN));
        if (has && section.files().stream().noneMatch(fence -> fence.path().contains("include"))) {
          all.add(new Example(one.name(), "", Options.settings(option), configs(one), List.of()));
        }
      }
    }
    return all;
  }

  /** Only what lies in the gateway's folder: no service starts it with a flag. */
  private static List<HostFile> configs(Example example) {
    List<HostFile> configs = new ArrayList<>();
    for (HostFile file : example.files()) {
      boolean near = file.path().startsWith(FOLDER) && file.link().isEmpty();
      if (near && file.path().indexOf('/', FOLDER.length()) < 0) {
        configs.add(file);
      }
    }
    return configs;
  }

  private static HostFile file(String path, String text) {
    return HostFile.of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonNode> lines(String resource) throws IOException {
    try (InputStream in = FixedConfigsTest.class.getResourceAsStream(resource)) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty()) {
          lines.add(JSON.readTree(line));
        }
      }
      return lines;
    }
  }

  /** A configuration as the script takes it. */
  private static String line(Example example) {
    ObjectNode line = JSON.createObjectNode().put("name", example.name());
    ObjectNode files = JSON.createObjectNode();
    for (HostFile file : example.files()) {
      String text = new String(file.content(), StandardCharsets.UTF_8);
      if (file.path().equals(MAIN)) {
        line.put("text", text);
      } else {
        files.put(file.path().substring(FOLDER.length()), text);
      }
    }
    return line.set("files", files).toString();
  }

  private static List<String> ask(List<String> lines, String... options) throws Exception {
    Path in = Files.createTempFile("configs", ".jsonl");
    Path out = Files.createTempFile("verdicts", ".jsonl");
    try {
      Files.write(in, lines);
      List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
      command.addAll(List.of(options));
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectErrorStream(true)
              .start();
      process.waitFor();
      return Files.readAllLines(out);
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }

  private static boolean isCured(Finding finding) {
    return CURES.contains(finding.rule().id());
  }

  /** Whether nothing is left for which the real one should refuse it. */
  private static boolean isHealed(FixReport report) {
    for (Finding finding : report.left().findings()) {
      boolean told = finding.rule().id().endsWith("-config-key") || isCured(finding);
      boolean refused = finding.severity() == Severity.ERROR || told;
      if (refused || finding.rule().id().equals("invalid-config-value")) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026.7.1", "2026.9.6"})
  void theRealGatewayTakesWhatIsFixed(String version) throws Exception {
    Map<String, String> asked = new LinkedHashMap<>();
    for (Example example : examples(version)) {
      FixReport report = example.fix(FixedConfigsTest::isCured);
      if (!report.made().isEmpty() && isHealed(report)) {
        asked.put(line(example), line(example.with(report.files())));
      }
    }
    List<String> old = ask(List.copyOf(asked.keySet()), "--ask", version);
    List<String> now = ask(List.copyOf(asked.values()), "--ask", version);
    assertThat(now).hasSameSizeAs(asked.values()).hasSizeGreaterThan(30);
    List<String> refused = new ArrayList<>();
    int healed = 0;
    for (int i = 0; i < now.size(); i++) {
      boolean valid = JSON.readTree(now.get(i)).path("valid").asBoolean();
      boolean wasValid = JSON.readTree(old.get(i)).path("valid").asBoolean();
      healed += valid && !wasValid ? 1 : 0;
      boolean beyond = BEYOND.stream().anyMatch(now.get(i)::contains);
      if (!valid && !beyond) {
        refused.add(List.copyOf(asked.values()).get(i) + "\n  " + now.get(i));
      }
    }
    assertThat(refused).isEmpty();
    assertThat(healed).isGreaterThan(10);
    Oracle.compared("openclaw", version, "fixed configurations", now.size());
  }

  /** {@code config validate} does not ask for the mode; a start does. */
  @ParameterizedTest
  @ValueSource(strings = {"2026.7.1", "2026.9.6"})
  void aStartMissesTheModeNoMore(String version) throws Exception {
    String text = "{ gateway: { bind: 'loopback', auth: { mode: 'none' } } }";
    Example example =
        new Example(
            "mode",
            "",
            Options.settings("--target openclaw=" + version),
            List.of(file(MAIN, text)),
            List.of());
    FixReport report = example.fix(FixedConfigsTest::isCured);
    String fixed = requireNonNull(report.files().all().get(MAIN)).content().text();
    assertThat(fixed)
        .isEqualTo("{ gateway: { mode: 'local', bind: 'loopback', auth: { mode: 'none' } } }");
    assertThat(ask(List.of(text), "--start", version))
        .anyMatch(line -> line.contains("missing gateway.mode"));
    assertThat(ask(List.of(fixed), "--start", version))
        .noneMatch(line -> line.contains("gateway.mode"))
        .anyMatch(line -> line.contains("[gateway]"));
    Oracle.compared("openclaw", version, "starts without and with a mode", 2);
  }
}
