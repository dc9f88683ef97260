package dev.gatewaylint.syntax.plist;

import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.NSObject;
import com.dd.plist.XMLPropertyListParser;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/**
 * Property lists beside two other readers. dd-plist reads white space before a number as part of a
 * real number, drops what it does not know, and takes any element for a key: nothing of that is in
 * the generated lists.
 */
class PlistOracleTest {
  private static final XMLInputFactory WOODSTOX = woodstox();

  /** Well-formed, and yet refused: what CoreFoundation asks for beyond XML. */
  private static final List<String> BEYOND_XML =
      List.of(
          "a <key> is due here",
          "there is no value for <key>",
          "text between the elements",
          "the list has to begin with an element",
          "only elements and comments may stand in",
          "no comment may stand inside",
          "only </",
          "property lists have no element",
          "<plist> holds more than one value",
          "<plist> is empty",
          "<integer> ",
          "white space behind the number",
          "this <integer> does not fit",
          "<real> ",
          "<date> ",
          "<data> is empty",
          "a character in <data>",
          "stands for nothing",
          "launchd does not see the end of an empty comment",
          "a DOCTYPE with declarations",
          "there is no encoding of this name",
          "the file is not written in this encoding",
          "this text is not written in");

  /** Not well-formed, and yet read. */
  private static final List<String> READ_OVER =
      List.of(
          ": no XML, which launchd overlooks",
          "nothing behind the list is read",
          "<data> is not in Base64");

  private static XMLInputFactory woodstox() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    assertThat(factory.getClass().getName()).startsWith("com.ctc.wstx.");
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private static boolean isWellFormed(String text) {
    String xml = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      XMLStreamReader reader = WOODSTOX.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.CHARACTERS) {
          reader.getTextLength();
        }
      }
      return true;
    } catch (XMLStreamException | RuntimeException e) {
      return false;
    }
  }

  private static PlistFile parse(String text) {
    return PlistFile.parse(SourceFile.of("a.plist", text));
  }

  @Test
  void treesAreThoseOfDdPlist() throws Exception {
    Random random = new Random(Oracle.seed());
    int cases = Oracle.cases(300, 5000);
    for (int i = 0; i < cases; i++) {
      String text = RandomPlist.write(random);
      PlistFile file = parse(text);
      assertThat(file.problems()).as(text).isEmpty();
      NSObject other = XMLPropertyListParser.parse(text.getBytes(StandardCharsets.UTF_8));
      PlistValue root = file.root().orElseThrow();
      assertThat(Canonical.of(root)).as(text).isEqualTo(Canonical.of(other));
      assertStandsWhereItIs(root);
    }
    Oracle.compared("dd-plist", "1.30", "trees of property lists", cases);
  }

  /** The characters of a value are its element, and read alone they are the value. */
  private static void assertStandsWhereItIs(PlistValue value) {
    String text = value.place().text();
    assertThat(text).startsWith("<" + value.element()).endsWith(">");
    PlistValue alone = parse("<plist>" + text + "</plist>").root().orElseThrow();
    assertThat(Canonical.of(alone)).isEqualTo(Canonical.of(value));
    if (value instanceof PlistValue.Array array) {
      array.items().forEach(PlistOracleTest::assertStandsWhereItIs);
    } else if (value instanceof PlistValue.Dict dict) {
      for (PlistValue.Entry entry : dict.entries()) {
        String key = entry.key().text();
        PlistFile keyAlone = parse("<plist>" + key + "</plist>");
        assertThat(key).startsWith("<key>").endsWith("</key>");
        assertThat(((PlistValue.Text) keyAlone.root().orElseThrow()).value())
            .isEqualTo(entry.name());
        assertStandsWhereItIs(entry.value());
      }
    }
  }

  @Test
  void damageIsWhatWoodstoxTakesForDamage() {
    Random random = new Random(Oracle.seed() + 1);
    int cases = Oracle.cases(600, 6000);
    int damaged = 0;
    for (int i = 0; i < cases; i++) {
      String text = damage(random, RandomPlist.write(random));
      PlistFile file = parse(text);
      List<Problem> problems = file.problems();
      boolean refused = !problems.isEmpty() && problems.get(problems.size() - 1).fatal();
      assertThat(file.root().isEmpty()).as(text).isEqualTo(refused);
      if (!isWellFormed(text)) {
        damaged++;
        assertThat(refused || says(problems, READ_OVER)).as(text + problems).isTrue();
      } else if (refused) {
        List<Problem> last = problems.subList(problems.size() - 1, problems.size());
        assertThat(says(last, BEYOND_XML)).as(text + problems).isTrue();
      }
    }
    assertThat(damaged).isBetween(cases / 4, cases);
    Oracle.compared("Woodstox", "7.1.0", "damaged property lists", cases);
  }

  private static boolean says(List<Problem> problems, List<String> reasons) {
    for (Problem problem : problems) {
      for (String reason : reasons) {
        if (problem.message().contains(reason)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String damage(Random random, String text) {
    String alphabet = "<>/!?-[]&;#x\"'= ak1\u0001\n\uFFFE";
    StringBuilder out = new StringBuilder(text);
    for (int i = 1 + random.nextInt(2); i > 0 && out.length() > 1; i--) {
      int at = random.nextInt(out.length());
      char letter = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(6)) {
        case 0 -> out.deleteCharAt(at);
        case 1 -> out.insert(at, letter);
        case 2 -> out.setCharAt(at, letter);
        case 3 -> out.delete(at, Math.min(out.length(), at + random.nextInt(12)));
        case 4 -> out.insert(at, out.substring(at, Math.min(out.length(), at + 20)));
        default -> out.setLength(random.nextInt(4) == 0 ? at : out.length());
      }
    }
    // No bytes make half of a surrogate pair.
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
