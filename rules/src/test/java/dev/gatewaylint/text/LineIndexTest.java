package dev.gatewaylint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineIndexTest {
  @Test
  void endsLinesAtEveryKindOfLineEnd() {
    LineIndex lines = SourceFile.of("x", "one\ntwo\r\nthree\rfour").lines();
    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.lineOf(4)).isEqualTo(2);
    assertThat(lines.lineOf(9)).isEqualTo(3);
    assertThat(lines.columnOf(10)).isEqualTo(2);
    assertThat(lines.span(2)).isEqualTo(new Span(4, 7));
    assertThat(lines.span(4)).isEqualTo(new Span(15, 19));
  }

  @Test
  void countsAnEmptyLastLine() {
    LineIndex lines = SourceFile.of("x", "one\n").lines();
    assertThat(lines.count()).isEqualTo(2);
    assertThat(lines.lineOf(4)).isEqualTo(2);
    assertThat(lines.columnOf(4)).isEqualTo(1);
  }

  @Test
  void knowsThePlaceOfASpan() {
    Place place = SourceFile.of("x", "[Unit]\nA=1\n").place(new Span(7, 10));
    assertThat(place.text()).isEqualTo("A=1");
    assertThat(place.line()).isEqualTo(2);
    assertThat(place.column()).isEqualTo(1);
    assertThat(place.endLine()).isEqualTo(2);
    assertThat(place.endColumn()).isEqualTo(4);
  }
}
