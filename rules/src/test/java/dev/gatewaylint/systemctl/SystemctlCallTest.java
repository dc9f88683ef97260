package dev.gatewaylint.systemctl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SystemctlCallTest {
  private static SystemctlCall call(String line) {
    return SystemctlCall.ofWords(line.isEmpty() ? List.of() : Arrays.asList(line.split(" ", -1)));
  }

  private static List<String> operands(SystemctlCall call) {
    List<String> words = new ArrayList<>();
    for (Optional<String> word : call.operands()) {
      words.add(word.orElse("?"));
    }
    return words;
  }

  @Test
  void optionsStandAnywhere() {
    SystemctlCall call = call("--no-block restart --user openclaw.service -n5 -q other");

    assertThat(call.verb()).contains("restart");
    assertThat(call.verbIndex()).contains(1);
    assertThat(operands(call)).containsExactly("openclaw.service", "other");
    assertThat(call.operandIndex(1)).isEqualTo(6);
    assertThat(call.manager()).isEqualTo(SystemctlCall.Manager.USER);
    assertThat(call.value("lines")).contains("5");
    assertThat(call.has("quiet")).isTrue();
    assertThat(call.isElsewhere()).isFalse();
    assertThat(call.isCertain()).isTrue();
  }

  @Test
  void aValueIsTheNextWordWhateverItLooksLike() {
    SystemctlCall call = call("-H --user restart x");

    assertThat(call.value("host")).contains("--user");
    assertThat(call.manager()).isEqualTo(SystemctlCall.Manager.SYSTEM);
    assertThat(call.isElsewhere()).isTrue();
    assertThat(call.verb()).contains("restart");
  }

  @Test
  void lettersMayBeJoinedAndNamesShortened() {
    assertThat(call("-qlp Id show x").value("property")).contains("Id");
    assertThat(call("--kill-who=main kill x").value("kill-whom")).contains("main");
    assertThat(call("--no-bl start x").has("no-block")).isTrue();
  }

  @Test
  void whatSystemctlRefusesIsTold() {
    assertThat(call("--no-such start x").refusedOption()).contains("--no-such");
    assertThat(call("--no start x").refusedOption()).contains("--no");
    assertThat(call("start -z x").refusedOption()).contains("-z");
    assertThat(call("start -.mount").refusedOption()).contains("-.");
    assertThat(call("start -- -.mount").refusedOption()).isEmpty();
    assertThat(call("start x -H").refusedOption()).contains("-H");
    assertThat(call("--now=yes enable x").refusedOption()).contains("--now=yes");
  }

  @Test
  void withoutAWordUnitsAreListed() {
    assertThat(call("").verb()).contains("list-units");
    assertThat(call("--failed").verb()).contains("list-units");
    assertThat(call("--failed").verbIndex()).isEmpty();
  }

  @Test
  void anUnknownWordIsNeverGuessed() {
    SystemctlCall before =
        SystemctlCall.of(List.of(Optional.empty(), Optional.of("restart"), Optional.of("x")));
    assertThat(before.verb()).isEmpty();
    assertThat(before.isCertain()).isFalse();

    SystemctlCall behind = SystemctlCall.of(List.of(Optional.of("restart"), Optional.empty()));
    assertThat(behind.verb()).contains("restart");
    assertThat(operands(behind)).containsExactly("?");
    assertThat(behind.isCertain()).isFalse();

    SystemctlCall value =
        SystemctlCall.of(List.of(Optional.of("-H"), Optional.empty(), Optional.of("start")));
    assertThat(value.verb()).contains("start");
    assertThat(value.has("host")).isTrue();
    assertThat(value.value("host")).isEmpty();
    assertThat(value.isCertain()).isFalse();
  }

  @Test
  void theTableHasEveryVerbThatSystemctlShows() throws IOException, InterruptedException {
    Oracle.require("systemctl");
    Process process = new ProcessBuilder("systemctl", "--help").redirectErrorStream(true).start();
    process.getOutputStream().close();
    String help =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replaceAll("\u001b\\[[0-9;]*m", "");
    assertThat(process.waitFor()).isZero();
    Set<String> unknown = new TreeSet<>();
    int verbs = 0;
    int options = 0;
    boolean inOptions = false;
    for (String line : help.split("\n", -1)) {
      inOptions |= line.startsWith("Options:");
      String[] words = line.trim().split("[ =\\[]+", -1);
      if (!inOptions && line.matches("  [a-z][a-z-]+ .*")) {
        verbs++;
        if (SystemctlVerbs.of(words[0]).isEmpty()) {
          unknown.add(words[0]);
        }
      } else if (inOptions && line.matches(" {2,5}(-[A-Za-z] )?--[a-z].*")) {
        options++;
        String name = words[words[0].startsWith("--") ? 0 : 1].substring(2);
        if (call("--" + name + "=x")
            .refusedOption()
            .filter(o -> o.equals("--" + name))
            .isPresent()) {
          unknown.add("--" + name);
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(verbs).isGreaterThan(60);
    assertThat(options).isGreaterThan(40);
  }
}
