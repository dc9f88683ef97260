package dev.gatewaylint.ansible.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleNameTest {
  @Test
  void isWhatAnsibleTakesForOne() {
    assertThat(RoleName.of("openclaw-gateway")).isEqualTo("openclaw_gateway");
    assertThat(RoleName.of("OpenClaw@2--x.")).isEqualTo("openclaw_2_x");
    assertThat(RoleName.of("2nd gateway")).isEqualTo("nd_gateway");
    assertThat(RoleName.of("\u00e9")).isEqualTo("gateway");
    assertThat(RoleName.of("{{ x }}")).isEqualTo("x");
  }
}
