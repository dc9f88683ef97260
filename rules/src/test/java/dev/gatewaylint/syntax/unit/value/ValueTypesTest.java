package dev.gatewaylint.syntax.unit.value;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.Directives;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypesTest {

  private static final String NOISE = "\"'\\%~:;=-+!@./ \t09aixKU\u00e9\ud83d,|*[]#";

  @Test
  void everySampledTypeIsKnown() {
    for (ValueSamples samples : ValueSamples.all()) {
      assertThat(ValueTypes.knows(samples.type())).as(samples.type()).isTrue();
    }
    assertThat(ValueTypes.knows("no-such-type")).isFalse();
    assertThat(ValueTypes.knows("rlimit:bogus")).isFalse();
    assertThat(ValueTypes.knows("socket-listen:bogus")).isFalse();
    assertThat(ValueTypes.check("no-such-type", "x", 252)).isEmpty();
  }

  @Test
  void everyTypeOfTheDirectiveTableIsKnown() throws IOException {
    int types = 0;
    try (InputStream in = Directives.class.getResourceAsStream("directives.tsv")) {
      String text = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.startsWith("#")) {
          assertThat(ValueTypes.knows(line.split("\t", -1)[5])).as(line).isTrue();
          types++;
        }
      }
    }
    assertThat(types).isGreaterThan(1000);
  }

  @Test
  void noInputBreaksAGrammar() {
    Random random = new Random(3);
    for (ValueSamples samples : ValueSamples.all()) {
      for (int round = 0; round < 200; round++) {
        String value = noise(random);
        int version = 252 + random.nextInt(6);
        ValueTypes.deprecation(samples.type(), value, version);
        ValueTypes.check(samples.type(), value, version)
            .ifPresent(
                fault ->
                    assertThat(fault.to())
                        .as(samples.type() + " " + value)
                        .isLessThanOrEqualTo(value.length()));
      }
    }
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(NOISE.charAt(random.nextInt(NOISE.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "service-restart-mode, direct, 257, true",
    "service-restart-mode, debug, 257, true",
    "service-restart-mode, debug, 256, false",
    "service-type, notify-reload, 252, false",
    "service-type, notify-reload, 253, true",
    "private-tmp, disconnected, 256, false",
    "private-tmp, disconnected, 257, true",
    "private-tmp, yes, 252, true",
    "protect-control-groups, strict, 252, false",
    "emergency-action, soft-reboot, 252, false",
    "emergency-action, soft-reboot, 300, true",
    "socket-protocol, mptcp, 252, false",
    "socket-protocol, mptcp, 257, true",
    "unit-string-printf, %D, 252, false",
    "unit-string-printf, %D, 257, true",
    "service-restart, on-failure, 252, true",
    "service-restart, On-Failure, 252, false",
    "bool, YES, 252, true",
    "mode, 0o644, 252, false",
    "memory-limit, 0, 252, false",
    "memory-limit:zero, 0, 252, true",
    "rlimit:nofile, 1024:524288, 252, true",
    "rlimit:nofile, 5:4, 252, false",
    "timer:calendar, Mon..Fri 08:30, 252, true",
    "timer:calendar, 25:00, 252, false",
    "unit-deps, network.target, 252, true",
    "unit-deps, network, 252, false",
    "unit-deps, foo@%I.service, 252, false",
    "unit-deps, foo@%i.service, 252, true",
    "socket-listen:stream, 8080, 252, true",
    "socket-listen:stream, '[::1]', 252, false",
    "documentation, man:sh(1), 252, true"
  })
  void verdicts(String type, String value, int version, boolean accepted) {
    assertThat(ValueTypes.check(type, value, version).isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "bool, UNIT_REFUSED, bool:fatal, maybe",
    "path, UNIT_REFUSED, unit-path-printf:fatal, relative",
    "path, IGNORED, unit-path-printf, relative",
    "directory, UNIT_REFUSED, working-directory, relative",
    "directory, IGNORED, working-directory, -relative",
    "pid file, UNIT_REFUSED, pid-file, ../x",
    "user, UNIT_REFUSED, user-group-compat, a:b",
    "policy, UNIT_REFUSED, image-policy, bogus",
    "list, PARTLY_IGNORED, environ, A=b C"
  })
  void consequences(String what, Consequence consequence, String type, String value) {
    assertThat(ValueTypes.check(type, value, 257))
        .as(what)
        .map(Fault::consequence)
        .hasValue(consequence);
  }

  @Test
  void messagesNeverRepeatSecrets() {
    for (String type :
        List.of(
            "environ", "set-credential", "set-credential:encrypted", "load-credential", "exec")) {
      for (String value :
          List.of(
              "hunter2",
              "hunter2:\\q",
              "A=\"hunter2",
              "1=hunter2",
              "x/y:hunter2",
              "hunter2/\\q %K")) {
        ValueTypes.check(type, value, 257)
            .ifPresent(fault -> assertThat(fault.message()).doesNotContain("hunter2"));
      }
    }
  }

  @Test
  void adviceIsNoFault() {
    assertThat(ValueTypes.check("exec-output", "syslog", 257)).isEmpty();
    assertThat(ValueTypes.deprecation("exec-output", "syslog", 257)).isPresent();
    assertThat(ValueTypes.deprecation("exec-output", "journal", 257)).isEmpty();
    assertThat(ValueTypes.deprecation("kill-mode", "none", 252)).isPresent();
    assertThat(ValueTypes.deprecation("user-group-compat", "nobody", 252)).isPresent();
  }
}
