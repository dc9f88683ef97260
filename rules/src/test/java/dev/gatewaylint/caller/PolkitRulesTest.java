package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolkitRulesTest {
  private static Host load(String path, String action) throws IOException {
    HostFolder folder =
        HostFolder.fresh("polkit")
            .file("etc/crontab", "0 4 * * * root true\n")
            .file(path, "if (action.id == \"org.freedesktop." + action + "\") ok();\n");
    var reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    return HostLoader.load(reading.hosts().get(0), Targets.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "etc/polkit-1/rules.d/50-a.rules, systemd1.manage-units, true",
    "usr/share/polkit-1/rules.d/a.rules, systemd1.manage-units, true",
    "etc/polkit-1/localauthority/50-local.d/a.pkla, systemd1.manage-units, true",
    "etc/polkit-1/rules.d/50-a.rules, login1.reboot, false",
    "etc/polkit-1/rules.d/50-a.rules.off, systemd1.manage-units, false",
    "etc/other/50-a.rules, systemd1.manage-units, false",
  })
  void isFoundWherePolkitReads(String path, String action, boolean found) throws IOException {
    assertThat(PolkitRules.aboutUnits(load(path, action)).isPresent()).isEqualTo(found);
  }
}
