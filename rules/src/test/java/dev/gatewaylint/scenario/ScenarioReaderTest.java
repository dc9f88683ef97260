package dev.gatewaylint.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.simulate.End;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
  private static Scenario read(String text) throws ScenarioException {
    return ScenarioReader.read(SourceFile.of("scenario.yaml", text));
  }

  @Test
  void readsProgramsActorsAndQuotas() throws ScenarioException {
    Scenario scenario =
        read(
            """
            targets: {systemd: 257}
            assume: {crash-cycles: [28s, 10min], healthy-after: 2h}
            quotas:
              - discord-identify
              - {name: mail, cost: 2, limit: 50, window: 1h}
            programs:
              - unit: a.service
                start-up: 15s
                runs: [{for: 18s, then: exit 1}, {for: 1h, then: oom}]
                throttle: {threshold: 3, window: 60s}
                duplicates: {of: gateway, after: 18s, reaction: SIGKILL}
            actors:
              - {name: cron, restarts: a.service, at: 5min, every: 1h}
              - {name: check, kills: a.service, signal: SIGTERM, after-start: 18s}
            """);
    assertThat(scenario.targets()).containsExactly("systemd=257");
    assertThat(scenario.assume().crashCycles()).hasSize(2);
    assertThat(scenario.assume().healthyAfter()).contains(TimeSpan.ofSeconds(7200));
    assertThat(scenario.quotas()).extracting("limit").containsExactly(1000L, 50L);
    assertThat(scenario.programs().get(0).program().runs()).hasSize(2);
    assertThat(scenario.programs().get(0).program().throttle()).isPresent();
    assertThat(scenario.actors().get(0).every()).contains(TimeSpan.ofSeconds(3600));
    assertThat(scenario.actors().get(1).afterStart().orElseThrow().end()).isEqualTo(End.signal(15));
  }

  @Test
  void isEmptyWithoutADocument() throws ScenarioException {
    assertThat(read("")).isEqualTo(Scenario.EMPTY);
    assertThat(read("# nothing\n")).isEqualTo(Scenario.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor: []|did you mean actors?",
        "programs: [{runs: []}]|the key 'unit' is missing",
        "programs: [{unit: a.service, unit: b.service}]|twice",
        "programs: [{unit: a.service, start-up: -3s}]|expected a time",
        "programs: [{unit: a.service, runs: [{for: 0, then: exit 1}]}]|a run",
        "programs: [{unit: a.service, runs: [{for: 1s, then: explode}]}]|expected 'exit N'",
        "programs: [{unit: a.service, throttle: {window: 0}}]|window",
        "actors: [{kills: a.service}]|after-start",
        "actors: [{kills: a.service, starts: a.service, at: 1s}]|one thing only",
        "actors: [{at: 1s}]|needs one of",
        "actors: [{starts: a.service, every: 0}]|longer than 0",
        "actors: [{starts: a.service, after-start: 3s}]|kills alone",
        "actors: [{restarts: a.service, signal: SIGHUP, at: 1s}]|only an actor that kills",
        "quotas: [{name: x}]|needs a limit and a window",
        "quotas: [{name: x, limit: 0, window: 1h}]|at least 1",
        "quotas: [unheard-of]|unknown quota",
        "targets: [systemd]|expected keys",
        "a: [1|not YAML",
        "assume: {crash-cycles: soon}|expected a time",
      })
  void refusesWithOneSentence(String text, String words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            ScenarioException.class,
            e ->
                assertThat(e.sentence())
                    .startsWith("scenario.yaml:1:")
                    .contains(words)
                    .doesNotContain("\n"));
  }

  @Test
  void survivesHostileYaml() {
    assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(ScenarioException.class);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(ScenarioException.class);
    assertThatThrownBy(() -> read("a: &a [*a]")).isInstanceOf(ScenarioException.class);
    assertThatThrownBy(() -> read("!!javax.script.ScriptEngineManager []"))
        .isInstanceOf(ScenarioException.class);
  }
}
