package dev.gatewaylint.host;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;
import static dev.gatewaylint.oracle.HostFolder.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the comparisons with a booted systemd taught, kept where none can be booted. */
class HostTest {
  private static final String SERVICE = "[Service]\nExecStart=/bin/true\n";

  private HostFolder folder;

  @BeforeEach
  void empty() throws IOException {
    folder = HostFolder.fresh("host-test");
  }

  private Host load(int version) {
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    return HostLoader.load(
        reading.hosts().get(0), Targets.ofSystemd(new SystemdTarget(version, true)));
  }

  private static Unit unit(Host host, String name) {
    for (Unit unit : host.units()) {
      if (unit.name().text().equals(name)) {
        return unit;
      }
    }
    throw new AssertionError("no unit " + name + " in " + host.units());
  }

  private Service service(String name, int version) {
    Host host = load(version);
    return host.service(unit(host, name));
  }

  @Test
  void aLinkToNullMasksWhereTheHostHasNoDevices() throws IOException {
    folder.file(VENDOR + "a.service", SERVICE).link(ADMIN + "a.service", "/dev/null");
    folder.file(VENDOR + "b.service", SERVICE).link(ADMIN + "b.service", "../../../dev/null");
    folder.file(ADMIN + "service.d/1.conf", "[Service]\nRestartSec=9\n");
    Host host = load(252);
    assertThat(unit(host, "b.service").state()).isEqualTo(Unit.State.MASKED);
    assertThat(unit(host, "a.service").state()).isEqualTo(Unit.State.MASKED);
    assertThat(host.unitFiles()).noneMatch(file -> file.isCutShort());
  }

  @Test
  void anAliasGoesByNameAndNotByWhatItsTargetHolds() throws IOException {
    folder.file(ADMIN + "real.service", SERVICE).link(VENDOR + "real.service", "/dev/null");
    folder.link(ADMIN + "alias.service", "/usr/lib/systemd/system/real.service");
    folder.file(ADMIN + "alias.service.d/1.conf", "[Service]\nRestartSec=9\n");
    Service real = service("real.service", 252);
    assertThat(real.unit().state()).isEqualTo(Unit.State.LOADED);
    assertThat(real.unit().dropIns()).hasSize(1);
  }

  @Test
  void aLinkThatMayNotBeAnAliasHidesNothing() throws IOException {
    folder.link(ADMIN + "x.service", "/usr/lib/systemd/system/x.timer");
    folder.file(VENDOR + "x.timer", "[Timer]\nOnActiveSec=1\n");
    folder.file(VENDOR + "x.service", SERVICE);
    assertThat(service("x.service", 252).unit().state()).isEqualTo(Unit.State.LOADED);
  }

  @Test
  void aByteThatIsNotUtf8StopsTheFile() throws IOException {
    folder.file(ADMIN + "a.service", new byte[] {'[', 'U', 'n', 'i', 't', ']', '\n', (byte) 0xFF});
    assertThat(unit(load(252), "a.service").state()).isEqualTo(Unit.State.REFUSED);
  }

  @Test
  void theManagerReadsNothingAfterAFileThatItCannotRead() throws IOException {
    folder.file("etc/systemd/system.conf", "[Manager]\nDefaultStartLimitBurst=4\n");
    folder.file("etc/systemd/system.conf.d/1.conf", "[Manager\n");
    folder.file("etc/systemd/system.conf.d/2.conf", "[Manager]\nDefaultRestartSec=9\n");
    ManagerDefaults defaults = load(252).defaults(UnitScope.system());
    assertThat(defaults.startLimitBurst().value()).isEqualTo(4);
    assertThat(defaults.restartDelay().value()).isEqualTo(new TimeSpan(100_000));
  }

