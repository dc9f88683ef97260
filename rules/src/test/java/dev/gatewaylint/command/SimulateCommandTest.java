package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
  private static final Path SAMPLE = Path.of("../samples/hosts/death-spiral");
  private static final String CONFIG = "home/gateway/.openclaw/openclaw.json";
  private static final String UNIT = "etc/systemd/system/openclaw.service";

  @TempDir Path host;

  @BeforeEach
  void copySample() throws IOException {
    Files.createDirectories(host.resolve(UNIT).getParent());
    Files.copy(SAMPLE.resolve(UNIT), host.resolve(UNIT));
    Files.copy(SAMPLE.resolve("scenario.yaml"), host.resolve("scenario.yaml"));
    Files.createDirectories(host.resolve(CONFIG).getParent());
    Files.copy(SAMPLE.resolve(CONFIG), host.resolve(CONFIG));
  }

  private SimulateRequest request(String length, String format) {
    return new SimulateRequest(
        host,
        List.of("."),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        length.isEmpty() ? Optional.empty() : Optional.of(length),
        format,
        List.of(),
        List.of());
  }

  private JsonNode play(String length) throws IOException, UsageException {
    SimulateCommand.Played played = SimulateCommand.run(request(length, "json"));
    assertThat(played.exit()).isZero();
    return new ObjectMapper().readTree(played.output()).get("plays").get(0);
  }

  private void edit(String from, String to) throws IOException {
    Path unit = host.resolve(UNIT);
    Files.writeString(unit, Files.readString(unit).replace(from, to));
  }

  @Test
  void reproducesTheIncident() throws IOException, UsageException {
    JsonNode play = play("31min");
    assertThat(play.get("verdict").asText()).isEqualTo("endless");
    assertThat(play.get("period").asDouble()).isEqualTo(28);
    assertThat(play.get("starts").asInt()).isBetween(60, 70);
    assertThat(play.get("startsPerDay").asDouble()).isBetween(3085.0, 3086.0);
    assertThat(play.get("firstStop").isNull()).isTrue();
    double exhausted = play.get("quotas").get(0).get("exhaustedAfter").asDouble();
    assertThat(exhausted / 3600).isBetween(7.7, 7.9);
  }

  @Test
  void stopsAfterFiveStartsOnceThereIsALimit() throws IOException, UsageException {
    edit("[Unit]", "[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5");
    JsonNode play = play("");
    assertThat(play.get("verdict").asText()).isEqualTo("stops");
    assertThat(play.get("starts").asInt()).isEqualTo(5);
    assertThat(play.get("firstStop").asDouble()).isEqualTo(140);
  }

  @Test
  void followsTheNumbersInTheFiles() throws IOException, UsageException {
    edit("RestartSec=10", "RestartSec=13");
    Path scenario = host.resolve("scenario.yaml");
    Files.writeString(
        scenario, Files.readString(scenario).replace("after-start: 18s", "after-start: 20s"));
    assertThat(play("").get("period").asDouble()).isEqualTo(33);
  }

  @Test
  void playsAssumedCyclesWithoutAScenario() throws IOException, UsageException {
    Files.delete(host.resolve("scenario.yaml"));
    JsonNode play = play("");
    assertThat(play.get("cycle").asDouble()).isEqualTo(30);
    assertThat(play.get("verdict").asText()).isEqualTo("endless");
    assertThat(play.get("period").asDouble()).isEqualTo(30);
  }

  @Test
  void tellsPeopleTheSame() throws UsageException {
    String text = SimulateCommand.run(request("31min", "text")).output();
    assertThat(text)
        .contains("endless: a start every 28 s, 3086 a day")
        .contains("starts in 31 min")
        .contains("Discord IDENTIFY, 1000 in 1 d: used up after 7 h 46 min");
  }

  @Test
  void playsAScenarioThatAllOfAHostConsistsOf() throws IOException, UsageException {
    Files.delete(host.resolve(UNIT));
    assertThatThrownBy(() -> SimulateCommand.run(request("", "text")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no service openclaw.service, and no job of that label");
    Files.writeString(
        host.resolve("scenario.yaml"),
        "programs: [{unit: job, supervisor: {launchd: {}}, runs: [{for: 4s, then: exit 1}]}]\n");
    assertThat(play("").get("supervisor").asText()).isEqualTo("launchd");
    assertThat(play("").get("period").asDouble()).isEqualTo(10);
    Files.delete(host.resolve("scenario.yaml"));
    Files.delete(host.resolve(CONFIG));
    assertThat(SimulateCommand.run(request("", "text")).messages())
        .hasSize(2)
        .first()
        .asString()
        .contains("nothing here");
  }

  @Test
  void asksWhichOfTwoUnitsOfOneNameIsMeant() throws IOException, UsageException {
    Path user = host.resolve("home/gateway/.config/systemd/user/openclaw.service");
    Files.createDirectories(user.getParent());
    Files.copy(host.resolve(UNIT), user);
    assertThatThrownBy(() -> SimulateCommand.run(request("", "text")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("system:openclaw.service or home/gateway:openclaw.service");
    Path scenario = host.resolve("scenario.yaml");
    String one = Files.readString(scenario);
    Files.writeString(
        scenario,
        one.replace("unit: openclaw.service", "unit: home/gateway:openclaw.service")
            .replace("kills: openclaw.service", "kills: home/gateway:openclaw.service"));
    assertThat(play("").get("service").asText()).isEqualTo("home/gateway:openclaw.service");
    Files.delete(scenario);
    assertThat(SimulateCommand.run(request("", "text")).output())
        .contains("system:openclaw.service, crashing")
        .contains("home/gateway:openclaw.service, crashing");
  }

  @Test
  void refusesAScenarioThatMakesNoSense() throws IOException {
    Files.writeString(host.resolve("scenario.yaml"), "actors: [{kills: b.service, at: 1s}]\n");
    assertThatThrownBy(() -> SimulateCommand.run(request("", "text")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("scenario.yaml:1:")
        .hasMessageContaining("no service b.service");
    assertThatThrownBy(() -> SimulateCommand.run(request("0", "text")))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> SimulateCommand.run(request("", "html")))
        .isInstanceOf(UsageException.class);
  }
}
