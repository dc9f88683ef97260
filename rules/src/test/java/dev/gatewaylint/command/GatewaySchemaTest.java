package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that a scenario names: found where it lies, or one sentence with exit status 2. */
class GatewaySchemaTest {
  private HostFolder host;

  @BeforeEach
  void fill() throws IOException, UsageException {
    host = HostFolder.fresh("gateway-schema");
    host.file("etc/hostname", "x\n")
        .file("home/gateway/.openclaw/openclaw.json", "{gateway: {mode: 'local'}, plugins: {}}")
        .file(
            "etc/closed.json",
            "{\"properties\": {\"gateway\": {}}, \"additionalProperties\": false}")
        .file("etc/text.json", "no schema")
        .file("etc/remote.json", "{\"$ref\": \"http://127.0.0.1/x\"}")
        .file("etc/circle.json", "{\"$ref\": \"#\"}");
  }

  private CheckCommand.Outcome check(String gateways) throws IOException, UsageException {
    host.file("scenario.yaml", "gateways: [" + gateways + "]\n");
    return CheckCommand.run(CheckRequest.of(host.root(), List.of(".")));
  }

  @ParameterizedTest
  @CsvSource({"etc/closed.json", "./etc/../etc/closed.json", "linked.json"})
  void aSchemaOfTheHostIsRead(String path) throws IOException, UsageException {
    host.link("linked.json", "/etc/closed.json");
    CheckCommand.Outcome outcome = check("{schema: '" + path + "'}");
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.report().findings())
        .anySatisfy(found -> assertThat(found.message()).contains("allows no plugins"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.json|scenario.yaml:1:21: there is no schema none.json",
        "etc|there is no schema etc",
        "out.json|there is no schema out.json",
        "../gateway-schema/etc/closed.json|a schema lies below the folder of the scenario",
        "etc/../../x.json|a schema lies below the folder of the scenario",
        "/etc/closed.json|a schema lies below the folder of the scenario",
        "etc/text.json|etc/text.json:1:2: is no JSON Schema",
        "etc/remote.json|etc/remote.json:1:10: the schema refers to another document",
        "etc/circle.json|nothing can be judged by the schema: its references run in a circle",
      })
  void anyOtherIsOneSentence(String path, String sentence) throws IOException, UsageException {
    host.link("out.json", "../../../../../../../../etc/passwd");
    CheckCommand.Outcome outcome = check("{schema: '" + path + "'}");
    assertThat(outcome.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.messages().get(0)).contains(sentence).doesNotContain("\n");
  }

  @Test
  void aUnitWithoutAConfigurationIsOneSentence() throws IOException, UsageException {
    CheckCommand.Outcome outcome = check("{unit: other.service, schema: etc/closed.json}");
    assertThat(outcome.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .contains("other.service reads no configuration of a gateway");
  }

  @Test
  void withoutASchemaNothingChanges() throws IOException, UsageException {
    CheckCommand.Outcome outcome = check("{unit: other.service}");
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.report().findings())
        .noneSatisfy(found -> assertThat(found.message()).contains("allows no"));
  }
}
