package dev.gatewaylint.host;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerTest {
  private static final String SERVICE = "[Service]\nExecStart=/bin/true\n";

  private HostFolder folder;

  @BeforeEach
  void empty() throws IOException {
    folder = HostFolder.fresh("timer-test");
  }

  private Timer timer(String name, String body) throws IOException {
    folder.file(ADMIN + name, "[Timer]\n" + body.replace("|", "\n") + "\n");
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    Host host =
        HostLoader.load(reading.hosts().get(0), Targets.ofSystemd(new SystemdTarget(252, true)));
    for (Unit unit : host.units()) {
      if (unit.name().text().equals(name)) {
        return host.timer(unit);
      }
    }
    throw new AssertionError("no " + name);
  }

  @ParameterizedTest
  @CsvSource({
    "OnCalendar=*:0/5, PT5M",
    "OnCalendar=daily|OnCalendar=*-*-* 00:00:30, PT24H",
    "OnCalendar=Mon..Fri 09:00, PT24H",
    "OnBootSec=2min|OnUnitActiveSec=90, PT1M30S",
    "OnUnitInactiveSec=1min 30s|OnCalendar=hourly, PT1M30S",
    "OnUnitActiveSec=10|OnUnitActiveSec=|OnUnitActiveSec=20, PT20S",
    "OnUnitActiveSec=10|OnCalendar=|OnCalendar=hourly, PT1H",
    "OnUnitActiveSec=10|OnUnitActiveSec=bogus, PT10S",
    "OnCalendar=*-*-29, PT696H",
    "OnCalendar=*-02-29, PT35064H",
  })
  void knowsItsSmallestPeriod(String body, Duration period) throws IOException {
    assertThat(timer("a.timer", body).smallestPeriod()).contains(period);
  }

  @ParameterizedTest
  @CsvSource({
    "OnBootSec=5min",
    "OnActiveSec=1",
    "OnStartupSec=1",
    "OnCalendar=2026-01-01",
    "OnCalendar=*-02-30",
    "OnUnitActiveSec=infinity",
    "OnUnitActiveSec=bogus",
    "OnCalendar=%i",
    "OnUnitActiveSec=5|OnCalendar=",
  })
  void hasNoPeriodWhereNothingRepeats(String body) throws IOException {
    assertThat(timer("a.timer", body).smallestPeriod()).isEmpty();
  }

  @Test
  void startsTheServiceOfItsName() throws IOException {
    folder.file(ADMIN + "a.service", SERVICE);
    Timer timer = timer("a.timer", "OnBootSec=1|Persistent=yes");
    assertThat(timer.startedName().orElseThrow().value()).isEqualTo("a.service");
    assertThat(timer.started().orElseThrow().name().text()).isEqualTo("a.service");
    assertThat(timer.isPersistent()).isTrue();
  }

  @Test
  void startsTheFirstUnitThatIsValid() throws IOException {
    folder.file(ADMIN + "b.service", SERVICE).file(ADMIN + "c.service", SERVICE);
    Timer timer =
        timer("a.timer", "OnBootSec=1|Unit=nonsense|Unit=a.timer|Unit=b.service|Unit=c.service");
    assertThat(timer.started().orElseThrow().name().text()).isEqualTo("b.service");
    assertThat(timer.startedName().orElseThrow().place().orElseThrow().line()).isEqualTo(5);
  }

  @Test
  void expandsTheSpecifiersOfItsName() throws IOException {
    folder.file(ADMIN + "work@.service", SERVICE);
    folder.link(ADMIN + "timers.target.wants/a@x.timer", "../a@.timer");
    folder.file(ADMIN + "a@x.timer.d/1.conf", "[Timer]\nOnBootSec=1\n");
    timer("a@.timer", "Unit=work@%i.service");
    assertThat(timer("b.timer", "Unit=%u.service").startedName()).isEmpty();
    assertThat(timer("c@.timer", "Unit=work@%i.service").started()).isPresent();
  }
}
