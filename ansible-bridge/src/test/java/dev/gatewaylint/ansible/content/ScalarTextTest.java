package dev.gatewaylint.ansible.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.yaml.YamlFile;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts of scalars are those that the YAML library reads, each character in its place. */
class ScalarTextTest {
  private static ConfigNode.Scalar scalar(String yaml) {
    SourceFile file = SourceFile.of("t.yml", yaml);
    ConfigNode.Mapping root = (ConfigNode.Mapping) YamlFile.parse(file).root().orElseThrow();
    return (ConfigNode.Scalar) root.find("k").orElseThrow().value();
  }

  private static String placeOf(String yaml, String part) {
    Derivation made = ScalarText.of(scalar(yaml));
    int start = made.text().indexOf(part);
    Place origin = made.origin(new Span(start, start + part.length())).orElseThrow();
    return origin.line() + ":" + origin.column() + " " + origin.text();
  }

  @Test
  void everyFormIsFollowed() {
    assertThat(placeOf("k: a plain text\n", "plain")).isEqualTo("1:6 plain");
    assertThat(placeOf("k: 'it''s here'\n", "here")).isEqualTo("1:11 here");
    assertThat(placeOf("k: \"a\\n\\\"b\\\" c\"\n", "c")).isEqualTo("1:14 c");
    assertThat(placeOf("k: |\n  one\n\n    two\n  three\nl: 1\n", "two")).isEqualTo("4:5 two");
    assertThat(placeOf("k: |-\n  one\n  two\n", "two")).isEqualTo("3:3 two");
    assertThat(placeOf("k: >\n  one\n  two\n\n  three\n", "two")).isEqualTo("3:3 two");
    assertThat(placeOf("k: >-\n  one\n    more\n  three\n", "three")).isEqualTo("4:3 three");
    assertThat(placeOf("k: |\r\n  one\r\n  two\r\n", "two")).isEqualTo("3:3 two");
  }

  /** What is not followed has the place of the whole. */
  @Test
  void otherFormsKeepTheirText() {
    assertThat(ScalarText.of(scalar("k: |2\n   one\n")).text()).isEqualTo(" one\n");
    assertThat(ScalarText.of(scalar("k: \"a\n  b \\\n  c \\u0041\"\n")).text())
        .isEqualTo("a b c A");
    assertThat(ScalarText.of(scalar("k: a\n  b\n")).text()).isEqualTo("a b");
  }

  @Test
  void textsAreThoseOfTheLibrary() {
    Random random = new Random(Oracle.seed());
    List<String> lines = List.of("a b", "  c", "", "d: 'e'", "\"f\" \\g", "{{ x }}", " ", "h #i");
    List<String> heads = List.of("|", ">", "|-", ">-", "|+", ">+", "|  # c");
    int exact = 0;
    int found = 0;
    for (int i = 0; i < Oracle.cases(2_000, 50_000); i++) {
      String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
      StringBuilder yaml = new StringBuilder("k: " + heads.get(random.nextInt(heads.size())) + end);
      for (int n = random.nextInt(6); n >= 0; n--) {
        yaml.append("   ").append(lines.get(random.nextInt(lines.size()))).append(end);
      }
      if (random.nextBoolean()) {
        yaml.append("l: 1").append(end);
      }
      if (YamlFile.parse(SourceFile.of("t", yaml.toString())).root().isEmpty()) {
        continue;
      }
      ConfigNode.Scalar scalar = scalar(yaml.toString());
      Derivation made = ScalarText.of(scalar);
      assertThat(made.text()).isEqualTo(scalar.text());
      int at = made.text().indexOf("d: 'e'");
      if (at >= 0) {
        Place origin = made.origin(new Span(at, at + 6)).orElseThrow();
        assertThat(origin.text()).as(yaml.toString()).contains("d: 'e'");
        exact += origin.text().equals("d: 'e'") ? 1 : 0;
        found++;
      }
    }
    // Folded texts with odd blanks have the place of the whole.
    assertThat(exact).isGreaterThan(found * 4 / 5);
  }
}
