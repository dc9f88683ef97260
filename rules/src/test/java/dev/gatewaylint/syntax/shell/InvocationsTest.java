package dev.gatewaylint.syntax.shell;

import static dev.gatewaylint.syntax.shell.Shown.commands;
import static dev.gatewaylint.syntax.shell.Shown.invocations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script runs behind prefixes and inside strings, and which constants are put in. */
class InvocationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sudo -n -u gw -g grp systemctl restart x      | systemctl restart x",
        "sudo --user=gw -- systemctl restart x         | systemctl restart x",
        "sudo -nu gw A=1 systemctl restart x           | systemctl restart x",
        "sudo -H -E -i -S -A --chdir /tmp systemctl x  | systemctl x",
        "/usr/bin/sudo --non-inter systemctl x         | systemctl x",
        "doas -n -u gw systemctl x                     | systemctl x",
        "env -i A=1 B=2 systemctl x                    | systemctl x",
        "env -u A --chdir=/ systemctl x                | systemctl x",
        "exec -a name systemctl x                      | systemctl x",
        "nohup setsid -f systemctl x                   | systemctl x",
        "command -p systemctl x                        | systemctl x",
        "builtin command systemctl x                   | systemctl x",
        "time -p systemctl x                           | systemctl x",
        "timeout -k 5 --signal=KILL 10 systemctl x     | systemctl x",
        "nice -n 5 ionice -c 2 -n7 systemctl x         | systemctl x",
        "nice -10 chrt -f 5 taskset -c 0 systemctl x   | systemctl x",
        "stdbuf -oL systemctl x                        | systemctl x",
        "flock -n /run/lock systemctl x                | systemctl x",
        "chroot --userspec=a /srv systemctl x          | systemctl x",
        "nsenter -t 1 -m -- systemctl x                | systemctl x",
        "runuser -u gw -- systemctl x                  | systemctl x",
        "pkexec --user gw systemctl x                  | systemctl x",
        "setpriv --reuid=gw --clear-groups systemctl x | systemctl x",
        "gosu gw systemctl x                           | systemctl x",
        "systemd-run --user --on-active=5 systemctl x  | systemctl x",
        "systemd-cat -t a systemctl x                  | systemctl x",
        "sudo -u gw env A=1 nohup timeout 5 systemctl x | systemctl x",
        "command -v systemctl                          | command -v systemctl",
        "sudo -v                                       | sudo -v",
        "sudo -e /etc/x                                | sudo -e /etc/x",
        "sudo                                          | sudo",
        "exec >log                                     | exec",
        "$SUDO systemctl x                             | ? systemctl x",
        "sudo \"$@\"                                   | ?",
      })
  void stripsPrefixes(String script, String expected) {
    assertThat(commands(script)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "bash -c 'systemctl a; systemctl b'              | systemctl a,systemctl b",
        "sh -exc \"systemctl a $1\" name arg             | systemctl a ?",
        "bash -o pipefail -c 'systemctl a % systemctl b' | systemctl a,systemctl b",
        "bash --norc -lc 'systemctl a'                   | systemctl a",
        "sudo -u gw bash -c 'systemctl a'                | systemctl a",
        "ssh -p 22 -i key gw@host systemctl a            | systemctl a",
        "ssh host -t \"sudo systemctl a && systemctl b\" | systemctl a,systemctl b",
        "su - gw -c 'systemctl a'                        | systemctl a",
        "su -c 'systemctl a' gw                          | systemctl a",
        "su gw --command='systemctl a'                   | systemctl a",
        "runuser -l gw -c 'systemctl a'                  | systemctl a",
        "eval systemctl \"a; systemctl\" b               | systemctl a,systemctl b",
        "trap 'systemctl a' EXIT                         | systemctl a",
        "ls % xargs -n 1 systemctl a                     | systemctl a ?",
        "ls % xargs -I{} systemctl a {}.service b        | systemctl a ? b",
        "find . -exec systemctl a {} \\; -exec systemctl b + | systemctl a ?,systemctl b",
        "watch -n 5 systemctl a                          | systemctl a",
        "flock /run/lock -c 'systemctl a'                | systemctl a",
        "bash <<< 'systemctl a'                          | systemctl a",
        "echo 'systemctl a' % sudo bash                  | systemctl a",
        "bash -c 'bash -c \"systemctl a\"'               | systemctl a",
        "ssh host \"bash -c 'systemctl a'\"              | systemctl a",
        "bash -c \"$command\"                            | ''",
        "bash script.sh                                  | ''",
      })
  void looksIntoStrings(String script, String expected) {
    List<String> found = new ArrayList<>(commands(script.replace('%', '|')));
    found.removeIf(command -> !command.startsWith("systemctl"));
    assertThat(found.isEmpty() ? "''" : String.join(",", found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "bash, Shell",
    "bash -s -- arg, Shell",
    "sudo bash -s, Sudo Shell",
    "sudo -i, Sudo Shell",
    "ssh host, Ssh Shell",
    "ssh host bash -s, Ssh Shell",
    "su - gw, AsUser Shell",
    "cat <<E |bash, Shell",
  })
  void readsHereDocumentsFedToAShell(String command, String prefixes) {
    String line = command.startsWith("cat") ? command : command + " <<'E'";
    String script = line + "\nsystemctl restart a\nE\necho\n";
    Invocation found = Shown.of("systemctl", script);
    List<String> names = new ArrayList<>();
    found.prefixes().forEach(prefix -> names.add(prefix.getClass().getSimpleName()));
    assertThat(String.join(" ", names)).isEqualTo(prefixes);
    assertThat(found.place().text()).isEqualTo("systemctl restart a");
    assertThat(found.place().line()).isEqualTo(2);
  }

  @Test
  void pointsAtTheCharactersInsideAString() {
    String script = "ssh host \"sudo systemctl restart \\\"a b\\\" && echo ok\"";
    Invocation found = Shown.of("systemctl", script);
    assertThat(found.place().text()).isEqualTo("sudo systemctl restart \\\"a b\\\"");
    assertThat(found.argv().get(2).value()).contains("a b");
    assertThat(found.argv().get(2).place().text()).isEqualTo("\\\"a b\\\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "U=a; x $U \"$U.service\" ${U}                | x a a.service a",
        "U='a b'; x $U \"$U\"                         | x a b a b",
        "SC='sudo systemctl'; $SC restart x           | systemctl restart x",
        "readonly U=a; x $U                           | readonly U=a,x a",
        "local -r U='a b'; x \"$U\"                   | local -r U=a b,x a b",
        "U=(a 'b c'); x \"${U[@]}\" ${U[0]}           | x a b c ?",
        "A=a; B=$A.b; x $B                            | x a.b",
        "U=a; x ${U:-b}                               | x a",
        "x ${U:-b}                                    | x ?",
        "U=a; U=b; x $U                               | x ?",
        "U=a; U+=b; x $U                              | x ?",
        "if y; then U=a; fi; x $U                     | y,x ?",
        "if y; then U=a; x $U; fi                     | y,x a",
        "y && U=a; x $U                               | y,x ?",
        "for U in a; do x $U; done                    | x ?",
        "U=a; read U; x $U                            | read U,x ?",
        "x $U; U=a                                    | x ?",
        "U=a; . /etc/default/y; x $U                  | . /etc/default/y,x ?",
        "U=a; eval y $U; x $U                         | eval y a,y a,x a",
        "U=a; eval $1; x $U                           | eval ?,?,x ?",
        "U=$(y); x \"$U\" $HOME $1 \"$@\"             | y,x ? ? ? ?",
        "f() { x $U; }; U=a; f                        | x ?,f",
        "U=a; f() { x $U; }; f                        | x a,f",
        "U=a; bash -c \"x $U\"                        | bash -c x a,x a",
        "U=a; bash -c 'x $U'                          | bash -c x $U,x ?",
        "U=a; trap 'x $U' EXIT                        | trap x $U EXIT,x a",
        "U=a; U=b x $U                                | x a",
        "U=a; x ${#U} ${U%a}                          | x ? ?",
        "IFS=:; U=a:b; x $U                           | x ?",
      })
  void putsInConstants(String script, String expected) {
    assertThat(String.join(",", commands(script))).isEqualTo(expected);
  }

  @Test
  void saysWhatIsKnownOfAWord() {
    Argument word = Shown.of("x", "x \"openclaw-$1.service\"").argv().get(1);
    assertThat(word.value()).isEmpty();
    assertThat(word.prefix()).isEqualTo("openclaw-");
    assertThat(word.suffix()).isEqualTo(".service");
    assertThat(word.several()).isFalse();
    assertThat(Shown.of("x", "x $1").argv().get(1).several()).isTrue();
  }

  @Test
  void keepsTheOptionsOfSudo() {
    Invocation found =
        Shown.of(
            "systemctl",
            "sudo -n -u gw --preserve-env=A,B -H X=1 timeout 5 systemctl restart openclaw");
    Prefix.Sudo sudo = (Prefix.Sudo) found.prefixes().get(0);
    assertThat(sudo.known()).isTrue();
    assertThat(sudo.nonInteractive()).isTrue();
    assertThat(sudo.user().orElseThrow().value()).contains("gw");
    assertThat(sudo.value("preserve-env").orElseThrow().value()).contains("A,B");
    assertThat(sudo.has("set-home")).isTrue();
    assertThat(sudo.has("login")).isFalse();
    assertThat(sudo.place().text()).isEqualTo("sudo -n -u gw --preserve-env=A,B -H X=1");
    assertThat(sudo.command())
        .extracting(word -> word.value().orElseThrow())
        .containsExactly("timeout", "5", "systemctl", "restart", "openclaw");
    assertThat(found.environment()).extracting(Setting::name).containsExactly("X");
    assertThat(found.prefixes().get(1)).isInstanceOf(Prefix.Wrapper.class);
  }

  @Test
  void saysWhenAnOptionIsNotUnderstood() {
    Prefix prefix = Shown.of("x", "sudo --frobnicate x").prefixes().get(0);
    assertThat(((Prefix.Sudo) prefix).known()).isFalse();
  }

  @Test
  void gathersTheEnvironment() {
    Invocation found =
        Shown.of(
            "systemctl",
            "export XDG_RUNTIME_DIR=/run/user/1000 L=$(x)\nA=1; export A\nB=2 systemctl --user a");
    List<String> shown = new ArrayList<>();
    found.environment().forEach(s -> shown.add(s.name() + "=" + s.value().orElse("?")));
    assertThat(shown).contains("XDG_RUNTIME_DIR=/run/user/1000", "L=?", "B=2");
  }

  @Test
  void readsTextThatAnotherFileSpells() {
    SourceFile crontab = SourceFile.of("etc/cron.d/x", "* * * * * root a; systemctl b\n");
    List<Invocation> found =
        Invocations.of(ShellText.of(crontab, new Span(15, 29)), new ArrayList<>());
    assertThat(found).extracting(Shown::command).containsExactly("a", "systemctl b");
    assertThat(found.get(1).place().text()).isEqualTo("systemctl b");

    String text = "x 50%";
    int[] starts = {15, 16, 17, 18, 19};
    int[] ends = {16, 17, 18, 19, 21};
    SourceFile escaped = SourceFile.of("etc/cron.d/x", "* * * * * root x 50\\% y\n");
    Invocation one =
        Invocations.of(ShellText.of(escaped, text, starts, ends), new ArrayList<>()).get(0);
    assertThat(Shown.command(one)).isEqualTo("x 50%");
    assertThat(one.place().text()).isEqualTo("x 50\\%");
  }

  @Test
  void looksOnlySoDeep() {
    StringBuilder script = new StringBuilder("systemctl a");
    for (int i = 0; i < 12; i++) {
      String inner = script.toString().replace("\\", "\\\\").replace("\"", "\\\"");
      script = new StringBuilder("eval \"").append(inner).append('"');
      if (script.length() > 100_000) {
        break;
      }
    }
    assertThat(invocations(script.toString())).hasSize(9);
  }
}
