package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitParser;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ini4j writes is read back by the parser, which does what systemd does, as it was asked. */
@Tag("once")
class UnitTextTest {
  private static final String PIECES =
      "a|b|Z|0| |  |\t|=|;|#|\\|\\\\|\"|'|%|$|[|]|:|/|{|}|@|é|€|…|\n|\r|\0|\uFEFF|\uD83D|\u0007|,";

  private static String randomText(Random random) {
    String[] pieces = PIECES.split("\\|", -1);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static List<String> read(String text) {
    UnitFile file =
        UnitParser.parse(SourceFile.of("etc/systemd/system/x.service", text), UnitKind.SERVICE);
    assertThat(file.problems()).as(text).isEmpty();
    List<String> lines = new ArrayList<>();
    for (UnitLine.Assignment line : file.assignments()) {
      lines.add(line.section() + "." + line.name() + "=" + line.value().text());
    }
    return lines;
  }

  @Test
  void isReadBackAsAsked() {
    Random random = new Random(Oracle.seed());
    int written = 0;
    for (int i = 0; i < Oracle.cases(2000, 100_000); i++) {
      UnitText unit = new UnitText("Unit").head("What it is for.");
      List<String> asked = new ArrayList<>();
      // The values of one name stay together, so each name comes in one run.
      for (String name : List.of("A", "A", "A", "B", "C", "C")) {
        String value = randomText(random);
        if (UnitText.fault(value).isPresent()) {
          assertThatThrownBy(() -> unit.set(name, value))
              .isInstanceOf(IllegalArgumentException.class);
          continue;
        }
        if (random.nextBoolean()) {
          unit.why("Because # of ; this = \\");
        }
        unit.set(name, value);
        asked.add("Unit." + name + "=" + value);
      }
      unit.section("Service").set("Last", "1");
      asked.add("Service.Last=1");
      assertThat(read(unit.text())).isEqualTo(asked);
      written += asked.size();
    }
    assertThat(written).isGreaterThan(Oracle.cases(2000, 100_000));
  }

  @Test
  void refusesWhatALineCannotHold() {
    for (String value :
        List.of("a\nb", "a\rb", "a\0b", "a\\", "a\\\\\\", " a", "a ", "\ta", "\uFEFFa", "\uD83D")) {
      assertThat(UnitText.fault(value)).as(value).isPresent();
    }
    for (String value : List.of("", "a\\\\", "a # b ; c", "=", "\"", "%n", "x".repeat(5000))) {
      assertThat(UnitText.fault(value)).as(value).isEmpty();
    }
    assertThatThrownBy(() -> new UnitText("Unit").why("a\nb"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void foldsNoValueAndEveryComment() {
    String text =
        new UnitText("Unit")
            .why("word ".repeat(40).strip())
            .set("Description", "value ".repeat(40).strip())
            .text();
    assertThat(text)
        .contains("Description=" + "value ".repeat(40).strip() + "\n")
        .endsWith("value\n");
    assertThat(text.lines().filter(line -> line.startsWith("#"))).hasSize(3);
  }

  @Test
  void wordsOfACommandAreReadBackAsTheyAre() {
    Random random = new Random(Oracle.seed());
    int compared = 0;
    for (int i = 0; i < Oracle.cases(2000, 100_000); i++) {
      String word = randomText(random);
      if (!Shape.TEXT.fits(word)) {
        continue;
      }
      String line = "/usr/bin/x " + UnitWords.argument(word) + " end";
      String value = new UnitText("Service").set("ExecStart", line).text();
      String read = read(value).get(0).substring("Service.ExecStart=".length());
      for (int version : new int[] {252, 257}) {
        assertThat(GatewayProgram.words(read, version)).containsExactly("/usr/bin/x", word, "end");
        // Every specifier and variable that systemd would replace is doubled.
        for (ExecCommand command : ExecCommand.parse(read, version).commands()) {
          for (Word raw : command.arguments()) {
            assertThat(raw.text().replace("%%", "").replace("$$", "")).doesNotContain("%", "$");
          }
        }
      }
      compared++;
    }
    assertThat(compared).isGreaterThan(Oracle.cases(200, 10_000));
  }
}
