package dev.gatewaylint.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.text.Derivation.How;
import org.junit.jupiter.api.Test;

class DerivationTest {
  /** A block of YAML, and the text that it holds. */
  private static final SourceFile TASK =
      SourceFile.of("t.yml", "content: |\n  one {{ x }}\n  two\nmore: 1\n");

  private static Place at(String part) {
    int start = TASK.text().indexOf(part);
    return TASK.place(new Span(start, start + part.length()));
  }

  private static Derivation block() {
    return new Derivation.Builder()
        .verbatim(at("one "), "  ")
        .put("known", at("{{ x }}"), How.VALUE)
        .verbatim(
            TASK.place(new Span(at("two").span().start() - 3, at("two").span().start() - 2)), "  ")
        .verbatim(at("two"), "  ")
        .verbatim(
            TASK.place(new Span(at("more").span().start() - 1, at("more").span().start())), "  ")
        .build();
  }

  private static String after(Edit edit) {
    Derivation.Moved moved = block().moved(edit).orElseThrow();
    Span span = moved.edit().span();
    String text = moved.file().text();
    return text.substring(0, span.start()) + moved.edit().text() + text.substring(span.end());
  }

  @Test
  void placesAreThoseOfTheOrigin() {
    Derivation made = block();
    assertThat(made.text()).isEqualTo("one known\ntwo\n");
    assertThat(made.origin(new Span(1, 3)).orElseThrow().text()).isEqualTo("ne");
    assertThat(made.origin(new Span(5, 7)).orElseThrow().text()).isEqualTo("{{ x }}");
    assertThat(made.origin(new Span(2, 6)).orElseThrow().text()).isEqualTo("e {{ x }}");
    assertThat(made.origin(new Span(10, 13)).orElseThrow().text()).isEqualTo("two");
    assertThat(made.origin(Span.at(made.text().length())).orElseThrow().line()).isEqualTo(4);
  }

  @Test
  void editsKeepTheIndentationOfABlock() {
    assertThat(after(new Edit(new Span(10, 13), "2"))).contains("  one {{ x }}\n  2\nmore");
    assertThat(after(Edit.delete(new Span(10, 14)))).contains("  one {{ x }}\nmore");
    assertThat(after(Edit.insert(10, "new\n"))).contains("  one {{ x }}\n  new\n  two\nmore");
    assertThat(after(Edit.insert(14, "a\nb\n"))).contains("  two\n  a\n  b\nmore");
    assertThat(after(Edit.insert(13, "\nlast"))).contains("  two\n  last\nmore");
    assertThat(after(new Edit(new Span(10, 14), "a\nb\n"))).contains("}}\n  a\n  b\nmore");
  }

  @Test
  void anExpressionIsNoPlaceForAnEdit() {
    assertThat(block().moved(new Edit(new Span(4, 9), "x"))).isEmpty();
    assertThat(block().moved(new Edit(new Span(2, 6), "x"))).isEmpty();
  }

  @Test
  void quotedCharactersTakeOnlyPlainOnes() {
    Derivation quoted = new Derivation.Builder().quoted(at("two")).build();
    assertThat(quoted.moved(new Edit(new Span(0, 3), "three = 3"))).isPresent();
    assertThat(quoted.moved(new Edit(new Span(0, 3), "it's"))).isEmpty();
    assertThat(quoted.moved(new Edit(new Span(0, 3), "a\nb"))).isEmpty();
  }

  @Test
  void partsOfDerivedTextsKeepTheirOrigins() {
    Derivation part = new Derivation.Builder().part(block(), 2, 12).build();
    assertThat(part.text()).isEqualTo("e known\ntw");
    assertThat(part.origin(new Span(8, 10)).orElseThrow().text()).isEqualTo("tw");
    assertThat(part.touchesUnknown(new Span(0, 10))).isFalse();
    assertThat(part.renders(at("wo"))).isTrue();
    assertThat(part.renders(at("more"))).isFalse();
  }

  @Test
  void anEmptyTextHasNoOrigin() {
    Derivation empty = new Derivation.Builder().build();
    assertThat(empty.origin(Span.at(0))).isEmpty();
    assertThat(SourceFile.derived("etc/x", empty).place(Span.at(0)).origin().file().path())
        .isEqualTo("etc/x");
  }
}
