package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExitStatusSetTest {

  @Test
  void numbersAreCodesAndNamesMayBeSignals() {
    ExitStatusSet.Reading reading = ExitStatusSet.parse("TEMPFAIL 250 SIGKILL 9", 252);
    assertThat(reading.set()).isEqualTo(new ExitStatusSet(Set.of(75, 250, 9), Set.of(9)));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.reset()).isFalse();
  }

  @Test
  void oneBadWordLeavesTheOthers() {
    ExitStatusSet.Reading reading = ExitStatusSet.parse("1 256 TERM", 252);
    assertThat(reading.set()).isEqualTo(new ExitStatusSet(Set.of(1), Set.of(15)));
    assertThat(reading.faults()).hasSize(1);
    assertThat(reading.faults().get(0).from()).isEqualTo(2);
    assertThat(reading.faults().get(0).consequence()).isEqualTo(Consequence.PARTLY_IGNORED);
  }

  @Test
  void emptyAssignmentResets() {
    assertThat(ExitStatusSet.parse("", 252).reset()).isTrue();
  }

  @Test
  void namesDependOnTheVersion() {
    assertThat(ExitStatusSet.parse("KSM", 252).faults()).hasSize(1);
    assertThat(ExitStatusSet.parse("KSM", 257).set().codes()).containsExactly(245);
  }

  @Test
  void setsAddUp() {
    ExitStatusSet sum =
        ExitStatusSet.parse("1", 252).set().plus(ExitStatusSet.parse("2 HUP", 252).set());
    assertThat(sum).isEqualTo(new ExitStatusSet(Set.of(1, 2), Set.of(1)));
    assertThat(ExitStatusSet.EMPTY.plus(sum)).isEqualTo(sum);
  }
}
