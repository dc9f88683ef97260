package dev.gatewaylint.syntax.json5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every verdict, every value and the place of every fault, beside npm json5 and JSON.parse. */
class Json5OracleTest {
  @BeforeAll
  static void tool() {
    NodeOracle.require();
  }

  private static List<byte[]> documents(boolean json5, int random) {
    List<byte[]> documents = new ArrayList<>(Corners.all());
    RandomJson5 generator = new RandomJson5(Oracle.seed(), json5);
    for (int i = 0; i < random; i++) {
      documents.add(generator.next());
    }
    return documents;
  }

  @Test
  void readsJson5AsNpmJson5Does() {
    List<byte[]> documents = documents(true, Oracle.cases(500, 20_000));
    List<String> theirs = NodeOracle.read('5', documents);
    List<String> ours = new ArrayList<>();
    for (byte[] document : documents) {
      ours.add(Canonical.of(Json5File.parse(SourceFile.of("a", "a", document))));
    }
    assertThat(Canonical.differences(documents, ours, theirs)).isEmpty();
    assertThat(theirs.stream().filter(answer -> answer.startsWith("V")).count())
        .isBetween(documents.size() / 4L, documents.size() * 3L / 4);
    Oracle.compared("npm json5", NodeOracle.version(), "values and faults", documents.size());
  }

  @Test
  void readsJsonAsJsonParseDoes() {
    List<byte[]> documents = documents(false, Oracle.cases(500, 10_000));
    List<String> theirs = NodeOracle.read('J', documents);
    List<String> ours = new ArrayList<>();
    for (byte[] document : documents) {
      Json5File file = Json5File.parseJson(SourceFile.of("a", "a", document));
      ours.add(file.root().isPresent() ? Canonical.of(file) : "E");
    }
    assertThat(Canonical.differences(documents, ours, theirs)).isEmpty();
    Oracle.compared("JSON.parse", "of Node.js", "values", documents.size());
  }

  @Test
  void takesTheSameLettersInKeys() {
    String theirs = NodeOracle.identifiers();
    List<String> different = new ArrayList<>();
    for (int c = 128; c < theirs.length(); c++) {
      int digit = theirs.charAt(c) - '0';
      boolean joiner = c == 0x200C || c == 0x200D;
      if (IdentifierCharacters.starts(c) != ((digit & 1) != 0)
          || IdentifierCharacters.continues(c) != ((digit & 2) != 0 || joiner)) {
        different.add(Integer.toHexString(c));
      }
    }
    assertThat(theirs).hasSize(Character.MAX_CODE_POINT + 1);
    assertThat(different).isEmpty();
    Oracle.compared("npm json5", NodeOracle.version(), "letters of keys", theirs.length());
  }
}
