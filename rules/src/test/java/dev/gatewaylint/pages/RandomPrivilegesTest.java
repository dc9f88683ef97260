package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.RunasRequest;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.syntax.sudoers.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fixes of sudoers files in any form: nobody gains, and nobody who calls loses. */
@org.junit.jupiter.api.Tag("once")
class RandomPrivilegesTest {
  private static final Set<String> NARROWING =
      Set.of("unrestricted-systemctl", "wildcard-systemctl", "runas-anyone", "pager-escape");

  private static final String[] COMMANDS = {
    "/usr/bin/systemctl",
    "/bin/systemctl",
    "/usr/bin/systemctl restart web*",
    "/usr/bin/systemctl * web.service",
    "/usr/bin/systemctl restart web.service",
    "/usr/bin/systemctl status web",
    "/usr/bin/journalctl -u web",
    "/usr/bin/id",
    "/opt/x.sh",
    "/usr/bin/",
    "!/usr/bin/systemctl stop web",
    "SC",
    "ALL",
  };

  private static final String[] TAGS = {
    "", "", "", "NOPASSWD: ", "NOPASSWD: ", "PASSWD: ", "NOPASSWD:NOEXEC: ", "EXEC: ", "SETENV: "
  };

  private static final String[] RUNAS = {"", "", "(root) ", "(ALL) ", "(ALL:ALL)", "(ada, root) "};

  private static final String[] CALLS = {
    "sudo -n systemctl restart web.service",
    "sudo -n systemctl stop web",
    "systemctl start web",
    "sudo -n systemctl status web",
    "sudo -n systemctl restart $UNIT",
    "sudo -n -u ada id",
    "sudo -n -u ada systemctl stop web",
    "sudo -n journalctl -u web",
    "sudo -n /opt/x.sh",
  };

  /** What is asked before and afterwards: the user to become, and the call. */
  private static final List<String> PROBES =
      List.of(
          "root /usr/bin/systemctl restart web.service",
          "root /usr/bin/systemctl restart web-evil",
          "root /usr/bin/systemctl stop web",
          "root /usr/bin/systemctl start web",
          "root /usr/bin/systemctl status web",
          "root /usr/bin/systemctl enable --now /tmp/x.service web.service",
          "root /usr/bin/systemctl",
          "root /usr/bin/journalctl -u web",
          "root /usr/bin/id",
          "root /opt/x.sh",
          "ada /usr/bin/systemctl stop web",
          "ada /usr/bin/systemctl restart web.service",
          "ada /usr/bin/id",
          "ada /opt/x.sh");

  private final Random random = new Random(Oracle.seed());

  private String any(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private String sudoers() {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(3) > 0) {
      text.append("Cmnd_Alias SC = /usr/bin/id, ")
          .append(any(COMMANDS[0], COMMANDS[2]))
          .append('\n');
    }
    for (int line = 1 + random.nextInt(4); line > 0; line--) {
      text.append(any("deploy", "ops", "deploy, ops", "%wheel", "ALL"))
          .append(any(" ALL=", "  ALL = "));
      for (int command = 1 + random.nextInt(3); command > 0; command--) {
        text.append(any(RUNAS)).append(any(TAGS)).append(any(COMMANDS));
        text.append(command > 1 ? any(", ", ",", ", \\\n    ", " : ALL = ") : "");
      }
      text.append(any("\n", "\n", " # why\n", line == 1 ? "" : "\n"));
    }
    return text.toString();
  }

  private Example example() {
    StringBuilder crontab = new StringBuilder();
    for (int call = random.nextInt(4); call > 0; call--) {
      crontab.append("1 2 * * * ").append(any("deploy ", "ops ")).append(any(CALLS)).append('\n');
    }
    List<HostFile> files = new ArrayList<>();
    files.add(file("etc/sudoers", sudoers()));
    files.add(file("etc/cron.d/x", crontab.toString()));
    files.add(
        file("etc/passwd", "root:x:0:0::/:\nada:x:1:1::/:\ndeploy:x:2:2::/:\nops:x:3:3::/:\n"));
    files.add(file("etc/group", "root:x:0:\nwheel:x:10:ops\n"));
    return new Example("random", "", LintSettings.DEFAULT, files, List.of());
  }

