package dev.gatewaylint.syntax.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTypeTest {

  @Test
  void readsTheSectionsThatSystemdsSourceNames() throws IOException {
    List<String> derived = new ArrayList<>();
    try (InputStream in = UnitTypeTest.class.getResourceAsStream("sections.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          derived.add(line);
        }
      }
    }
    List<String> ours = new ArrayList<>();
    for (UnitType type : UnitType.values()) {
      ours.add(type.suffix() + "\t" + String.join(" ", type.sections()));
      assertThat(type.sections()).allMatch(type::isSection);
    }
    assertThat(ours).isEqualTo(derived);
  }

  @Test
  void isTheSuffixOfTheName() {
    assertThat(UnitType.ofName("a.b@c.service")).contains(UnitType.SERVICE);
    assertThat(UnitType.ofName("dev-sda1.swap")).contains(UnitType.SWAP);
    assertThat(UnitType.ofName("service")).isEmpty();
    assertThat(UnitType.ofName("a.Service")).isEmpty();
    assertThat(UnitType.ofName("override.conf")).isEmpty();
  }

  @Test
  void doesNotReadTheSectionOfAnotherType() {
    assertThat(UnitType.TIMER.isSection("Service")).isFalse();
    assertThat(UnitType.SERVICE.isSection("service")).isFalse();
  }
}
