package dev.gatewaylint.syntax.sudoers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile files: as large as the largest that are read, and still done in time. */
class BadSudoersTest {
  private static final int TEN_MEGABYTES = 10_000_000;

  private static SudoersFile parse(String text) {
    return SudoersParser.parse(SourceFile.of("etc/sudoers", text));
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "(",
        ")",
        "\"",
        "\\",
        "\\\n",
        "^ ",
        "^\\$ ",
        "^#",
        "#",
        "#-",
        "!",
        "! ",
        ",",
        ":",
        "=",
        "%",
        "+",
        "\0",
        "\r",
        " ",
        "a ",
        "a,",
        "\\ ",
        "1:",
        "::",
        "1.",
        "/a ",
        "sha256:",
        "ALL ",
        "ALL=",
        "NOPASSWD :",
        "NOPASSWD   ",
        "@include ",
        "@include a ",
        "Defaults ",
        "\n",
        "\uDC80",
        "[",
        "$"
      })
  void readsOneThingOverAndOver(String piece) {
    String text = repeated(piece, Oracle.cases(200_000, 2_000_000));
    for (String before :
        List.of("", "a ALL=/x ", "a ALL=/x ^", "a ALL=(", "Defaults x=", "Defaults:")) {
      assertIsReadToItsEnd(before + text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "^ ", "a ALL=(ALL) NOPASSWD: /x y, /z\n", "\\\n"})
  void readsTenMegabytesOf(String piece) {
    assertIsReadToItsEnd(repeated(piece, TEN_MEGABYTES));
  }

  private static void assertIsReadToItsEnd(String text) {
    SudoersFile file = parse(text);
    Entry last = file.entries().get(file.entries().size() - 1);
    assertThat(last.span().end()).isEqualTo(text.length());
  }

  @Test
  void readsAHundredThousandIncludes() {
    SudoersFile file = parse("@include /etc/sudoers\n".repeat(100_000));
    assertThat(file.entries()).hasSize(100_000).allMatch(Entry.Include.class::isInstance);
  }

  @Test
  void followsADeepChainOfAliases() {
    int depth = 100_000;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("User_Alias A").append(i).append(" = A").append(i + 1).append('\n');
    }
    text.append("A0 ALL = ALL\n");
    List<AliasFault> faults = faults(text.toString());
    assertThat(faults).extracting(AliasFault::kind).containsExactly(AliasFault.Kind.UNDEFINED);
    assertThat(faults.get(0).name()).isEqualTo("A" + depth);
  }

  @Test
  void visitsAliasesThatManyNameOnce() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("User_Alias A" + i + " = A" + (i + 1) + ", A" + (i + 1) + "\n");
    }
    text.append("User_Alias A200 = A0\nA0 ALL = ALL\n");
    assertThat(faults(text.toString()))
        .extracting(AliasFault::kind)
        .containsOnly(AliasFault.Kind.CYCLE);
  }

  private static List<AliasFault> faults(String text) {
    SudoersFile file = parse(text);
    return AliasTable.of(
            file.entries().stream().map(entry -> new PolicyLine(file.source(), entry)).toList())
        .faults();
  }
}
