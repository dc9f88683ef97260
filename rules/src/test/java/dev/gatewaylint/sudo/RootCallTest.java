package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One concrete call for each kind of grant that is root, and none for those that are not. */
class RootCallTest {
  private static Optional<RootCall> of(String text, int grant) {
    SudoPolicy policy = LabWorld.policy(text, PolicyOptions.usual());
    List<Grant> grants = policy.grants();
    return policy.rootCall(grants.get(grant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "/usr/bin/systemctl ; sudo /usr/bin/systemctl enable --now /tmp/evil.service",
        "/bin/systemctl ; sudo /usr/bin/systemctl enable --now /tmp/evil.service",
        "ALL ; sudo /usr/bin/systemctl enable --now /tmp/evil.service",
        "/usr/bin/systemctl * openclaw.service ;"
            + " sudo /usr/bin/systemctl enable --now /tmp/evil.service openclaw.service",
        "/usr/bin/systemctl restart openclaw* ;"
            + " sudo /usr/bin/systemctl restart openclaw debug-shell.service",
        "/usr/bin/systemctl restart * ; sudo /usr/bin/systemctl restart debug-shell.service",
        "/usr/bin/systemctl enable openclaw* ;"
            + " sudo /usr/bin/systemctl enable openclaw --now /tmp/evil.service",
        "/usr/bin/systemctl ^restart openclaw.*$ ;"
            + " sudo /usr/bin/systemctl restart openclaw debug-shell.service",
        "/usr/bin/systemctl ^(start|stop|edit) .+$ ;"
            + " sudo /usr/bin/systemctl start debug-shell.service",
        "/usr/bin/systemctl edit openclaw.service ;"
            + " sudo /usr/bin/systemctl edit openclaw.service",
        "/usr/bin/systemctl edit * ; sudo /usr/bin/systemctl edit openclaw.service",
        "/usr/bin/system* restart openclaw ; sudo /usr/bin/systemd-run restart openclaw",
        "/usr/bin/ ; sudo /usr/bin/systemctl enable --now /tmp/evil.service",
        "/usr/bin/bash ; sudo /usr/bin/bash",
        "/usr/bin/tee * ; sudo /usr/bin/tee -a /etc/sudoers",
        "SETENV: /usr/bin/systemctl restart openclaw ;"
            + " sudo LD_PRELOAD=/tmp/evil.so /usr/bin/systemctl restart openclaw",
        "(root, openclaw) /usr/bin/systemctl ;"
            + " sudo /usr/bin/systemctl enable --now /tmp/evil.service",
      })
  void aGrantThatIsRootShowsHow(String command, String call) {
    assertThat(of("deploy ALL = " + command + "\n", 0).map(RootCall::text)).contains(call);
    assertThat(of("%ops web1 = " + command + "\n", 0).map(RootCall::text)).contains(call);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/usr/bin/systemctl restart openclaw.service",
        "/usr/bin/systemctl restart openclaw\\*",
        "/usr/bin/systemctl restart open?law",
        "/usr/bin/systemctl \"\"",
        "/usr/bin/systemctl ^(start|stop|restart|is-active) openclaw(\\.service)?$",
        "/usr/bin/systemctl --no-pager status openclaw*",
        "/usr/bin/journalctl -u openclaw *",
        "NOEXEC: /usr/bin/systemctl edit openclaw.service",
        "!/usr/bin/systemctl",
        "(openclaw) /usr/bin/systemctl",
        "/usr/bin/systemctl --user *",
        "/opt/openclaw/bin/upgrade",
      })
  void whatIsNotRootShowsNothing(String command) {
    assertThat(of("deploy ALL = " + command + "\n", 0)).isEmpty();
  }

  @Test
  void aLaterEntryThatForbidsIsHeeded() {
    String text =
        "deploy ALL = /usr/bin/systemctl, !/usr/bin/systemctl *enable*, !/usr/bin/systemctl edit *\n";
    assertThat(of(text, 0).map(RootCall::text))
        .contains("sudo /usr/bin/systemctl --full edit openclaw.service");
    assertThat(of("deploy ALL = /usr/bin/systemctl\ndeploy ALL = !/usr/bin/systemctl\n", 0))
        .isEmpty();
  }
}