  private static HostFile file(String path, String text) {
    return HostFile.of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SudoView view(Example example) {
    return SudoView.of(
        HostLoader.load(example.machine().read(example.files()).hosts().get(0), Targets.NONE));
  }

  private static Decision ask(SudoView view, String user, String probe) {
    List<String> words = List.of(probe.split(" ", -1));
    RunasRequest runas =
        new RunasRequest(
            words.get(0).equals("root") ? Optional.empty() : Optional.of(words.get(0)),
            Optional.empty());
    return view.policy()
        .decide(
            new Question(
                view.account(user),
                Optional.empty(),
                runas,
                words.get(1),
                words.subList(2, words.size())));
  }

  @Test
  void nobodyGainsAndNobodyWhoCallsLoses() {
    int made = 0;
    int cases = Oracle.cases(400, 4000);
    for (int i = 0; i < cases; i++) {
      Example bad = example();
      FixReport report = bad.fix(finding -> NARROWING.contains(finding.rule().id()));
      made += report.made().size();
      if (report.made().isEmpty()) {
        continue;
      }
      Example good = bad.with(report.files());
      String shown = shown(bad) + "-----\n" + shown(good);
      assertThat(good.fix(finding -> NARROWING.contains(finding.rule().id())).made())
          .as(shown)
          .isEmpty();
      compare(view(bad), view(good), shown);
    }
    assertThat(made).isGreaterThan(cases / 4);
  }

  private static void compare(SudoView before, SudoView after, String shown) {
    assertThat(problems(after)).as(shown).isLessThanOrEqualTo(problems(before));
    for (String user : List.of("deploy", "ops")) {
      for (String probe : PROBES) {
        Decision was = ask(before, user, probe);
        Decision is = ask(after, user, probe);
        String what = user + " " + probe + " of\n" + shown;
        assertThat(rank(is)).as(what).isLessThanOrEqualTo(rank(was));
        // No fix touches this command, so no other entry may decide about it either.
        if (probe.equals("root /opt/x.sh") && isOfSameCommand(was, is)) {
          assertThat(isNoexec(is)).as("NOEXEC for " + what).isEqualTo(isNoexec(was));
        }
      }
    }
    List<Verdict> old = verdicts(before);
    List<Verdict> now = verdicts(after);
    for (int i = 0; i < old.size(); i++) {
      if (old.get(i) == Verdict.ALLOWED_WITHOUT_PASSWORD) {
        assertThat(now.get(i)).as("call " + i + " of\n" + shown).isEqualTo(old.get(i));
      }
    }
  }

  private static int problems(SudoView view) {
    int problems = 0;
    for (SudoersFile file : view.files().files()) {
      problems += file.problems().size();
    }
    return problems;
  }

  private static boolean isNoexec(Decision decision) {
    return decision.grant().flatMap(grant -> grant.tag(Tag.NOEXEC)).isPresent();
  }

  private static boolean isOfSameCommand(Decision one, Decision other) {
    return one.grant().isPresent()
        && one.grant()
            .map(grant -> grant.entryPlace().line() + grant.commandPlace().text())
            .equals(
                other
                    .grant()
                    .map(grant -> grant.entryPlace().line() + grant.commandPlace().text()));
  }

  private static int rank(Decision decision) {
    return switch (decision.verdict()) {
      case DENIED -> 0;
      case ALLOWED_WITH_PASSWORD -> 1;
      case ALLOWED_WITHOUT_PASSWORD -> 2;
      case UNKNOWN -> 3;
    };
  }

  /** What sudo answers to each call of the host. */
  private static List<Verdict> verdicts(SudoView view) {
    List<Verdict> verdicts = new ArrayList<>();
    for (var call : view.calls().all()) {
      for (var caller : call.callers()) {
        call.sudoAnswer(caller).ifPresent(answer -> verdicts.add(answer.decision().verdict()));
      }
    }
    return verdicts;
  }

  private static String shown(Example example) {
    return new String(example.files().get(0).content(), StandardCharsets.UTF_8)
        + new String(example.files().get(1).content(), StandardCharsets.UTF_8);
  }
}
