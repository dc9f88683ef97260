package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.rule.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One file as if it were installed, as the {@code validate:} of Ansible hands it over. */
class InstalledCheckTest {
  private static final String SERVICE = "/etc/systemd/system/openclaw.service";
  private static final String UNIT =
      "[Service]\nUser=gateway\nExecStart=/usr/bin/openclaw gateway\nRestart=always\nRestartSec=10\n";
  private static final String GRANT =
      "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw\n";

  private HostFolder host;

  @BeforeEach
  void empty() throws IOException {
    host = HostFolder.fresh("installed-check");
  }

  private CheckCommand.Outcome check(String as, Optional<String> root, String... files)
      throws UsageException {
    CheckRequest plain = CheckRequest.of(host.root(), List.of(files));
    return CheckCommand.run(
        new CheckRequest(
            plain.workingFolder(),
            plain.paths(),
            List.of(),
            "error",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(as),
            root,
            false));
  }

  private static List<String> found(CheckCommand.Outcome outcome) {
    List<String> found = new ArrayList<>();
    for (Finding finding : outcome.report().findings()) {
      found.add(finding.severity().word() + " " + finding.rule().id());
    }
    return found;
  }

  @Test
  void aNamelessFileIsReadAsWhatItWillBe() throws Exception {
    host.file("tmp/source", UNIT);
    CheckCommand.Outcome outcome = check(SERVICE, Optional.empty(), "tmp/source");
    assertThat(outcome.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(found(outcome)).contains("error missing-start-limit");
    assertThat(outcome.output()).contains("--> " + SERVICE + ":4:1");
  }

  @Test
  void aDropInOfTheHostCounts() throws Exception {
    host.file("tmp/source", UNIT);
    host.file(
        "root/etc/systemd/system/openclaw.service.d/limit.conf",
        "[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5\n");
    CheckCommand.Outcome outcome = check(SERVICE, Optional.of("root"), "tmp/source");
    assertThat(found(outcome)).doesNotContain("error missing-start-limit");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void theFileInItsPlaceIsNotLookedAt() throws Exception {
    host.file("tmp/source", UNIT + "[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5\n");
    host.file("root" + SERVICE, UNIT);
    assertThat(check(SERVICE, Optional.of("root"), "tmp/source").exit()).isZero();
    host.file("tmp/source", UNIT);
    host.file("root" + SERVICE, UNIT + "[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5\n");
    assertThat(check(SERVICE, Optional.of("root"), "tmp/source").exit()).isEqualTo(Exit.FINDINGS);
  }

  /** Whether the drop-in loops depends on the fragment that is there today. */
  @Test
  void whatDependsOnOtherFilesOnlyWarns() throws Exception {
    host.file("root" + SERVICE, UNIT.replace("Restart=always\n", ""));
    host.file("tmp/source", "[Service]\nRestart=always\n");
    String dropIn = "/etc/systemd/system/openclaw.service.d/restart.conf";
    CheckCommand.Outcome outcome = check(dropIn, Optional.of("root"), "tmp/source");
    assertThat(found(outcome)).contains("warning missing-start-limit");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void whatTheFileSaysByItselfFails() throws Exception {
    host.file("tmp/source", "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart *\n");
    host.file("root" + SERVICE, UNIT);
    String place = "/etc/sudoers.d/openclaw";
    assertThat(check(place, Optional.of("root"), "tmp/source").exit()).isEqualTo(Exit.FINDINGS);
    host.file("tmp/source", GRANT);
    assertThat(check(place, Optional.of("root"), "tmp/source").exit()).isZero();
  }

  @Test
  void aPartialHostProvesNoAbsence() throws Exception {
    host.file("tmp/source", GRANT);
    host.file("root/etc/hostname", "x\n");
    CheckCommand.Outcome outcome =
        check("/etc/sudoers.d/openclaw", Optional.of("root"), "tmp/source");
    assertThat(found(outcome)).doesNotContain("warning grant-for-missing-unit");
  }

  @Test
  void wrongUsageIsOneSentence() throws Exception {
    host.file("tmp/source", UNIT);
    assertThatThrownBy(() -> check("etc/x.service", Optional.empty(), "tmp/source"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> check("/", Optional.empty(), "tmp/source"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> check("/etc/motd", Optional.empty(), "tmp/source"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> check(SERVICE, Optional.of("nosuch"), "tmp/source"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> check(SERVICE, Optional.empty(), "tmp/source", "tmp/source"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> check("", Optional.of("root"), "tmp/source"))
        .isInstanceOf(UsageException.class);
    assertThat(check(SERVICE, Optional.empty(), "nosuch").exit()).isEqualTo(Exit.TROUBLE);
  }

  @Test
  void hostileFilesGetFindings() throws Exception {
    host.file("tmp/source", new byte[] {0, (byte) 0xFF, '[', '\n'});
    CheckCommand.Outcome outcome = check(SERVICE, Optional.empty(), "tmp/source");
    assertThat(outcome.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(outcome.output()).doesNotContain("Exception");
  }
}
