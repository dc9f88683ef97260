package dev.gatewaylint.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.text.SourceFile;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
  private static YamlFile parse(String text) {
    return YamlFile.parse(SourceFile.of("config.yaml", text));
  }

  private static ConfigNode.Scalar scalar(String text) {
    ConfigNode.Mapping root = (ConfigNode.Mapping) parse("a: " + text).root().orElseThrow();
    return (ConfigNode.Scalar) root.find("a").orElseThrow().value();
  }

  /** The tables of YAML 1.2.2, 10.3.2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|NOTHING",
        "~|NOTHING",
        "null|NOTHING",
        "NULL|NOTHING",
        "nULL|TEXT",
        "true|SWITCH",
        "False|SWITCH",
        "on|TEXT",
        "yes|TEXT",
        "y|TEXT",
        "'true'|TEXT",
        "\"1\"|TEXT",
        "0|NUMBER",
        "017|NUMBER",
        "0o17|NUMBER",
        "0o18|TEXT",
        "0x1F|NUMBER",
        "0X1F|TEXT",
        "0x|TEXT",
        "-0x1|TEXT",
        "+12|NUMBER",
        "-12|NUMBER",
        "1_000|TEXT",
        "12:30:00|TEXT",
        "1.5|NUMBER",
        "1.|NUMBER",
        ".5|NUMBER",
        ".|TEXT",
        "-.5|NUMBER",
        "1e3|NUMBER",
        "1e|TEXT",
        ".e3|TEXT",
        "1.5E-3|NUMBER",
        ".inf|NUMBER",
        "-.INF|NUMBER",
        "+.Inf|NUMBER",
        ".nan|NUMBER",
        "-.nan|TEXT",
        "Infinity|TEXT",
        "NaN|TEXT",
        "1.2.3|TEXT",
        "2026-01-01|TEXT",
        "!!str 1|TEXT",
        "!!int '1'|NUMBER",
        "!!bool 'true'|SWITCH",
        "!!null ''|NOTHING",
        "! 1|TEXT",
        "&b 1|NUMBER",
        "&b !!str 1|TEXT",
        "10s|TEXT",
        "\u0661|TEXT",
      })
  void whatAScalarIs(String text, Kind kind) {
    assertThat(scalar(text).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"017,17", "0o17,15", "0x1F,31", "+1.5e1,15", "-.inf,-Infinity", ".nan,NaN"})
  void whichNumberItIs(String text, double number) {
    assertThat(scalar(text).text()).isEqualTo(text);
    assertThat(scalar(text).number()).contains(number);
  }

  @Test
  void placesCountUtf16Units() {
    ConfigNode.Mapping root =
        (ConfigNode.Mapping)
            parse("a: \ud83d\ude00\n\u00e9: {b: \ud83d\ude00\ud83d\ude00, b: 'c d'}\n")
                .root()
                .orElseThrow();
    ConfigNode.Mapping inner = (ConfigNode.Mapping) root.find("\u00e9").orElseThrow().value();
    assertThat(inner.place().text()).isEqualTo("{b: \ud83d\ude00\ud83d\ude00, b: 'c d'}");
    assertThat(inner.entries()).hasSize(2);
    assertThat(inner.entries().get(1).key().place().text()).isEqualTo("b");
    assertThat(inner.entries().get(1).value().place().text()).isEqualTo("'c d'");
  }

  @Test
  void aliasesAreCopiesAndMergeKeysAreKeys() {
    ConfigNode.Mapping root =
        (ConfigNode.Mapping) parse("a: &x {b: 1}\nc: *x\nd: {<<: *x, b: 2}\n").root().orElseThrow();
    assertThat(root.find("c").orElseThrow().value())
        .isEqualTo(root.find("a").orElseThrow().value());
    ConfigNode.Mapping merged = (ConfigNode.Mapping) root.find("d").orElseThrow().value();
    assertThat(merged.entries()).extracting(ConfigNode.Entry::name).containsExactly("<<", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\n---\\nb: 2|expected a single document",
        "a: [1|not YAML",
        "a: b: c|mapping values are not allowed here",
        "a: \\t- b\\n\\tc: 1|not YAML",
        "a: *b|undefined alias b",
        "a: &a [*a]|deeper or larger",
        "a: \\0|special characters are not allowed",
      })
  void refusesWithOneProblem(String text, String words) {
    YamlFile file = parse(text.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0"));
    assertThat(file.root()).isEmpty();
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).message()).contains(words).doesNotContain("\n");
  }

  @Test
  void aFileWithoutADocumentHasNoProblem() {
    assertThat(parse("").root()).isEmpty();
    assertThat(parse("# nothing\n").problems()).isEmpty();
    assertThat(parse("---\n").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{a: ",
        "- ",
        "? ",
        "&a ",
        "!",
        "'",
        "\"\\",
        "a:\n ",
        "*",
        "|",
        "%",
        "--- ",
        "\"\\U00110000"
      })
  void survivesWithoutAnEnd(String piece) {
    for (int times : new int[] {1, 20_000, 100_000}) {
      YamlFile file = parse(piece.repeat(times));
      assertThat(file.root().isPresent() || file.problems().size() <= 1).isTrue();
    }
  }

  @Test
  void survivesDamage() {
    String sound =
        "a: &x [1, 'b', \"c\\u00e9\"]\nd: {e: *x, ? f : g}\nh: |\n  i\nj: >-\n  k\n%TAG ! a\n";
    String special = "[]{}:-?&*!|>'\"%@`#\n\t ,\\x0~\u0000\ud83d\u0085\ufeff";
    Random random = new Random(Oracle.seed());
    for (int i = 0; i < Oracle.cases(5_000, 100_000); i++) {
      StringBuilder text = new StringBuilder(sound);
      for (int left = 1 + random.nextInt(5); left > 0; left--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.setCharAt(at, special.charAt(random.nextInt(special.length())));
        } else {
          text.delete(at, Math.min(text.length() - 1, at + random.nextInt(10)));
        }
      }
      YamlFile file = parse(text.toString());
      assertThat(file.root().isPresent() && !file.problems().isEmpty()).isFalse();
    }
  }
}
