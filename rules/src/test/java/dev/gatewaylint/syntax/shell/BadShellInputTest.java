package dev.gatewaylint.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, the parser returns, and every place lies inside the text. */
class BadShellInputTest {
  private static final String SEED_SCRIPT =
      """
      #!/bin/bash -e
      SC="sudo systemctl"; arr=(a 'b c' $(d))
      if [ "$(id -u)" -ne 0 ]; then exec sudo "$0" "$@"; fi
      for u in "${arr[@]}"; do $SC restart "$u" || true; done
      ssh host "bash -c 'systemctl restart \\"x\\"'" <<-'E'
      \tbody $(x)
      \tE
      case $1 in a|b) (( i++ ));; *) [[ $x =~ ^(a|b)$ ]] && `c \\`d\\``;& esac
      f() { trap 'kill $!' EXIT; echo {a,b}$'\\n' >&2 2>/dev/null & }
      x=$((1 + $(y))) {{ jinja }} {% if z %} ${v:-"${w#'}'}"} <(p) |& q
      """;

  private static void check(String text) {
    ShellFile file = ShellParser.parse(SourceFile.of("x.sh", text));
    for (Problem problem : file.problems()) {
      assertThat(problem.place().span().end()).isLessThanOrEqualTo(text.length());
    }
    Tree.visit(
        file.script(),
        (command, certain, function) -> {
          inside(command.span(), text);
          if (command instanceof Command.Simple simple && !simple.words().isEmpty()) {
            Span name = simple.words().get(0).span();
            assertThat(name.start()).isGreaterThanOrEqualTo(command.span().start());
            assertThat(name.end()).isLessThanOrEqualTo(command.span().end());
          }
        });
    for (Invocation invocation : file.invocations()) {
      inside(invocation.place().span(), text);
      assertThat(invocation.argv()).isNotEmpty();
      for (Argument argument : invocation.argv()) {
        inside(argument.place().span(), text);
      }
      for (Prefix prefix : invocation.prefixes()) {
        inside(prefix.place().span(), text);
      }
    }
  }

  private static void inside(Span span, String text) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }

  @Test
  void standsEveryCut() {
    for (int i = 0; i <= SEED_SCRIPT.length(); i++) {
      check(SEED_SCRIPT.substring(0, i));
      check(SEED_SCRIPT.substring(i));
    }
  }

  @Test
  void standsDamage() {
    Random random = new Random(Oracle.seed());
    String signs = "'\"`$(){}[]<>|&;\\\n\r\t #!*?~=+-%@\0\uD800\uDC80aE";
    for (int i = 0; i < Oracle.cases(1_000, 30_000); i++) {
      StringBuilder text = new StringBuilder(SEED_SCRIPT);
      for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        char sign = signs.charAt(random.nextInt(signs.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, sign);
          case 1 -> text.setCharAt(at, sign);
          default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9)));
        }
      }
      check(text.toString());
    }
  }

  @Test
  void standsAnyCharacters() {
    Random random = new Random(Oracle.seed());
    String signs = "'\"`$(){}[]<>|&;\\\n \t#!*E=a\r%";
    for (int i = 0; i < Oracle.cases(1_000, 30_000); i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      check(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "$(",
        "`",
        "{ ",
        "\"$(",
        "${a:-",
        "((",
        "$((",
        "<(",
        "if ",
        "while ",
        "case x in a) ",
        "f() ",
        "function f ",
        "x=(",
        "[[ ",
        "@(",
        "! ",
        "time ",
        "coproc ",
        "a && ",
        "a | ",
        "for i in a; do ",
        "bash -c '",
        "eval \"",
        "\\`",
        "$[",
        "{{ ",
        "cat <<E $(",
        "if (",
        "a[",
      })
  void standsDeepNesting(String opening) {
    ShellFile file = ShellParser.parse(SourceFile.of("x.sh", "first\n" + opening.repeat(100_000)));
    assertThat(file.invocations()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"( ", "$(", "{ ", "if ", "\"$(", "${a:-", "f() ", "<("})
  void saysThatNothingDeeperIsRead(String opening) {
    ShellFile file = ShellParser.parse(SourceFile.of("x.sh", opening.repeat(20_000)));
    assertThat(file.problems()).anyMatch(Problem::fatal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;",
        "a\n",
        "a ",
        "'",
        "\"",
        "\\",
        "((x ",
        "(( # $(\n) )\n",
        "{{ x",
        "cat <<A\n",
        "$a",
        "export A=1\n",
        "X=abcdefgh; echo $X\n",
        "{a,b} ",
        "sudo -n env A=1 b\n",
        "[[[",
        "a=1 ",
        "bash -c 'a; b'\n",
        "f() { f; }\n",
        "\0",
        "then ",
        "} ",
        ") ",
        "#",
        "\n",
        "a && ",
        "$?",
      })
  void readsTenMegabytes(String piece) {
    String text = piece.repeat(Oracle.cases(100_000, 10_000_000) / piece.length());
    ShellFile file = ShellParser.parse(SourceFile.of("x.sh", text));
    assertThat(file.invocations()).hasSizeLessThanOrEqualTo(1_000_000);
    assertThat(file.script().span().end()).isEqualTo(text.length());
  }

  @Test
  void isNotMadeToMultiply() {
    StringBuilder doubling = new StringBuilder("a=xxxxxxxxxxxxxxxx\n");
    for (char name = 'b'; name <= 'g'; name++) {
      doubling.append(name).append('=').append(("$" + (char) (name - 1)).repeat(8)).append('\n');
    }
    List<Invocation> found =
        ShellParser.parse(SourceFile.of("x.sh", doubling + "echo $g\n".repeat(10_000)))
            .invocations();
    assertThat(found).hasSize(10_000);
    String strings = "x='" + "a;".repeat(30_000) + "'\n" + "bash -c \"$x\"\n".repeat(10_000);
    assertThat(ShellParser.parse(SourceFile.of("x.sh", strings)).invocations())
        .hasSizeLessThan(500_000);
  }

  @Test
  void keepsBytesThatAreNotUnicode() {
    byte[] bytes = {'a', ' ', (byte) 0xFF, 'b', '\n', 'c'};
    ShellFile file = ShellParser.parse(SourceFile.of("x.sh", "x.sh", bytes));
    assertThat(file.invocations()).hasSize(2);
    assertThat(file.invocations().get(0).argv().get(1).place().text()).hasSize(2);
  }
}
