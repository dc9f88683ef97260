package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The generated probe and script at work, in a real systemd with the real sudo. */
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
      gateway.awaitProbe(STILL, 2);
      assertThat(gateway.starts()).isEqualTo(2);
      int cases = 2;
      if (Oracle.isFull()) {
        gateway.awaitProbe(STILL, 5);
        assertThat(gateway.starts()).isEqualTo(2);
        cases += 3 + anotherOutage(gateway);
      }
      Oracle.compared("systemd", gateway.version(), "generated probe, by sudo", cases);
    }
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
