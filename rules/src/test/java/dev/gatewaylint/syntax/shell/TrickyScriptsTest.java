package dev.gatewaylint.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole scripts of the kinds that touch services, with all that makes them hard to read. */
class TrickyScriptsTest {
  /** The lines and arguments of the commands of systemctl. */
  private static List<String> systemctl(String script) {
    List<String> found = new ArrayList<>();
    for (Invocation invocation : Shown.invocations(script)) {
      if (invocation.program().orElse("").equals("systemctl")) {
        found.add(invocation.place().line() + " " + Shown.command(invocation));
      }
    }
    return found;
  }

  @Test
  void functionsConditionsAndPipes() {
    String script =
        """
        #!/bin/sh
        set -eu
        log() { printf '%s systemctl restart done\\n' "$1" | tee -a /var/log/x; }
        restart_gateway() {
          if ! sudo -n systemctl restart openclaw; then
            log "failed" && return 1
          fi
          systemctl is-active --quiet openclaw | grep -q active
          while ! systemctl is-active openclaw >/dev/null; do sleep 1; done
        }
        cd /srv && git pull && restart_gateway || log "no systemctl"
        """;
    assertThat(systemctl(script))
        .containsExactly(
            "5 systemctl restart openclaw",
            "8 systemctl is-active --quiet openclaw",
            "9 systemctl is-active openclaw");
    Invocation restart = Shown.invocations(script).get(3);
    assertThat(Shown.command(restart)).isEqualTo("systemctl restart openclaw");
    assertThat(restart.prefixes()).hasSize(1);
    assertThat(restart.context().outcome().negated()).isTrue();
    assertThat(restart.context().outcome().condition()).isTrue();
    assertThat(restart.context().scope().function()).contains("restart_gateway");
    assertThat(restart.context().scope().called()).isTrue();
  }

  @Test
  void stringsForOtherShells() {
    String script =
        """
        SC="sudo -n systemctl"
        UNIT=openclaw-gateway
        ssh -o BatchMode=yes "$HOST" "systemctl --user restart $UNIT.service && logger ok"
        bash -c 'systemctl stop "$1"; systemctl start '"$UNIT" -- x
        eval "systemctl reload $UNIT"
        echo a b | xargs -r -n1 systemctl try-restart
        x=$(systemctl show -p MainPID "$UNIT")
        $SC restart $UNIT
        """;
    assertThat(systemctl(script))
        .containsExactly(
            "3 systemctl --user restart openclaw-gateway.service",
            "4 systemctl stop ?",
            "4 systemctl start openclaw-gateway",
            "5 systemctl reload openclaw-gateway",
            "6 systemctl try-restart ?",
            "7 systemctl show -p MainPID openclaw-gateway",
            "8 systemctl restart openclaw-gateway");
  }

  @Test
  void hereDocumentsCommentsAndText() {
    String script =
        """
        # systemctl restart in a comment
        echo "systemctl restart in text" 'systemctl stop' systemctl\\ x
        case "$1" in
          restart) exec env LC_ALL=C nohup systemctl restart openclaw ;; # systemctl no
          *) cat <<USAGE
        usage: systemctl restart, $(systemctl --version)
        USAGE
            ;;
        esac
        ssh host <<'X'
        systemctl --user restart openclaw
        X
        crontab - <<-C
        \t* * * * * systemctl restart x
        \tC
        """;
    assertThat(systemctl(script))
        .containsExactly(
            "4 systemctl restart openclaw",
            "6 systemctl --version",
            "11 systemctl --user restart openclaw");
  }

  @Test
  void missingEndsAndAnOpenQuote() {
    String script =
        """
        update() {
          if systemctl is-failed openclaw; then
            systemctl restart openclaw
        echo "not closed
        systemctl stop nothing
        """;
    assertThat(systemctl(script))
        .containsExactly("2 systemctl is-failed openclaw", "3 systemctl restart openclaw");
    assertThat(Shown.parse(script).problems()).isNotEmpty();
  }

  @Test
  void arraysTestsAndTemplates() {
    String script =
        """
        {% if restart %}
        units=(openclaw.service "web ui.service")
        cmd=(sudo systemctl)
        systemctl \\
          restart \\
          "${units[@]}"
        "${cmd[@]}" start {a,b}.service
        [[ $1 =~ ^(re|try-)restart$ && -n $2 ]] && systemctl "$1" x
        diff <(systemctl cat a) <(systemctl cat b)
        systemctl restart {{ openclaw_unit }}
        time systemctl daemon-reload
        trap 'systemctl start openclaw' EXIT
        {% endif %}
        """;
    assertThat(systemctl(script))
        .containsExactly(
            "4 systemctl restart openclaw.service web ui.service",
            "7 systemctl start a.service b.service",
            "8 systemctl ? x",
            "9 systemctl cat a",
            "9 systemctl cat b",
            "10 systemctl restart ?",
            "11 systemctl daemon-reload",
            "12 systemctl start openclaw");
    assertThat(Shown.parse(script).problems()).isEmpty();
  }

  @Test
  void lineEndsOfAnotherSystem() {
    String script =
        """
        #!/bin/bash
        if true; then
          systemctl restart openclaw
        fi
        bash <<E
        systemctl stop openclaw
        E
        systemctl \\
          start openclaw
        """;
    List<String> expected =
        List.of(
            "3 systemctl restart openclaw",
            "6 systemctl stop openclaw",
            "8 systemctl start openclaw");
    assertThat(systemctl(script)).isEqualTo(expected);
    assertThat(systemctl(script.replace("\n", "\r\n"))).isEqualTo(expected);
  }
}
