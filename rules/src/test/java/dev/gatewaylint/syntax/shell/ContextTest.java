package dev.gatewaylint.syntax.shell;

import static dev.gatewaylint.syntax.shell.Shown.invocations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.shell.Context.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a command stands, and what becomes of its status and output. The command is {@code x}. */
class ContextTest {
  private static Context of(String script) {
    return Shown.of("x", script).context();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "x; y                            ! UNHEEDED",
        "y; x                            ! RETURNED",
        "x || true; y                    ! DISCARDED",
        "x || :; y                       ! DISCARDED",
        "x || exit 0; y                  ! DISCARDED",
        "x || { true; }; y               ! DISCARDED",
        "x || exit 1; y                  ! HANDLED",
        "x || { echo failed; exit 1; }; y ! HANDLED",
        "x || echo failed; y             ! HANDLED",
        "x && y || true; z               ! DISCARDED",
        "x && y; z                       ! UNHEEDED",
        "y && x; z                       ! UNHEEDED",
        "y || x; z                       ! UNHEEDED",
        "if x; then y; fi                ! HANDLED",
        "while x; do y; done             ! HANDLED",
        "if y; then x; fi; z             ! UNHEEDED",
        "{ x; y; } || true; z            ! UNHEEDED",
        "{ y; x; } || true; z            ! DISCARDED",
        "(y; x) || exit 1; z             ! HANDLED",
        "x; if [ $? -ne 0 ]; then y; fi  ! HANDLED",
        "x; rc=$?; y                     ! HANDLED",
        "x & y                           ! UNHEEDED",
        "x | tee log; y                  ! UNHEEDED",
        "set -o pipefail; x | tee log || exit 1 ! HANDLED",
        "y | x || true; z                ! DISCARDED",
        "set -e; x; y                    ! STOPS",
        "set -eu; x; y                   ! STOPS",
        "set -o errexit; x; y            ! STOPS",
        "set -e; set +e; x; y            ! UNHEEDED",
        "set -e; x || true; y            ! DISCARDED",
        "set -e; x && y; z               ! UNHEEDED",
        "set -e; y && x; z               ! STOPS",
        "set -e; x | y                   ! UNHEEDED",
        "set -e; x; rc=$?                ! STOPS",
        "set -e; { x; y; } || z          ! UNHEEDED",
        "f() { set -e; y; x; }; f        ! STOPS",
        "v=$(x); z                       ! UNHEEDED",
        "set -e; v=$(x); z               ! STOPS",
        "set -e; echo $(x); z            ! UNHEEDED",
        "set -e; bash -c 'y; x'; z       ! STOPS",
        "bash -ec 'x; y'; z              ! STOPS",
        "bash -c 'x' || true; z          ! DISCARDED",
        "ssh host 'set -e; x; y'; z      ! STOPS",
      })
  void tellsWhatBecomesOfAFailure(String script, Failure expected) {
    assertThat(of(script).outcome().failure()).isEqualTo(expected);
  }

  @Test
  void readsErrexitFromTheFirstLine() {
    assertThat(of("#!/bin/sh -e\nx\ny\n").outcome().failure()).isEqualTo(Failure.STOPS);
    assertThat(of("#!/bin/sh\nx\ny\n").outcome().errexit()).isFalse();
    assertThat(of("set -e\n! x\ny\n").outcome().failure()).isEqualTo(Failure.UNHEEDED);
    assertThat(of("! x\n").outcome().negated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "x >/dev/null, true, false",
    "x 2>/dev/null, false, true",
    "x >/dev/null 2>&1, true, true",
    "x 2>&1 >/dev/null, true, false",
    "x &>/dev/null, true, true",
    "x &>>/dev/null, true, true",
    "x >&/dev/null, true, true",
    "x >/dev/null 2>log, true, false",
    "x >log 2>&1, false, false",
    "x >&2, false, false",
    "x >&-, true, false",
    "{ x; } >/dev/null, true, false",
    "if y; then x; fi &>/dev/null, true, true",
    "exec >/dev/null 2>&1; x, true, true",
    "exec 2>/dev/null; x, false, true",
    "{ x | y; } >/dev/null, false, false",
    "sudo bash -c 'x' >/dev/null, true, false",
    "{ v=$(x); } >/dev/null, false, false",
    "x </dev/null, false, false",
    "x 3>/dev/null, false, false",
  })
  void tellsWhetherOutputIsThrownAway(String script, boolean output, boolean error) {
    assertThat(of(script).outcome().outputDiscarded()).isEqualTo(output);
    assertThat(of(script).outcome().errorDiscarded()).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      quoteCharacter = '~',
      value = {
        "x                                                          % false",
        "[ \"$(id -u)\" -ne 0 ] && exit 1; x                        % true",
        "[ \"$(id -u)\" -eq 0 ] || exit 1; x                        % true",
        "[ `id -u` = 0 ] || { echo no >&2; exit 1; }; x             % true",
        "[[ $EUID -ne 0 ]] && exit 1; x                             % true",
        "[[ $EUID == 0 ]] || exec sudo \"$0\" \"$@\"; x             % true",
        "(( EUID == 0 )) || exit 1; x                               % true",
        "(( EUID != 0 )) && exit 1; x                               % true",
        "if (( EUID )); then exit 1; fi; x                          % true",
        "if ((UID > 0)); then exit 1; fi; x                         % true",
        "if [ $(id -u) != 0 ]; then echo; exit 1; fi; x             % true",
        "if [ $(id -u) -gt 0 ]; then exec sudo $0; fi; x            % true",
        "if ! [ $(id -u) = 0 ]; then exit 1; fi; x                  % true",
        "if [ ! $(id -u) = 0 ]; then exit 1; fi; x                  % true",
        "if test \"$USER\" = root; then x; fi                       % true",
        "if [ \"$(whoami)\" != root ]; then exit 1; fi; x           % true",
        "if [ \"$(id -un)\" = root ]; then y; else x; fi            % false",
        "if [ \"$(id -un)\" != root ]; then y; else x; fi           % true",
        "if [ $(id -u) = 0 ]; then y; else exit 1; fi; x            % true",
        "if [ $(id -u) = 0 ]; then y; fi; x                         % false",
        "if [ $(id -u) = 0 ] && y; then x; fi                       % true",
        "if [ $(id -u) = 0 ] || y; then x; fi                       % false",
        "[ $(id -u) = 0 ] && x                                      % true",
        "[ $(id -u) = 0 ] || x                                      % false",
        "[ $(id -u) = 0 ] || sudo x                                 % false",
        "[ $(id -u) -ne 0 ] && echo no; x                           % false",
        "uid=$(id -u); [ \"$uid\" -eq 0 ] || exit 1; x              % true",
        "die() { echo; exit 1; }; [ $(id -u) = 0 ] || die no; x     % true",
        "is_root() { [ $(id -u) -eq 0 ]; }; is_root || exit 1; x    % true",
        "need() { [ $(id -u) = 0 ] || exit 1; }; need; x            % true",
        "need() { [ $(id -u) = 0 ] || return 1; }; need; x          % false",
        "f() { x; }; [ $(id -u) = 0 ] || exit 1; f                  % true",
        "f() { x; }; f; [ $(id -u) = 0 ] || exit 1; f               % false",
        "f() { [ $(id -u) = 0 ] || return 1; x; }; f                % true",
        "[ $(id -u) = 0 ] || exit 1; bash -c x                      % true",
        "[ $(id -u) = 1 ] || exit 1; x                              % false",
        "( [ $(id -u) = 0 ] || exit 1 ); x                          % false",
      })
  void tellsWhetherOnlyRootGetsThere(String script, boolean expected) {
    assertThat(of(script).scope().rootOnly()).isEqualTo(expected);
  }

  @Test
  void tellsWhatIsAround() {
    assertThat(of("( x )").scope().subshell()).isTrue();
    assertThat(of("v=$(x)").scope().subshell()).isTrue();
    assertThat(of("{ x; }").scope().subshell()).isFalse();
    assertThat(of("while y; do x; done").scope().loop()).isTrue();
    assertThat(of("for i in y; do x; done").scope().loop()).isTrue();
    assertThat(of("x &").scope().background()).isTrue();
    assertThat(of("coproc x").scope().background()).isTrue();
    assertThat(of("case $y in z) x;; esac").scope().conditional()).isTrue();
    assertThat(of("y && x").scope().conditional()).isTrue();
    assertThat(of("x && y").scope().conditional()).isFalse();
    assertThat(of("trap 'x' EXIT INT").scope().trap()).containsExactly("EXIT", "INT");
    assertThat(of("bash -c 'x'").scope().depth()).isEqualTo(1);
    assertThat(of("x").scope().depth()).isZero();
    assertThat(of("if x; then y; fi").outcome().condition()).isTrue();
    assertThat(of("if y; then x; fi").outcome().condition()).isFalse();
  }

  @Test
  void tellsWhoCallsAFunction() {
    assertThat(of("f() { x; }; f").scope().function()).contains("f");
    assertThat(of("f() { x; }; f").scope().called()).isTrue();
    assertThat(of("f() { x; }").scope().called()).isFalse();
    assertThat(of("f() { x; }; g() { f; }").scope().called()).isFalse();
    assertThat(of("f() { x; }; g() { f; }; g").scope().called()).isTrue();
    assertThat(of("f() { x; }; trap f EXIT").scope().called()).isTrue();
    assertThat(of("f() { x; }; \"$1\"").scope().called()).isTrue();
    assertThat(invocations("sudo() { y; }; sudo x").get(1).callsFunction()).isTrue();
  }

  @Test
  void tellsWhatJoinsCommands() {
    List<Invocation> found = invocations("a && b || c | d; e & f");
    assertThat(found)
        .extracting(i -> i.context().position().before())
        .containsExactly(
            Joint.NONE, Joint.AND, Joint.OR, Joint.PIPE, Joint.SEQUENCE, Joint.BACKGROUND);
    assertThat(found)
        .extracting(i -> i.context().position().after())
        .containsExactly(
            Joint.AND, Joint.OR, Joint.PIPE, Joint.SEQUENCE, Joint.BACKGROUND, Joint.NONE);
    assertThat(found)
        .extracting(i -> i.context().position().index())
        .containsExactly(0, 1, 2, 2, 0, 0);
    assertThat(found.get(3).context().position().list())
        .isEqualTo(found.get(0).context().position().list())
        .isNotEqualTo(found.get(4).context().position().list());
  }
}
