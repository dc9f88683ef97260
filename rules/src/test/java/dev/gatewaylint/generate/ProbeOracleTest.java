package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The generated probe and script at work, in a real systemd with the real sudo. */
@Tag("once")
class ProbeOracleTest {
  private static final String RESTARTED = "was restarted, once";
  private static final String STILL = "still does not answer after its restart";

  private static void require() throws IOException {
    SystemdBox.require();
    for (String tool : new String[] {"sudo", "curl", "dbus-daemon", "perl", "flock"}) {
      Oracle.require(tool);
    }
  }

  private static ProbedSpec spec(int interval, int failures, int startUp) throws IOException {
    return HungGateway.spec(
        new Spec.Probe("", TimeSpan.ofSeconds(interval), failures, true),
        TimeSpan.ofSeconds(startUp));
  }

  @Test
  void aHungGatewayIsRestartedOnceAndThenReported() throws IOException, InterruptedException {
    require();
    ProbedSpec spec = Oracle.isFull() ? spec(2, 3, 3) : spec(1, 2, 1);
    try (HungGateway gateway = HungGateway.boot("probe", spec)) {
      gateway.systemctl("start openclaw.service openclaw-probe.timer");
      gateway.awaitProbe(RESTARTED, 1);
      gateway.awaitStarts(2);
      assertThat(gateway.starts()).isEqualTo(2);
      int cases = 1;
      if (Oracle.isFull()) {
        gateway.awaitProbe(STILL, 5);
        assertThat(gateway.starts()).isEqualTo(2);
        cases += 5 + anotherOutage(gateway);
      }
      Oracle.compared("systemd", gateway.version(), "generated probe, by sudo", cases);
    }
  }

  /** Without an account of its own it asks systemd for states all the same. */
  @Test
  void aProbeThatOnlyReportsRestartsNothing() throws IOException, InterruptedException {
    require();
    Oracle.require(Oracle.isFull(), "a probe that only reports: in a full run only");
    Spec.Probe probe = new Spec.Probe("", TimeSpan.ofSeconds(1), 2, false);
    ProbedSpec spec = HungGateway.spec(probe, TimeSpan.ofSeconds(1));
    try (HungGateway gateway = HungGateway.boot("report", spec)) {
      gateway.systemctl("start openclaw.service openclaw-probe.timer");
      gateway.awaitProbe("is active and has not answered 2 times in a row", 3);
      assertThat(gateway.starts()).isEqualTo(1);
      Oracle.compared("systemd", gateway.version(), "generated probe that reports", 1);
    }
  }

  /** Each way that the script ends, and what it then says last. */
  @Test
  void theScriptRestartsOnlyWhatRunsAndTellsWhatBecameOfIt()
      throws IOException, InterruptedException {
    require();
    Oracle.require(Oracle.isFull(), "restart script: in a full run only");
    try (HungGateway gateway = HungGateway.boot("script", spec(60, 2, 3))) {
      gateway.answer(true);
      expect(gateway, 2, "openclaw.service is stopped: whoever stopped it starts it");
      gateway.systemctl("start openclaw.service");
      gateway.awaitStarts(1);
      expect(gateway, 2, "and may still be starting");
      Thread.sleep(5000);
      gateway.systemctl("reload openclaw.service");
      assertThat(gateway.lines("inside")).singleElement().asString().contains("runs inside of");
      assertThat(gateway.starts()).isEqualTo(1);
      expect(gateway, 0, "was restarted and answers at http://127.0.0.1:");
      assertThat(gateway.starts()).isEqualTo(2);
      Thread.sleep(5000);
      gateway.answer(false);
      expect(gateway, 1, "openclaw.service is active and does not answer at http://127.0.0.1:");
      assertThat(gateway.starts()).isEqualTo(3);
      while (!gateway.isFailed()) {
        gateway.systemctl("kill --kill-whom=main --signal=KILL openclaw.service");
        Thread.sleep(300);
      }
      int starts = gateway.starts();
      expect(gateway, 2, "has failed (signal), perhaps by its start limit");
      assertThat(gateway.starts()).isEqualTo(starts);
      Oracle.compared("systemd", gateway.version(), "generated restart script, by sudo", 6);
    }
  }

  private static void expect(HungGateway gateway, int status, String words) throws IOException {
    int actual = gateway.runScript();
    List<String> lines = gateway.lines("run-script.service");
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    assertThat(last).as("%s", lines).contains(words);
    assertThat(actual).isEqualTo(status);
  }

  /** One answer ends an outage; the next has a restart of its own. */
  private static int anotherOutage(HungGateway gateway) throws IOException, InterruptedException {
    gateway.answer(true);
    gateway.awaitProbe("answers again", 1);
    gateway.answer(false);
    gateway.awaitProbe(RESTARTED, 2);
    gateway.awaitStarts(3);
    assertThat(gateway.starts()).isEqualTo(3);
    gateway.systemctl("stop openclaw.service");
    gateway.awaitProbe("is stopped", 3);
    assertThat(gateway.starts()).isEqualTo(3);
    return 4;
  }
}
