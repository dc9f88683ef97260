package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitNameTest {
  private static UnitName name(String text) {
    return UnitName.of(text).orElseThrow();
  }

  @Test
  void knowsItsParts() {
    assertThat(name("a.service").prefix()).isEqualTo("a");
    assertThat(name("a@.service").isTemplate()).isTrue();
    assertThat(name("a@b@c.service").instance()).isEqualTo("b@c");
    assertThat(name("a@b.service").template().text()).isEqualTo("a@.service");
    assertThat(name("a@.service").instantiate("x").text()).isEqualTo("a@x.service");
  }

  @Test
  void refusesWhatSystemdRefuses() {
    for (String text :
        List.of("", ".service", "a", "a.conf", "@b.service", "a b.service", "a.container")) {
      assertThat(UnitName.of(text)).as(text).isEmpty();
    }
    assertThat(UnitName.of("a".repeat(248) + ".service")).isEmpty();
    assertThat(UnitName.of("a".repeat(247) + ".service")).isPresent();
  }

  @Test
  void looksForDropInsMostSpecificFirst() {
    assertThat(name("foo-bar-waldo.service").dropInNames())
        .containsExactly("foo-bar-waldo.service", "foo-bar-.service", "foo-.service");
    assertThat(name("foo-bar@x.service").dropInNames())
        .containsExactly(
            "foo-bar@x.service",
            "foo-bar@.service",
            "foo-.service",
            "foo-@x.service",
            "foo-@.service");
    assertThat(name("a--.service").dropInNames()).containsExactly("a--.service", "a-.service");
    assertThat(name("-.slice").dropInNames()).containsExactly("-.slice");
  }
}
