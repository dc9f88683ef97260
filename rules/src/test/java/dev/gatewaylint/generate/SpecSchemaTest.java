package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schema that editors use and the reader take and refuse the same specs. */
@Tag("once")
class SpecSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = document();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(DOCUMENT);

  /** What compares one value with another, which no schema says. */
  private static final List<String> OF_THE_READER =
      List.of(
          "is the gateway's own account",
          "is a caller twice",
          "looks like a secret",
          "is the client",
          "a stop would kill it before",
          "the key 'url' is missing",
          ": name: ",
          ": callers: ",
          ": probe: ",
          ": alert: ",
          ": script: ");

  private static JsonNode document() {
    try (InputStream in = SpecReader.class.getResourceAsStream("spec.schema.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why the reader refuses a spec, if it does. */
  static Optional<String> refusal(String text) {
    try {
      SpecReader.read(SourceFile.of("spec.yaml", text));
      return Optional.empty();
    } catch (ScenarioException e) {
      return Optional.of(e.sentence());
    }
  }

  @Test
  void hasThePatternsOfTheReader() {
    for (Shape shape : Shape.values()) {
      String name = shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(DOCUMENT.path("definitions").path(name).path("pattern").asText())
          .as(name)
          .isEqualTo(shape.pattern());
    }
  }

  @Test
  void takesWhatTheReaderTakes() throws IOException {
    int taken = 0;
    int refused = 0;
    int compared = 0;
    Random random = new Random(Oracle.seed());
    for (double badness : new double[] {0, 0.03, 0.1, 0.4}) {
      RandomSpecs specs = new RandomSpecs(random, badness);
      for (int i = 0; i < Oracle.cases(200, 20_000); i++) {
        String text = specs.next();
        List<String> errors = new ArrayList<>();
        SCHEMA.validate(JSON.readTree(text)).forEach(error -> errors.add(error.toString()));
        Optional<String> refusal = refusal(text);
        boolean readersOwn = refusal.filter(SpecSchemaTest::isOfTheReader).isPresent();
        if (readersOwn) {
          continue;
        }
        assertThat(refusal.isEmpty())
            .as("%s: reader %s, schema %s", text, refusal, errors)
            .isEqualTo(errors.isEmpty());
        taken += refusal.isEmpty() ? 1 : 0;
        refused += errors.isEmpty() ? 0 : 1;
        compared++;
      }
    }
    assertThat(taken).isGreaterThan(compared / 4);
    assertThat(refused).isGreaterThan(compared / 4);
  }

  private static boolean isOfTheReader(String sentence) {
    for (String own : OF_THE_READER) {
      if (sentence.contains(own)) {
        return true;
      }
    }
    return false;
  }
}
