package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be listed is listed in full, and each of it is what the policy allows. */
class ExactArgumentsTest {
  private static SudoPolicy policy(String arguments) {
    return LabWorld.policy(
        "deploy ALL = NOPASSWD: /usr/bin/systemctl " + arguments + "\n", PolicyOptions.usual());
  }

  private static Optional<List<List<String>>> of(String arguments) {
    return policy(arguments).grants().get(0).exactArguments();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "restart openclaw.service ; restart openclaw.service",
        "restart openclaw\\* ; restart openclaw*",
        "\"\" ; ``",
        "^(start|stop) a(\\.service)?$ ;" + " start a.service/start a/stop a.service/stop a",
        "^restart (a(b|c)?|d)$ ; restart ab/restart ac/restart a/restart d",
        "^x?y$ ; xy/y",
      })
  void listsEverything(String arguments, String texts) {
    List<List<String>> lists = of(arguments).orElseThrow();
    assertThat(lists)
        .extracting(words -> String.join(" ", words))
        .containsExactly(texts.split("/", -1));
    for (List<String> words : lists) {
      Question question = Question.of(Account.named("deploy"), "/usr/bin/systemctl", words);
      assertThat(policy(arguments).decide(question).verdict())
          .isEqualTo(Verdict.ALLOWED_WITHOUT_PASSWORD);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "restart openclaw*",
        "restart open?law",
        "restart openclaw@[0-9]",
        "^restart openclaw.*$",
        "^restart openclaw.service$",
        "^restart a+$",
        "^restart a|stop b$",
        "^restart [ab]$",
        "^(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)$",
      })
  void saysWhereThatCannotBeDone(String arguments) {
    assertThat(of(arguments)).isEmpty();
  }

  @Test
  void deepNestingIsLeftAlone() {
    assertThat(of("^" + "(".repeat(300) + "a" + ")".repeat(300) + "$")).isEmpty();
  }
}
