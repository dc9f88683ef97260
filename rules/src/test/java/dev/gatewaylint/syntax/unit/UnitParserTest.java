package dev.gatewaylint.syntax.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rows of systemd's parser, as measured and as its source has them. */
class UnitParserTest {
  private static UnitFile parse(String text) {
    return UnitParser.parse(SourceFile.of("x.service", text), UnitKind.SERVICE);
  }

  private static List<String> assignments(String text) {
    return parse(text).assignments().stream()
        .map(line -> line.path() + "=" + line.value().text())
        .toList();
  }

  private static List<String> problems(String text) {
    return parse(text).problems().stream().map(Problem::message).toList();
  }

  @Test
  void readsSectionsAndAssignments() {
    assertThat(assignments("[Unit]\nA=1\n[Service]\nB=2\n[Unit]\nC=3"))
        .containsExactly("Unit.A=1", "Service.B=2", "Unit.C=3");
  }

  @Test
  void trimsLinesKeysAndValues() {
    assertThat(assignments(" [Service] \n\t Restart = always \n"))
        .containsExactly("Service.Restart=always");
  }

  @Test
  void splitsAtTheFirstEqualsSign() {
    assertThat(assignments("[Service]\nEnvironment=A=B\n"))
        .containsExactly("Service.Environment=A=B");
  }

  @Test
  void endsLinesAsSystemdDoes() {
    assertThat(assignments("[Unit]\r\nA=1\rB=2\n\rC=3\0D=4\r\n\0E=5"))
        .containsExactly("Unit.A=1", "Unit.B=2", "Unit.C=3", "Unit.D=4", "Unit.E=5");
  }

  @Test
  void seesAnEmptyLineBetweenTwoEqualLineEnds() {
    assertThat(assignments("[Unit]\nA=1 \\\n\nB=2\n")).containsExactly("Unit.A=1", "Unit.B=2");
  }

  @Test
  void dropsCommentsInsideAContinuedLine() {
    assertThat(assignments("[Service]\nExecStart=/bin/a \\\n# why\n  ; and why\n  --b\n"))
        .containsExactly("Service.ExecStart=/bin/a    --b");
  }

  @Test
  void doesNotContinueAComment() {
    assertThat(assignments("[Unit]\n# a \\\nA=1\n")).containsExactly("Unit.A=1");
  }

  @Test
  void continuesAfterAnOddBackslashOnly() {
    assertThat(assignments("[Unit]\nA=one \\\\\nB=two \\\\\\\nthree\n"))
        .containsExactly("Unit.A=one \\\\", "Unit.B=two \\\\ three");
  }

  @Test
  void parsesAContinuationThatTheFileEndsIn() {
    assertThat(assignments("[Unit]\nA=1 \\")).containsExactly("Unit.A=1");
  }

  @Test
  void skipsTheFirstByteOrderMarkOnly() {
    assertThat(assignments("\uFEFF[Unit]\nA=1\n")).containsExactly("Unit.A=1");
    assertThat(assignments("[Unit]\n\uFEFFA=1\n\uFEFFB=2\n"))
        .containsExactly("Unit.A=1", "Unit.\uFEFFB=2");
  }

  @Test
  void stopsAtALineThatIsNotUnicode() {
    byte[] bytes = "[Unit]\nA=1\nB=\u00FF\nC=2\n".getBytes(StandardCharsets.ISO_8859_1);
    UnitFile file = UnitParser.parse(SourceFile.of("x", "x", bytes), UnitKind.SERVICE);
    assertThat(file.isCutShort()).isTrue();
    assertThat(file.assignments()).hasSize(1);
    assertThat(file.problems().get(0).message()).contains("UTF-8");
    assertThat(parse("[Unit]\nA=\uFDD0\n").isCutShort()).isTrue();
  }

  @Test
  void stopsAtABrokenHeader() {
    UnitFile file = parse("[Unit]\nA=1\n[Service\nB=2\n");
    assertThat(file.isCutShort()).isTrue();
    assertThat(file.assignments()).hasSize(1);
    assertThat(parse("[Ser\"vice]\n").isCutShort()).isTrue();
    assertThat(parse("[\n").isCutShort()).isTrue();
    assertThat(parse("[]\nA=1\n").isCutShort()).isFalse();
  }

  @Test
  void warnsOfLinesThatAreNoAssignments() {
    assertThat(problems("A=1\n[Unit]\nword\n=x\n"))
        .containsExactly(
            "stands before any section header: systemd ignores it",
            "has no =: systemd ignores this line",
            "has no name before =: systemd ignores this line");
  }

  @Test
  void isSilentInSectionsThatAreNotRead() {
    assertThat(problems("[X-Mine]\nword\n=x\n[Nonsense]\nword\n")).isEmpty();
  }

  @Test
  void refusesALineOfOneMebibyte() {
    String most = "A=" + "x".repeat((1 << 20) - 3);
    assertThat(parse("[Unit]\n" + most + "\n").isCutShort()).isFalse();
    assertThat(parse("[Unit]\n" + most + "x\n").isCutShort()).isTrue();
    assertThat(parse("[Unit]\n#" + most + "\n").isCutShort()).isTrue();
  }

  @Test
  void refusesAJoinedLineOfMoreThanOneMebibyte() {
    String half = "x".repeat(1 << 19) + "\\\n";
    assertThat(parse("[Unit]\nA=" + half + half + "x\n").isCutShort()).isTrue();
  }

  @Test
  void joinsAMillionLinesInBoundedTime() {
    UnitFile file = parse("[Unit]\nA=" + "\\\n".repeat(1_000_000));
    assertThat(file.lines()).hasSizeLessThan(4);
  }

  @Test
  void knowsWhereEachCharacterCameFrom() {
    String text = "[Service]\nExecStart=/bin/a \\\n# why\n  --option \\\n  last\n";
    UnitFile file = parse(text);
    LogicalText value = file.assignments().get(0).value();
    int from = value.text().indexOf("--option");
    assertThat(file.source().place(value.span(from, from + 8)).text()).isEqualTo("--option");
    int last = value.text().indexOf("last");
    assertThat(file.source().place(value.span(last, last + 4)).text()).isEqualTo("last");
    assertThat(file.source().place(value.span()).text()).startsWith("/bin/a").endsWith("last");
    assertThat(value.span(value.text().length(), value.text().length()).start())
        .isEqualTo(text.length() - 1);
  }

  @Test
  void tilesTheTextWhateverItIs() {
    Random random = new Random(7);
    String alphabet = "[]=\\#; \t\n\r\0aB\uFEFF\"'%é😀";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 3 == 0 ? "[Unit]\n" : "");
      for (int i = random.nextInt(30); i > 0; i--) {
        int at = random.nextInt(alphabet.length());
        text.append(alphabet.charAt(at));
      }
      UnitFile file = parse(text.toString());
      int next = 0;
      for (UnitLine line : file.lines()) {
        assertThat(line.span().start()).isEqualTo(next);
        next = line.span().end();
      }
      assertThat(next).isEqualTo(text.length());
    }
  }
}
