package dev.gatewaylint.simulate;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;
import static dev.gatewaylint.simulate.Times.killedAfter;
import static dev.gatewaylint.simulate.Times.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.simulate.Verdict.Kind;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units as they lie on a host, played. */
class ServicePlayTest {
  /** The user unit that OpenClaw 2026.9.6 writes, without its environment. */
  private static final String GATEWAY =
      """
      [Unit]
      StartLimitBurst=10
      StartLimitIntervalSec=300
      [Service]
      ExecStart=/usr/bin/openclaw gateway
      Restart=always
      RestartSec=5
      RestartPreventExitStatus=78
      SuccessExitStatus=0 143
      TimeoutStartSec=30
      TimeoutStopSec=330
      OOMPolicy=continue
      KillMode=mixed
      """;

  private static final String OTHER =
      """
      [Service]
      ExecStart=/bin/x
      Type=notify
      TimeoutSec=7
      TimeoutStopSec=0
      RuntimeMaxSec=1d
      WatchdogSec=3
      RemainAfterExit=yes
      RestartMode=direct
      OOMPolicy=kill
      """;

  private static Service service(String text, int version) throws IOException {
    HostFolder folder = HostFolder.fresh("service-play-test");
    folder.file(ADMIN + "a.service", text);
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    Host host =
        HostLoader.load(
            reading.hosts().get(0), Targets.ofSystemd(new SystemdTarget(version, true)));
    for (Unit unit : host.units()) {
      if (unit.name().text().equals("a.service")) {
        return host.service(unit);
      }
    }
    throw new AssertionError("no unit in " + host.units());
  }

  @Test
  void readsEverySettingThatDecides() throws IOException {
    Systemd gateway = Systemd.of(service(GATEWAY, 257));
    assertThat(gateway.version()).isEqualTo(257);
    assertThat(gateway.limit().burst().value()).isEqualTo(10);
    Lifecycle lifecycle = gateway.lifecycle();
    assertThat(lifecycle.timeoutStart()).isEqualTo(span("30s"));
    assertThat(lifecycle.timeoutStop()).isEqualTo(span("330s"));
    assertThat(lifecycle.runtimeMax()).isEqualTo(TimeSpan.INFINITY);
    assertThat(lifecycle.oomContinue()).isTrue();
    assertThat(lifecycle.refused()).isFalse();
    Lifecycle other = Systemd.of(service(OTHER, 257)).lifecycle();
    assertThat(other.timeoutStart()).isEqualTo(span("7s"));
    assertThat(other.timeoutStop()).isEqualTo(TimeSpan.INFINITY);
    assertThat(other.runtimeMax()).isEqualTo(span("1d"));
    assertThat(other.watchdog()).isEqualTo(span("3s"));
    assertThat(other.remainAfterExit()).isTrue();
    assertThat(other.direct()).isTrue();
    assertThat(other.oomContinue()).isFalse();
  }

  @Test
  void playsTheGatewaysOwnUnit() throws IOException {
    Service unit = service(GATEWAY, 257);
    Verdict spiral = Play.of(unit, killedAfter("23s")).run().verdict();
    assertThat(spiral.kind()).isEqualTo(Kind.STOPS);
    assertThat(spiral.otherwise().map(Verdict::kind)).contains(Kind.ENDLESS);
    Verdict slower = Play.of(unit, killedAfter("40s")).run().verdict();
    assertThat(slower.kind()).isEqualTo(Kind.ENDLESS);
    Program refusing = Program.ending(span("2s"), End.exit(End.BAD_CONFIGURATION));
    Outcome refused = Play.of(unit, refusing).run();
    assertThat(refused.verdict().starts()).isEqualTo(1);
    assertThat(refused.services()).extracting(Performance::service).containsExactly("a.service");
  }

  @Test
  void neverStartsWhatSystemdDoesNotLoad() throws IOException {
    Service unit = service("[Service]\nType=oneshot\nExecStart=/bin/x\nRestart=always\n", 252);
    assertThat(Play.of(unit, killedAfter("1s")).run().verdict().starts()).isZero();
    assertThat(Systemd.of(unit).lifecycle().refused()).isTrue();
  }
}
