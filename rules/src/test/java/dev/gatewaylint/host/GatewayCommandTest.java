package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayCommandTest {
  private static Optional<GatewayCommand> gateway(String line) {
    return GatewayCommand.of(ExecCommand.parse(line, 257).commands().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/bin/openclaw gateway",
        "/usr/bin/openclaw gateway --port 18789",
        "/usr/bin/openclaw --profile work gateway run",
        "-/usr/local/bin/clawdbot gateway",
        "@/usr/bin/openclaw gw gateway",
        "/usr/bin/node /usr/lib/node_modules/openclaw/dist/index.js gateway --port 18789",
        "/usr/bin/node --max-old-space-size=2048 /opt/openclaw/openclaw.mjs gateway",
        "/usr/bin/env NODE_ENV=production openclaw gateway",
        "/usr/bin/nice -n 5 /usr/bin/openclaw gateway",
        "/usr/bin/env PATH=/opt/homebrew/bin:/usr/bin openclaw gateway",
        "/usr/bin/caffeinate -i /opt/homebrew/bin/openclaw gateway",
        "/opt/homebrew/bin/bun run /Users/sam/openclaw/dist/entry.js gateway",
        "/usr/bin/npx openclaw gateway",
        "/usr/bin/tini -- /usr/bin/moltbot gateway",
      })
  void recognises(String line) {
    assertThat(gateway(line)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/bin/openclaw agent --message gateway",
        "/usr/bin/openclaw doctor",
        "/usr/bin/gateway",
        "/usr/sbin/nginx -g openclaw",
        "/usr/bin/node /srv/app/server.js gateway",
        "/bin/echo openclaw gateway",
      })
  void leavesOthersAlone(String line) {
    assertThat(gateway(line)).isEmpty();
  }

  @Test
  void keepsTheWordsBehindTheVerb() {
    assertThat(gateway("/usr/bin/openclaw gateway --port 1").orElseThrow().arguments())
        .containsExactly("--port", "1");
  }

  @Test
  void recognisesImages() {
    assertThat(GatewayCommand.isGatewayImage("ghcr.io/openclaw/openclaw:2026.9.6")).isTrue();
    assertThat(GatewayCommand.isGatewayImage("docker.io/library/nginx")).isFalse();
  }
}
