package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.Words.Quoting;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void wordsKeepTheirPlaces() {
    Words words = Words.split("  a 'b c'  \"d\"", Quoting.QUOTED);
    assertThat(words.words())
        .containsExactly(new Word(2, 3, "a"), new Word(4, 9, "b c"), new Word(11, 14, "d"));
    assertThat(words.fault()).isEmpty();
  }

  @Test
  void escapesAreDecoded() {
    assertThat(Words.split("a\\x41\\u00e9\\n\\s\\\\", Quoting.ESCAPED).words())
        .containsExactly(new Word(0, 17, "aA\u00e9\n \\"));
    assertThat(Words.split("\\xc3\\xa9\\U0001F600\\101", Quoting.ESCAPED).words().get(0).text())
        .isEqualTo("\u00e9\ud83d\ude00A");
  }

  @Test
  void unknownEscapeIsAFaultOrStays() {
    Words strict = Words.split("a b\\q c", Quoting.ESCAPED);
    assertThat(strict.words()).containsExactly(new Word(0, 1, "a"));
    assertThat(strict.fault()).hasValueSatisfying(fault -> assertThat(fault.from()).isEqualTo(2));
    assertThat(Words.split("b\\q", Quoting.LENIENT).words())
        .containsExactly(new Word(0, 3, "b\\q"));
  }

  @Test
  void openQuoteIsAFault() {
    Words words = Words.split("a \"b c", Quoting.QUOTED);
    assertThat(words.words()).containsExactly(new Word(0, 1, "a"));
    assertThat(words.fault()).hasValue(Fault.ignored(2, 6, "a quote is opened but never closed"));
    assertThat(Words.split("\"b c", Quoting.RELAXED).words())
        .containsExactly(new Word(0, 4, "b c"));
  }

  @Test
  void quotesMayBePlain() {
    assertThat(Words.split("\"a b", Quoting.PLAIN).words())
        .containsExactly(new Word(0, 2, "\"a"), new Word(3, 4, "b"));
    assertThat(Words.split("a\\x2db", Quoting.PLAIN).words())
        .containsExactly(new Word(0, 6, "a\\x2db"));
    assertThat(Words.split("a\\ b", Quoting.NONE).words()).containsExactly(new Word(0, 4, "a b"));
  }
}
