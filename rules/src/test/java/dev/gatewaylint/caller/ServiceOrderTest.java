package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.caller.ServiceOrder.Effect;
import dev.gatewaylint.caller.ServiceOrder.Manager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceOrderTest {
  /** A word {@code ?} is one that is not known. */
  private static Argv argv(String line) {
    List<Optional<String>> words = new ArrayList<>();
    for (String word : line.split(" ")) {
      words.add(word.equals("?") ? Optional.empty() : Optional.of(word));
    }
    return new Argv(words);
  }

  @ParameterizedTest
  @CsvSource({
    "systemctl restart openclaw.service, SYSTEMD, RESTART, openclaw.service",
    "/usr/bin/systemctl --no-block restart openclaw, SYSTEMD, RESTART, openclaw",
    "systemctl --user try-restart openclaw, USER_SYSTEMD, RESTART, openclaw",
    "systemctl reload-or-restart nginx, SYSTEMD, RESTART, nginx",
    "systemctl reset-failed openclaw, SYSTEMD, REARM, openclaw",
    "systemctl enable --now openclaw, SYSTEMD, START, openclaw",
    "systemctl enable openclaw, SYSTEMD, CHANGE, openclaw",
    "systemctl disable --now openclaw, SYSTEMD, STOP, openclaw",
    "systemctl status openclaw, SYSTEMD, QUESTION, openclaw",
    "systemctl is-active openclaw, SYSTEMD, QUESTION, openclaw",
    "systemctl kill -s USR1 openclaw, SYSTEMD, KILL, openclaw",
    "service openclaw restart, SYSTEMD, RESTART, openclaw",
    "invoke-rc.d cron reload, SYSTEMD, RELOAD, cron",
    "launchctl kickstart -k gui/501/ai.openclaw.gateway, LAUNCHD, RESTART, ai.openclaw.gateway",
    "launchctl kickstart system/ai.openclaw.gateway, LAUNCHD, START, ai.openclaw.gateway",
    "launchctl bootout gui/501/ai.openclaw.gateway, LAUNCHD, STOP, ai.openclaw.gateway",
    "launchctl unload /Library/LaunchAgents/ai.openclaw.gateway.plist, LAUNCHD, STOP,"
        + " ai.openclaw.gateway",
    "supervisorctl restart openclaw, SUPERVISORD, RESTART, openclaw",
    "pm2 delete openclaw, PM2, STOP, openclaw",
    "docker restart openclaw, DOCKER, RESTART, openclaw",
    "docker compose up -d openclaw, DOCKER, START, openclaw",
  })
  void itIsReadAsItsProgramReadsIt(String line, Manager manager, Effect effect, String name) {
    ServiceOrder order = ServiceOrder.of(argv(line)).orElseThrow();
    assertThat(order.manager()).isEqualTo(manager);
    assertThat(order.effect()).isEqualTo(effect);
    assertThat(order.names()).containsExactly(Optional.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "openclaw gateway restart, RESTART",
    "/usr/bin/openclaw gateway stop, STOP",
    "openclaw --profile work gateway start, START",
    "node /opt/openclaw/dist/index.js gateway restart, RESTART",
    "openclaw gateway install --force, START",
    "openclaw gateway status, QUESTION",
  })
  void theGatewaysOwnClientAsksItsManager(String line, Effect effect) {
    ServiceOrder order = ServiceOrder.of(argv(line)).orElseThrow();
    assertThat(order.manager()).isEqualTo(Manager.GATEWAY);
    assertThat(order.effect()).isEqualTo(effect);
  }

  @ParameterizedTest
  @CsvSource({
    "openclaw gateway --port 18789",
    "openclaw agent --message restart",
    "echo systemctl restart openclaw",
    "systemctl ? openclaw",
    "? restart openclaw",
    "systemctl frobnicate openclaw",
    "systemctl --root=/mnt restart openclaw",
    "systemctl -H root@other restart openclaw",
    "systemctl --help",
    "docker ? openclaw",
    "launchctl",
  })
  void whatIsNoOrderToThisHostsSupervisorsIsNone(String line) {
    assertThat(ServiceOrder.of(argv(line))).isEmpty();
  }

  @Test
  void aUnitThatIsNotKnownStaysUnknown() {
    ServiceOrder order = ServiceOrder.of(argv("systemctl restart ? nginx")).orElseThrow();
    assertThat(order.names()).containsExactly(Optional.empty(), Optional.of("nginx"));
  }

  @Test
  void anyCallAtAllIsReadWithoutAnError() {
    List<String> programs = List.of("systemctl", "service", "launchctl", "pm2", "docker", "pkill");
    for (String program : programs) {
      for (String rest : List.of("", " ?", " -", " --", " ? ?", " -s", " compose", " --signal")) {
        assertThat(ServiceOrder.of(argv(program + rest))).isNotNull();
        assertThat(KillOrder.of(argv(program + rest))).isNotNull();
      }
    }
    assertThat(ServiceOrder.of(new Argv(List.of()))).isEmpty();
  }
}
