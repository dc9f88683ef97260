package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The user unit that OpenClaw itself wrote, version by version (src/daemon/systemd-unit.ts), and
 * what is found in it. An error has to be proved: the loop that it speaks of is played.
 */
class GeneratedUnitsTest {
  private static final String UNIT = "home/gateway/.config/systemd/user/openclaw-gateway.service";

  @TempDir Path host;

  private List<String> findings(String version, String limits, String service)
      throws IOException, UsageException {
    String text =
        """
        [Unit]
        Description=OpenClaw Gateway (v%s)
        After=network-online.target
        Wants=network-online.target
        %s
        [Service]
        ExecStart=/usr/bin/node /usr/lib/node_modules/openclaw/dist/index.js gateway --port 18789
        Restart=always
        RestartSec=5
        %s
        Environment=HOME=/home/gateway
        Environment=OPENCLAW_SYSTEMD_UNIT=openclaw-gateway.service

        [Install]
        WantedBy=default.target
        """
            .formatted(version, limits, service);
    Path unit = host.resolve(UNIT);
    Files.createDirectories(unit.getParent());
    Files.writeString(unit, text);
    CheckCommand.Outcome outcome = CheckCommand.run(CheckRequest.of(host, List.of(UNIT)));
    List<String> found = new ArrayList<>();
    for (Finding finding : outcome.report().findings()) {
      found.add(finding.severity().word() + " " + finding.rule().id());
      if (finding.severity() == Severity.ERROR) {
        assertThat(SimulateCommand.run(request()).output()).contains("endless");
      }
    }
    found.sort(null);
    return found;
  }

  private SimulateRequest request() {
    return new SimulateRequest(
        host,
        List.of("."),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "text",
        List.of(),
        List.of());
  }

  private static final String STOP_30 = "KillMode=control-group\nTimeoutStopSec=30\n";
  private static final String CLEAN = "SuccessExitStatus=0 143\nTimeoutStartSec=30\n";

  @Test
  void upTo3_2ItHadNoLimitAndLeftProcessesBehind() throws Exception {
    assertThat(findings("2026.3.2", "", "KillMode=process"))
        .containsExactly(
            "error missing-start-limit",
            "info oom-loop-outruns-limit",
            "info unclean-sigterm-exit",
            "warning stray-kill-mode");
  }

  @Test
  void from3_8() throws Exception {
    assertThat(findings("2026.3.8", "", STOP_30 + CLEAN))
        .containsExactly("error missing-start-limit", "info oom-loop-outruns-limit");
  }

  @Test
  void from4_15ItHadALimitThatStopsInstantCrashesOnly() throws Exception {
    assertThat(
            findings(
                "2026.4.15",
                "StartLimitBurst=5\nStartLimitIntervalSec=60",
                STOP_30 + CLEAN + "RestartPreventExitStatus=78"))
        .containsExactly(
            "info oom-loop-outruns-limit",
            "info oom-loop-outruns-limit",
            "warning short-start-limit-window",
            "warning silent-give-up");
  }

  @Test
  void from6_11() throws Exception {
    assertThat(
            findings(
                "2026.6.11",
                "StartLimitBurst=5\nStartLimitIntervalSec=60",
                STOP_30 + CLEAN + "RestartPreventExitStatus=78\nOOMPolicy=continue"))
        .containsExactly(
            "info oom-loop-outruns-limit",
            "warning short-start-limit-window",
            "warning silent-give-up");
  }

  @Test
  void from8_1ItWaitsForTheDrain() throws Exception {
    assertThat(
            findings(
                "2026.8.1",
                "StartLimitBurst=5\nStartLimitIntervalSec=60",
                "KillMode=control-group\nTimeoutStopSec=330\n"
                    + CLEAN
                    + "RestartPreventExitStatus=78\nOOMPolicy=continue"))
        .containsExactly(
            "info oom-loop-outruns-limit",
            "warning short-start-limit-window",
            "warning silent-give-up");
  }

  @Test
  void from9_6TheWindowIsWiderAndStillMarginal() throws Exception {
    assertThat(
            findings(
                "2026.9.6",
                "StartLimitBurst=10\nStartLimitIntervalSec=300",
                "KillMode=mixed\nTimeoutStopSec=330\n"
                    + CLEAN
                    + "RestartPreventExitStatus=78\nOOMPolicy=continue"))
        .containsExactly(
            "info oom-loop-outruns-limit",
            "warning short-start-limit-window",
            "warning silent-give-up");
  }
}
