package dev.gatewaylint.syntax.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitKindTest {

  @Test
  void readsTheSectionsThatSystemdsSourceNames() throws IOException {
    List<String> derived = new ArrayList<>();
    try (InputStream in = UnitKindTest.class.getResourceAsStream("sections.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          derived.add(line);
        }
      }
    }
    List<String> ours = new ArrayList<>();
    for (UnitKind type : UnitKind.values()) {
      if (type.isQuadlet() || type == UnitKind.MANAGER) {
        continue;
      }
      ours.add(type.suffix() + "\t" + String.join(" ", type.sections()));
      assertThat(type.sections()).allMatch(type::isSection);
    }
    assertThat(ours).containsExactlyInAnyOrderElementsOf(derived);
  }

  @Test
  void isTheSuffixOfTheName() {
    assertThat(UnitKind.ofName("a.b@c.service")).contains(UnitKind.SERVICE);
    assertThat(UnitKind.ofName("dev-sda1.swap")).contains(UnitKind.SWAP);
    assertThat(UnitKind.ofName("service")).isEmpty();
    assertThat(UnitKind.ofName("a.Service")).isEmpty();
    assertThat(UnitKind.ofName("override.conf")).isEmpty();
  }

  @Test
  void doesNotReadTheSectionOfAnotherType() {
    assertThat(UnitKind.TIMER.isSection("Service")).isFalse();
    assertThat(UnitKind.SERVICE.isSection("service")).isFalse();
  }
}
