package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewaySetupTest {
  private static final String SYSTEM = "etc/systemd/system/openclaw-gateway.service";
  private static final String USER = "home/ada/.config/systemd/user/openclaw-gateway.service";

  private final HostFolder folder;

  GatewaySetupTest() throws IOException {
    folder = HostFolder.fresh("gateway-setup");
  }

  private GatewaySetupTest file(String path, String text) throws IOException {
    folder.file(path, text);
    return this;
  }

  private Host host() throws IOException {
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    return HostLoader.load(reading.hosts().get(0), Targets.NONE);
  }

  private GatewayProcess process() throws IOException {
    List<GatewayProcess> all = GatewayProcess.on(host());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String unit(String more) {
    return "[Service]\nExecStart=/usr/bin/openclaw gateway\n" + more;
  }

  private String config(String unitPath, String more) throws IOException {
    file(unitPath, unit(more));
    return process().configPath().orElse("unknown");
  }

  @Test
  void aSystemServiceReadsInTheHomeOfItsUser() throws IOException {
    file("etc/passwd", "bot:x:900:900::/srv/bot:/bin/sh\n");
    assertThat(config(SYSTEM, "User=bot\n")).isEqualTo("srv/bot/.openclaw/openclaw.json");
    assertThat(config(SYSTEM, "User=ada\n")).isEqualTo("home/ada/.openclaw/openclaw.json");
    assertThat(config(SYSTEM, "")).isEqualTo("root/.openclaw/openclaw.json");
    assertThat(config(SYSTEM, "User=ada\nEnvironment=HOME=/opt/x\n"))
        .isEqualTo("opt/x/.openclaw/openclaw.json");
    assertThat(config(SYSTEM, "DynamicUser=yes\n")).isEqualTo("unknown");
  }

  @Test
  void variablesChooseTheFolders() throws IOException {
    assertThat(config(SYSTEM, "User=ada\nEnvironment=OPENCLAW_STATE_DIR=~/s OPENCLAW_HOME=/h\n"))
        .isEqualTo("h/s/openclaw.json");
    assertThat(config(SYSTEM, "Environment=OPENCLAW_CONFIG_PATH=/etc/openclaw/a.json5\n"))
        .isEqualTo("etc/openclaw/a.json5");
    assertThat(config(SYSTEM, "Environment=OPENCLAW_STATE_DIR=%S/openclaw\n"))
        .isEqualTo("var/lib/openclaw/openclaw.json");
  }

  @Test
  void aUsersServiceReadsInThatHome() throws IOException {
    assertThat(config(USER, "")).isEqualTo("home/ada/.openclaw/openclaw.json");
  }

  @Test
  void formerNamesAreFoundWhereTheyAre() throws IOException {
    file("home/ada/.clawdbot/clawdbot.json", "{}");
    assertThat(config(USER, "")).isEqualTo("home/ada/.clawdbot/clawdbot.json");
  }

  @Test
  void theCommandLineNamesTheProfile() throws IOException {
    for (String words :
        List.of("--profile work gateway", "--profile=work gateway", "gateway --profile work")) {
      file(USER, "[Service]\nExecStart=/usr/bin/openclaw " + words + "\n");
      assertThat(process().profile()).as(words).contains("work");
      assertThat(process().configPath()).contains("home/ada/.openclaw-work/openclaw.json");
    }
    file(USER, "[Service]\nExecStart=/usr/bin/openclaw --dev gateway\n");
    assertThat(process().profile()).contains("dev");
    file(USER, "[Service]\nExecStart=/usr/bin/openclaw gateway --dev\n");
    assertThat(process().profile()).isEmpty();
  }

  private List<String> ports() throws IOException {
    List<String> ports = new ArrayList<>();
    GatewaySetup setup = host().gateways().get(0);
    for (GatewayPort port : setup.ports(setup.processes().get(0))) {
      ports.add(port.origin() + " " + port.number());
    }
    return ports;
  }

  @Test
  void portsHaveAnOrder() throws IOException {
    file("home/ada/.openclaw/openclaw.json", "{ gateway: { port: 3 } }");
    file(
        USER,
        """
        [Service]
        ExecStart=/usr/bin/openclaw gateway --port 1
        Environment=OPENCLAW_GATEWAY_PORT=127.0.0.1:2
        """);
    assertThat(ports()).containsExactly("OPTION 1", "VARIABLE 2", "CONFIG 3", "BUILT_IN 18789");
  }

  @Test
  void theNewestHintIsTheVersion() throws IOException {
    file("home/ada/.openclaw/openclaw.json", "{ meta: { lastTouchedVersion: '2026.8.1' } }");
    file(USER, unit("[Unit]\nDescription=OpenClaw Gateway (v2026.7.1)\n"));
    assertThat(host().gateways().get(0).version()).hasToString("2026.8.1");
    file(USER, unit("[Unit]\nDescription=OpenClaw Gateway (v2026.9.6)\n"));
    GatewaySetup setup = host().gateways().get(0);
    assertThat(setup.version()).hasToString("2026.9.6");
    assertThat(setup.services()).hasSize(1);
    assertThat(setup.jobs()).isEmpty();
  }

  @Test
  void whereAVariableComesFromIsKnownOrNot() throws IOException {
    file("home/ada/.openclaw/openclaw.json", "{ env: { OWN: 'x' } }");
    file("home/ada/.openclaw/.env", "DOT=1\nUNIT=dot\n");
    file("home/ada/.config/environment.d/a.conf", "SESSION=1\n");
    file("home/ada/e", "FILE=1\nBOTH=file\n");
    file(
        USER,
        unit(
            """
            EnvironmentFile=%h/e
            EnvironmentFile=-/gone
            Environment=UNIT=1
            """));
    GatewaySetup setup = host().gateways().get(0);
    assertThat(setup.environment("OWN").state()).isEqualTo(Provision.State.PROVIDED);
    assertThat(setup.environment("UNIT").state()).isEqualTo(Provision.State.UNKNOWN); // /gone
    file(
        USER,
        unit(
            """
            EnvironmentFile=%h/e
            Environment=UNIT=1 BOTH=unit EMPTY=
            PassEnvironment=PASSED
            """));
    setup = host().gateways().get(0);
    assertThat(setup.environment("UNIT").value()).contains("1");
    assertThat(setup.environment("BOTH").value()).contains("file");
    assertThat(setup.environment("DOT").value()).contains("1");
    assertThat(setup.environment("EMPTY").isMissing()).isTrue();
    assertThat(setup.environment("PASSED").state()).isEqualTo(Provision.State.UNKNOWN);
    assertThat(setup.environment("SESSION").state()).isEqualTo(Provision.State.UNKNOWN);
    assertThat(setup.environment("NOWHERE").isMissing()).isTrue();
  }
}
