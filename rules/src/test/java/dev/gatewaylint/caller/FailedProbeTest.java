package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures lead to a restart, how many of them, and how often. */
class FailedProbeTest {
  private static Optional<FailedProbe> before(String lines) throws IOException {
    return FailedProbe.leadingTo(Script.last("failed-probe", "systemctl", lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl localhost || systemctl restart web",
        "curl localhost && echo well || systemctl restart web",
        "curl localhost || { echo ill; systemctl restart web; }",
        "if ! curl localhost; then systemctl restart web; fi",
        "if curl localhost; then echo well; else systemctl restart web; fi",
        "if ! curl -s localhost | grep -q ok; then systemctl restart web; fi",
        "if [ \"$(curl localhost)\" != ok ]; then systemctl restart web; fi",
        "[ \"$(curl localhost)\" = ok ] || systemctl restart web",
        "curl localhost\nif [ $? -ne 0 ]; then systemctl restart web; fi",
        "curl localhost && exit 0\nsystemctl restart web",
        "if curl localhost; then exit 0; fi\nsystemctl restart web",
        "until curl localhost; do systemctl restart web; done",
        "while ! curl localhost; do systemctl restart web; done",
        "ok() { curl localhost; }\nif ! ok; then systemctl restart web; fi",
        "up() { systemctl restart web; }\ncurl localhost || up",
        "up() { systemctl restart web; }\nok() { curl localhost; }\nok && exit 0\nup",
        "while true; do curl localhost || systemctl restart web; sleep 5; done",
      })
  void oneFailureIsEnough(String lines) throws IOException {
    FailedProbe probe = before(lines).orElseThrow();
    assertThat(probe.question()).isEqualTo(HealthQuestion.LIVENESS);
    assertThat(probe.failures()).isEqualTo(OptionalInt.of(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "systemctl restart web",
        "curl localhost && systemctl restart web",
        "curl localhost; systemctl restart web",
        "if curl localhost; then systemctl restart web; fi",
        "if ! curl localhost; then exit 0; fi\nsystemctl restart web",
        "if curl localhost; then echo well; fi\nsystemctl restart web",
        "echo localhost || systemctl restart web",
        "curl https://example.org/releases || systemctl restart web",
        "systemctl is-active web || systemctl restart web",
      })
  void successLeadsToItOrNothingDoes(String lines) throws IOException {
    assertThat(before(lines)).isEmpty();
  }

  @Test
  void aCountIsRead() throws IOException {
    String lines =
        "if ! curl localhost; then\nif [ \"$n\" -ge 3 ]; then systemctl restart web; fi\nfi";
    assertThat(before(lines).orElseThrow().failures()).isEqualTo(OptionalInt.of(3));
    String more = "curl localhost && exit 0\nif [ \"$n\" -gt 3 ]; then systemctl restart web; fi";
    assertThat(before(more).orElseThrow().failures()).isEqualTo(OptionalInt.of(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if ! curl localhost; then if [ -f /run/x ]; then systemctl restart web; fi; fi",
        "if ! curl localhost; then if [ \"$n\" -ge \"$m\" ]; then systemctl restart web; fi; fi",
        "if ! curl localhost; then if (( n > 3 )); then systemctl restart web; fi; fi",
        "for i in 1 2 3; do curl localhost && exit 0; done\nsystemctl restart web",
      })
  void otherConditionsLeaveTheNumberOpen(String lines) throws IOException {
    assertThat(before(lines).orElseThrow().failures()).isEmpty();
  }

  @Test
  void theSleepsOfALoopAreItsPeriod() throws IOException {
    String loop = "while true; do\n%s\nsleep 20\ndone";
    String plain = loop.formatted("curl localhost || systemctl restart web");
    Call act = Script.last("failed-probe", "systemctl", plain);
    assertThat(act.period()).contains(TimeSpan.ofSeconds(20));
    String patient =
        loop.formatted("if ! curl localhost; then systemctl restart web; sleep 1m; fi");
    act = Script.last("failed-probe", "systemctl", patient);
    assertThat(act.period()).contains(TimeSpan.ofSeconds(80));
    act = Script.last("failed-probe", "systemctl", loop.formatted("systemctl stop a; sleep $x"));
    assertThat(act.period()).isEmpty();
  }
}