  @Test
  void aValueThatRefusesAFragmentEndsADropIn() throws IOException {
    folder.file(ADMIN + "a.service", SERVICE);
    folder.file(
        ADMIN + "a.service.d/1.conf", "[Service]\nRestartSec=5\nExecStop=rel/path\nRestartSec=6\n");
    Service service = service("a.service", 252);
    assertThat(service.refusal()).isEmpty();
    assertThat(service.restartPolicy().delay().value().base()).isEqualTo(TimeSpan.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({
    "252, SIMPLE",
    "253, NOTIFY_RELOAD",
  })
  void typesDependOnTheVersion(int version, ServiceType type) throws IOException {
    folder.file(ADMIN + "a.service", SERVICE + "Type=notify-reload\n");
    assertThat(service("a.service", version).type().value()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "252, ExecStart=/bin/true,",
    "252, ExecStart=rel/path, VALUE",
    "252, Restart=no, NO_COMMAND",
    "252, Type=simple, NO_COMMAND",
    "252, ExecStop=/bin/true|RemainAfterExit=yes,",
    "252, ExecStop=/bin/true, NO_COMMAND",
    "252, Type=oneshot|[Unit]|SuccessAction=exit,",
    "252, Type=oneshot|[Unit]|SuccessAction=none, NO_COMMAND",
    "252, ExecStart=/bin/a|ExecStart=/bin/b, SEVERAL_COMMANDS",
    "252, ExecStart=/bin/a|ExecStart=|ExecStart=/bin/b,",
    "252, Type=oneshot|ExecStart=/bin/a|ExecStart=/bin/b,",
    "252, Type=oneshot|ExecStart=/bin/a|Restart=always, ONESHOT_RESTART",
    "252, Type=oneshot|ExecStart=/bin/a|RestartForceExitStatus=1, TYPE",
    "257, Type=oneshot|ExecStart=/bin/a|RestartForceExitStatus=1,",
    "257, Type=oneshot|ExecStart=/bin/a|ExitType=cgroup, TYPE",
    "257, Type=dbus|ExecStart=/bin/a, TYPE",
    "257, Type=dbus|ExecStart=/bin/a|BusName=a.b,",
  })
  void refusesWhatSystemdRefuses(int version, String lines, Refusal.Cause cause)
      throws IOException {
    folder.file(ADMIN + "a.service", "[Service]\n" + lines.replace('|', '\n') + "\n");
    assertThat(service("a.service", version).refusal().map(Refusal::cause))
        .isEqualTo(Optional.ofNullable(cause));
  }

  /** A tree in which some paths may be seen, but not read. */
  private record Denying(FileTree tree, String denied) implements FileTree {
    @Override
    public Kind kind(String path) {
      return tree.kind(path);
    }

    @Override
    public List<String> list(String folder) throws IOException {
      deny(folder);
      return tree.list(folder);
    }

    @Override
    public String target(String link) throws IOException {
      deny(link);
      return tree.target(link);
    }

    @Override
    public byte[] read(String path) throws IOException {
      deny(path);
      return tree.read(path);
    }

    @Override
    public String shown(String path) {
      return tree.shown(path);
    }

    private void deny(String path) throws IOException {
      if (path.equals(denied)) {
        throw new AccessDeniedException(path);
      }
    }
  }

  private List<String> complaints(String denied) {
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    HostFiles files = reading.hosts().get(0);
    HostFiles denying =
        new HostFiles(
            new Denying(files.files(), denied),
            files.shown(),
            files.complete(),
            files.reported(),
            files.scopes(),
            files.includable(),
            files.isOpen());
    return HostLoader.load(denying, Targets.NONE).complaints();
  }

  @Test
  void saysWhatItMayNotRead() throws IOException {
    folder.file(ADMIN + "a.service", SERVICE);
    folder.file(VENDOR + "b.service", SERVICE);
    folder.file(ADMIN + "a.service.d/1.conf", SERVICE);
    folder.file("etc/systemd/system.conf", "[Manager]\n");
    folder.file("etc/systemd/system.conf.d/1.conf", "[Manager]\n");
    folder.link(ADMIN + "c.service", "/usr/lib/systemd/system/b.service");
    assertThat(complaints("")).isEmpty();
    for (String path :
        List.of(
            "etc/systemd/system/a.service",
            "etc/systemd/system/a.service.d",
            "etc/systemd/system/a.service.d/1.conf",
            "etc/systemd/system",
            "usr/lib/systemd/system",
            "etc/systemd/system.conf",
            "etc/systemd/system.conf.d")) {
      assertThat(complaints(path))
          .as(path)
          .anyMatch(sentence -> sentence.contains("cannot be read"));
    }
  }
}
