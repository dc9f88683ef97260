package dev.gatewaylint.syntax.shell;

import static dev.gatewaylint.syntax.shell.Shown.commands;
import static dev.gatewaylint.syntax.shell.Shown.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of sh(1p) and what bash(1) adds, construct by construct. */
class ShellParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a 'b c' \"d e\" f\\ g          | a b c d e f g",
        "a '' \"\"x                     | a  x",
        "a \"\\\"\\$\\`\\\\\\n\"        | a \"$`\\\\n",
        "a $'\\x41\\t\\'\\101\\u00e9'   | a A\t'A\u00e9",
        "a $\"text\"                    | a text",
        "a b# c # comment               | a b# c",
        "a $1 \"${x}\" `b`              | a ? ? ?",
        "a \"pre$x.post\"               | a pre?.post",
        "a $((1 + (2))) $[3]            | a ? ?",
        "a ${x:-\"}\"} ${y#'}'} b           | a ? ? b",
        "a *.txt [ab] x?                | a ?.txt ?ab] x?",
        "a ~/x ~user x~y                | a ?/x ?user x~y",
        "a {b,c}.d                      | a b.d c.d",
        "a {1..3}                       | a ?",
        "a <(b) >(c)                    | a ? ?",
        "a @(b%c) d                     | a @(b%c) d",
        "a >x 2>&1 <y &>z >>w >%v <>u b | a b",
        "a 2>/dev/null {fd}>x 3<&- b    | a b",
        "a <<<'here string' b           | a b",
        "X=1 Y='2 3' a b                | a b",
      })
  void readsWords(String script, String first) {
    assertThat(commands(script.replace('%', '|')).get(0)).isEqualTo(first.replace('%', '|'));
  }

  @Test
  void joinsContinuedLines() {
    assertThat(commands("a \\\n  b\\\nc\n")).containsExactly("a bc");
    assertThat(commands("X=\\\n(a\nb)\nc\n")).containsExactly("c");
  }

  @Test
  void runsNothingForAnAssignmentOrARedirectionAlone() {
    assertThat(commands("X=1\nY=2 Z=3\n>x\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a; b & c                             | a,b,c",
        "a && b %% c                          | a,b,c",
        "a % b %& c                           | a,b,c",
        "( a; b ); { c; }                     | a,b,c",
        "! a; time -p b                       | a,b",
        "x=$(a $(b)) y=`c \\`d\\``            | a ?,b,c ?,d",
        "\"$(a \"$(b)\")\" c                  | ? c,a ?,b",
        "a <<E 2>x; b                         | a,b",
        "f() { a; }; function g { b; }; function h() ( c ) | a,b,c",
        "if a; then b; elif c; then d; else e; fi | a,b,c,d,e",
        "while a; do b; done; until c; do d; done | a,b,c,d",
        "for i in $(a); do b; done; for i do c; done | a,b,c",
        "for ((i = 0; i < 3; i++)); do a; done | a",
        "select i in x y; do a; done           | a",
        "case $(a) in x%y) b;; (z) c;& *) d;;& esac | a,b,c,d",
        "[[ -n $(a) && ( x < y ) ]] %% b       | a,b",
        "[[ $x =~ ^(a%b)$ ]] && c              | c",
        "(( $(a) > 1 )) && b                   | a,b",
        "((a); b)                              | a,b",
        "x=$((a); b)                           | a,b",
        "coproc a; coproc N { b; }             | a,b",
        "a=(x $(b) [2]=y); declare -A m=([k]=v); c | b,declare -A m=?,c",
        "echo ${x:-$(a)} ${y[$(b)]}           | echo ? ?,a,b",
        "a; # b; c                             | a",
        "if (a) then b; fi; if ! { c; } then d; fi | a,b,c,d",
        "a >$(b) <(c)                         | a ?,c,b",
      })
  void findsCommands(String script, String expected) {
    List<String> found = commands(script.replace('%', '|'));
    assertThat(String.join(",", found)).isEqualTo(expected);
    assertThat(parse(script.replace('%', '|')).problems())
        .filteredOn(problem -> !problem.message().contains("here-document"))
        .isEmpty();
  }

  @Test
  void readsHereDocumentsBehindTheLine() {
    ShellFile file = parse("a <<X <<-'Y' 3<<\"Z\"; b\n$(c)\nX\n\t$(d)\n\tY\nbody\nZ\ne\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.invocations()).extracting(Shown::command).containsExactly("a", "c", "b", "e");
    Command.Simple first =
        (Command.Simple) file.script().items().get(0).pipelines().get(0).commands().get(0);
    assertThat(first.redirections())
        .extracting(r -> file.source().place(r.document().orElseThrow().span()).text())
        .containsExactly("$(c)\n", "\t$(d)\n", "body\n");
  }

  @Test
  void readsAHereDocumentInsideASubstitution() {
    assertThat(commands("x=$(cat <<E\n$(a)\nE\n)\nb\n")).containsExactly("cat", "a", "b");
  }

  @Test
  void takesLineEndsOfAnotherSystem() {
    ShellFile file = parse("if a; then\r\n  b 'x' \\\r\n    y\r\nfi\r\ncat <<E\r\nz\r\nE\r\nc\r\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.invocations())
        .extracting(Shown::command)
        .containsExactly("a", "b x y", "cat", "c");
  }

  @Test
  void passesTagsOfTemplatesAndTakesTheirValuesForUnknown() {
    ShellFile file =
        parse(
            """
            {# a comment of the template's #}
            {% if x == "it's" %}
            systemctl restart {{ unit | default("a b") }}.service '{{ other }}'
            {% endif %}
            awk '{{print}}' x{{,y}}
            """);
    assertThat(file.problems()).isEmpty();
    assertThat(file.invocations())
        .extracting(Shown::command)
        .containsExactly("systemctl restart ?.service ?", "awk ? ?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a; if b; then c",
        "a; b 'open",
        "a; b \"open",
        "a; b $(c",
        "a; b `c",
        "a; b ${c",
        "a; b; )",
        "a; fi; b",
        "a; b; }",
        "a; b <<E\nbody",
        "a; b >",
        "a; b &&",
        "a; case x in y) b",
        "a; b=(c",
        "a; b ((",
        "a; [[ x",
        "a; (( x",
        "a; ;; b",
        "a; f() {  b",
        "a; for x in y; b; done",
      })
  void findsWhatIsThereBeforeAndBehindAnError(String script) {
    ShellFile file = parse(script);
    assertThat(file.problems()).isNotEmpty();
    assertThat(commands(script)).contains("a");
    for (Problem problem : file.problems()) {
      assertThat(problem.place().span().end()).isLessThanOrEqualTo(script.length());
    }
  }

  @Test
  void goesOnBehindAMissingWord() {
    assertThat(commands("if a; then b; done\nsystemctl restart x\n( c\nd )\ne\n"))
        .contains("systemctl restart x", "c", "d", "e");
  }

  @ParameterizedTest
  @CsvSource({
    "#!/bin/sh -e, sh, true, true",
    "#! /usr/bin/env bash, bash, true, false",
    "#!/usr/bin/env -S bash -eu, bash, true, true",
    "#!/usr/bin/python3, python3, false, false",
    "#!/bin/dash, dash, true, false",
    "#!/bin/bash --posix, bash, true, false",
  })
  void readsTheFirstLine(String line, String interpreter, boolean shell, boolean errexit) {
    Shebang shebang = Shebang.of(line + "\nx\n").orElseThrow();
    assertThat(shebang.interpreter()).isEqualTo(interpreter);
    assertThat(shebang.isShell()).isEqualTo(shell);
    assertThat(shebang.errexit()).isEqualTo(errexit);
  }

  @Test
  void knowsAFileWithoutAFirstLine() {
    assertThat(Shebang.of("echo\n")).isEmpty();
    assertThat(Shebang.of("#!\n")).isEmpty();
  }
}
