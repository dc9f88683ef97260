package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.BoxShell;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a program finds in /proc/self/status when a booted systemd starts it. */
class NoNewPrivilegesOracleTest {
  private static final List<String> SETTINGS =
      List.of(
          "",
          "NoNewPrivileges=yes",
          "NoNewPrivileges=no",
          "LockPersonality=yes",
          "LockPersonality=no",
          "MemoryDenyWriteExecute=yes",
          "ProtectClock=yes",
          "ProtectHostname=yes",
          "ProtectKernelLogs=yes",
          "ProtectKernelModules=yes",
          "ProtectKernelTunables=yes",
          "PrivateDevices=yes",
          "RestrictRealtime=yes",
          "RestrictSUIDSGID=yes",
          "RestrictNamespaces=yes",
          "RestrictNamespaces=no",
          "RestrictNamespaces=net",
          "RestrictAddressFamilies=AF_UNIX",
          "SystemCallArchitectures=native",
          "SystemCallFilter=~@reboot",
          "SystemCallLog=@reboot",
          "ProtectSystem=strict\nReadWritePaths=/opt",
          "ProtectHome=yes",
          "PrivateTmp=yes",
          "PrivateNetwork=yes",
          "ProtectControlGroups=yes",
          "CapabilityBoundingSet=~CAP_SYS_ADMIN\nRestrictRealtime=yes",
          "CapabilityBoundingSet=CAP_NET_ADMIN",
          "AmbientCapabilities=CAP_SYS_ADMIN\nRestrictRealtime=yes");

  private static final List<String> USERS = List.of("", "User=root", "User=65534");

  private static String unit(String name, String setting, String user) {
    return """
        [Unit]
        DefaultDependencies=no
        [Service]
        Type=oneshot
        %s
        %s
        ExecStart=%s-c 'while read -r a b; do [ "$$a" != NoNewPrivs: ] || echo $$b; done </proc/self/status >/opt/out/%s'
        """
        .formatted(user, setting, BoxShell.WORDS, name);
  }

  @Test
  void theModelSaysWhatTheKernelIsTold() throws IOException {
    SystemdBox.require();
    for (Path root : SystemdBox.roots()) {
      compare(root);
    }
  }

  private static void compare(Path root) throws IOException {
    HostFolder folder = HostFolder.fresh("no-new-privileges");
    List<String> names = new ArrayList<>();
    for (String setting : SETTINGS) {
      for (String user : USERS) {
        String name = "nnp" + names.size();
        names.add(name);
        folder.file(HostFolder.ADMIN + name + ".service", unit(name, setting, user));
      }
    }
    folder.file(HostFolder.ADMIN + "box.target", "[Unit]\nDefaultDependencies=no\n");
    BoxShell.install(folder);
    Path out = Files.createDirectories(folder.root().resolve("opt/out"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwxrwx"));
    Map<String, String> seen = new TreeMap<>();
    String version;
    try (SystemdBox box = SystemdBox.boot(folder.root(), root)) {
      version = box.version();
      for (String name : names) {
        box.systemctl("start " + name + ".service");
        Path file = out.resolve(name);
        if (Files.exists(file)) {
          seen.put(name, Files.readString(file).strip());
        }
      }
    }
    Host host =
        HostLoader.load(
            new FolderReader(folder.root(), List.of())
                .read(List.of(folder.root().toString()))
                .hosts()
                .get(0),
            Targets.ofSystemd(new SystemdTarget(Integer.parseInt(version.substring(0, 3)), true)));
    List<String> wrong = new ArrayList<>();
    for (Unit unit : host.units()) {
      String name = unit.name().prefix();
      if (seen.containsKey(name)) {
        String ours = NoNewPrivileges.of(host.service(unit)).isPresent() ? "1" : "0";
        if (!ours.equals(seen.get(name))) {
          wrong.add(unit.fragment().orElseThrow().source().text() + seen.get(name));
        }
      }
    }
    assertThat(wrong).as("differences from systemd %s", version).isEmpty();
    // A container may refuse some of the sandboxes; most have to be possible.
    assertThat(seen).hasSizeGreaterThan(names.size() * 2 / 3);
    Oracle.compared("systemd", version, "new privileges", seen.size());
  }
}
