package dev.gatewaylint.syntax.json5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Json5FileTest {
  private static Json5File parse(String text) {
    return Json5File.parse(SourceFile.of("openclaw.json", text));
  }

  private static Problem problem(Json5File file) {
    assertThat(file.root()).isEmpty();
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).fatal()).isTrue();
    return file.problems().get(0);
  }

  @Test
  void everyKeyAndValueKnowsItsCharacters() {
    Json5File file = parse("// a\n{gateway: {'mo\\u0064e': \"local\", port: 0x4965,},}\n");
    ConfigNode.Mapping root = (ConfigNode.Mapping) file.root().orElseThrow();
    ConfigNode.Entry gateway = root.find("gateway").orElseThrow();
    assertThat(gateway.key().place().text()).isEqualTo("gateway");
    assertThat(gateway.value().place().text())
        .isEqualTo("{'mo\\u0064e': \"local\", port: 0x4965,}");
    ConfigNode.Entry mode = ((ConfigNode.Mapping) gateway.value()).find("mode").orElseThrow();
    assertThat(mode.key().place().text()).isEqualTo("'mo\\u0064e'");
    assertThat(mode.value().place().text()).isEqualTo("\"local\"");
    assertThat(mode.value().place().line()).isEqualTo(2);
    ConfigNode.Scalar port =
        (ConfigNode.Scalar)
            ((ConfigNode.Mapping) gateway.value()).find("port").orElseThrow().value();
    assertThat(port.kind()).isEqualTo(Kind.NUMBER);
    assertThat(port.text()).isEqualTo("0x4965");
    assertThat(port.number()).contains(18789.0);
    assertThat(file.comments()).extracting(Place::text).containsExactly("// a");
    assertThat(file.problems()).isEmpty();
    assertThat(file.isBeyondLimits()).isFalse();
  }

  @Test
  void keysThatStandTwiceAreKeptAndTheLastCounts() {
    ConfigNode.Mapping root =
        (ConfigNode.Mapping) parse("{a: 1, __proto__: 2, a: 3}").root().orElseThrow();
    assertThat(root.entries())
        .extracting(ConfigNode.Entry::name)
        .containsExactly("a", "__proto__", "a");
    assertThat(((ConfigNode.Scalar) root.find("a").orElseThrow().value()).text()).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\\n  a: 1\\n  b: 2\\n}|3:3|expected ',' or '}', found a word without quotes",
        "{\\n  a: {\\n    b: 1,\\n|4:1|the '{' of line 2 is not closed",
        "{\\n  a: [1, 2\\n}|3:1|the '[' of line 2 is not closed: expected ',' or ']', found '}'",
        "{a: yes}|1:5|expected a value, found a word without quotes",
        "{a: nope}|1:6|can only be null; a text needs quotes",
        "{a: 'b\\n'}|1:7|the text that starts in line 1 is not closed: found the end of the line",
        "{a: 'b|1:7|the text that starts in line 1 is not closed: found the end of the file",
        "{}\\n/* a\\n|3:1|the comment that starts with /* in line 2 is never closed",
        "# a\\n{}|1:1|a comment starts with //",
        "{a = 1}|1:4|expected ':' after the key, found '='",
        "{a-b: 1}|1:3|expected ':' after the key, found '-'",
        "{a: \u201cb\u201d}|1:5|found a typographic quote",
        "{a: 010}|1:6|a number does not begin with 0",
        "{} {}|1:4|expected nothing more",
        "|1:1|expected a value, found the end of the file",
        "{a: 1,, b: 2}|1:7|expected a key or '}', found ','",
        "{a\\u002d: 1}|1:3|does not hold this character",
        "{\u0560: 1}|1:2|expected a key or '}'",
        "{a: 1.e}|1:8|expected a digit of the exponent, found '}'",
        "{a: '\\u00g0'}|1:10|expected 4 hexadecimal digits of an escape, found 'g'",
        "{a: /b}|1:6|expected '/' or '*'",
      })
  void refusesInWordsOfAnOperator(String text, String position, String words) {
    String lines = text == null ? "" : text.replace("\\n", "\n");
    Problem problem = problem(parse(lines));
    assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(position);
    assertThat(problem.message()).contains(words).doesNotContain("\n").doesNotEndWith(".");
  }

  @Test
  void neverShowsWhatAWordWithoutQuotesIs() {
    assertThat(problem(parse("{token: sk-secret}")).message()).doesNotContain("sk-");
    assertThat(problem(parse("{token: tsecret}")).message()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// a\n{}",
        "{a:1}",
        "{'a':1}",
        "[1,]",
        "{\"a\":1,}",
        "+1",
        ".5",
        "5.",
        "0x1",
        "NaN",
        "Infinity",
        "-Infinity",
        "\"\\x41\"",
        "\"a\\\nb\"",
        "\"\t\"",
        "\u00a01",
        "\ufeff{}",
        "/**/1",
        "'a'",
        "\"\\0\""
      })
  void whatJson5AllowsJsonDoesNot(String text) {
    assertThat(parse(text).problems()).isEmpty();
    Problem problem = problem(Json5File.parseJson(SourceFile.of("a.json", text)));
    assertThat(problem.message()).isNotEmpty().doesNotContain("JSON5");
  }

  @Test
  void whatIsNotUtf8IsAReplacementCharacter() {
    byte[] bytes = "{a: '\u00f0\u009f\u0098-\u00ff'}".getBytes(StandardCharsets.ISO_8859_1);
    Json5File file = Json5File.parse(SourceFile.of("a", "a", bytes));
    ConfigNode.Mapping root = (ConfigNode.Mapping) file.root().orElseThrow();
    assertThat(root.find("a").orElseThrow().value()).extracting("text").isEqualTo("\uFFFD-\uFFFD");
    assertThat(problem(parse("{a: \uDCFF}")).message()).contains("a byte that is not UTF-8 (0xFF)");
  }

  @Test
  void everyCharacterIsAccountedFor() {
    RandomJson5 random = new RandomJson5(Oracle.seed(), true);
    for (int i = 0; i < Oracle.cases(2_000, 20_000); i++) {
      SourceFile source = SourceFile.of("a", "a", random.next());
      Json5File file = Json5File.parse(source);
      if (file.root().isPresent()) {
        assertThat(Tiles.untold(file)).as(source.text()).isEmpty();
      }
    }
    for (byte[] corner : Corners.all()) {
      Json5File file = Json5File.parse(SourceFile.of("a", "a", corner));
      if (file.root().isPresent()) {
        assertThat(Tiles.untold(file)).as(file.source().text()).isEmpty();
      }
    }
  }

  @Test
  void limitsAreNoFaultOfTheFile() {
    String deep = "[".repeat(Json5Parser.DEEPEST) + "]".repeat(Json5Parser.DEEPEST);
    assertThat(parse(deep).root()).isPresent();
    Json5File deeper = parse("[" + deep + "]");
    assertThat(problem(deeper).message()).contains("more than 200 levels");
    assertThat(deeper.isBeyondLimits()).isTrue();
    Json5File larger = parse(" ".repeat(Json5Parser.LONGEST) + "1");
    assertThat(problem(larger).message()).contains("larger than 16 MiB");
    assertThat(larger.isBeyondLimits()).isTrue();
    Json5File longer = parse("[" + "0,".repeat(Json5Parser.MOST) + "]");
    assertThat(problem(longer).message()).contains("more than a million values");
    assertThat(longer.isBeyondLimits()).isTrue();
    assertThat(problem(parse("[" + "//\n".repeat(Json5Parser.MOST) + "0]")).message())
        .contains("more than a million values");
    assertThat(problem(parse("//\n".repeat(Json5Parser.MOST + 1))).message())
        .contains("more than a million comments");
    assertThat(parse("{").isBeyondLimits()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{a:",
        "{\"a\":[",
        "/*",
        "'",
        "\"\\",
        "//",
        "0x",
        "1e",
        "\\u0061",
        "-",
        "0",
        "'\\\n"
      })
  void survivesWithoutAnEnd(String piece) {
    for (int times : new int[] {1, 1_000, 100_000}) {
      Json5File file = parse(piece.repeat(times));
      assertThat(file.root().isPresent() || file.problems().size() == 1).isTrue();
      Json5File json = Json5File.parseJson(file.source());
      assertThat(json.root().isPresent() || json.problems().size() == 1).isTrue();
    }
  }

  @Test
  void survivesRandomBytesAndHugeFiles() {
    Random random = new Random(Oracle.seed());
    for (int i = 0; i < Oracle.cases(2_000, 20_000); i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      assertThat(Json5File.parse(SourceFile.of("a", "a", bytes)).source().bytes()).isEqualTo(bytes);
    }
    byte[] huge = new byte[50_000_000];
    Arrays.fill(huge, (byte) '[');
    assertThat(Json5File.parse(SourceFile.of("a", "a", huge)).isBeyondLimits()).isTrue();
  }

  @Test
  void aNumberAsLongAsTheFileIsStillANumber() {
    int digits = Json5Parser.LONGEST - 2;
    assertThat(number("0x" + "1".repeat(digits))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(number("0x" + "0".repeat(digits - 1) + "9")).isEqualTo(9);
    assertThat(number("1".repeat(digits))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(number("." + "0".repeat(digits))).isZero();
  }

  private static double number(String text) {
    return ((ConfigNode.Scalar) parse(text).root().orElseThrow()).number().orElseThrow();
  }
}
