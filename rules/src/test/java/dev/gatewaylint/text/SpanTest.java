package dev.gatewaylint.text;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void endsNoEarlierThanItStarts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 1));
  }
}
