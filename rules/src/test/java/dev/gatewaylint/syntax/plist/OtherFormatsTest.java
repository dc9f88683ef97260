package dev.gatewaylint.syntax.plist;

import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.XMLPropertyListParser;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary lists, old ASCII lists, and XML that is not UTF-8. */
class OtherFormatsTest {
  private static PlistFile parse(byte[] bytes) {
    return PlistFile.parse(SourceFile.of("a.plist", "a.plist", bytes));
  }

  private static PlistFile parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void binaryListsHoldWhatTheirXmlHolds() throws Exception {
    Random random = new Random(Oracle.seed());
    for (int i = 0; i < Oracle.cases(50, 1000); i++) {
      String xml = RandomPlist.write(random).replace("\r\n", "\n");
      byte[] bytes =
          BinaryPropertyListWriter.writeToArray(
              XMLPropertyListParser.parse(xml.getBytes(StandardCharsets.UTF_8)));
      PlistFile file = parse(bytes);
      assertThat(file.format()).isEqualTo(PlistFile.Format.BINARY);
      assertThat(file.problems()).isEmpty();
      PlistValue root = file.root().orElseThrow();
      assertThat(Canonical.of(root)).isEqualTo(Canonical.of(parse(xml).root().orElseThrow()));
      assertThat(root.place().text()).isEqualTo(file.source().text());
    }
  }

  @Test
  void damagedBinaryListsAreRefusedOrRead() throws Exception {
    Random random = new Random(Oracle.seed());
    String xml =
        "<plist><dict><key>A</key><array><string>b</string><real>1</real></array></dict></plist>";
    byte[] whole =
        BinaryPropertyListWriter.writeToArray(
            XMLPropertyListParser.parse(xml.getBytes(StandardCharsets.UTF_8)));
    for (int cut = 6; cut < whole.length; cut++) {
      PlistFile file = parse(Arrays.copyOf(whole, cut));
      assertThat(file.root()).isEmpty();
      assertThat(file.problems()).hasSize(1).allMatch(problem -> problem.fatal());
    }
    for (int i = 0; i < Oracle.cases(2000, 50_000); i++) {
      byte[] bytes = whole.clone();
      for (int k = 0; k <= random.nextInt(3); k++) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
      }
      PlistFile file = parse(bytes);
      assertThat(file.root().isPresent()).isEqualTo(file.problems().isEmpty());
    }
  }

  @Test
  void asciiListsKnowTheLine() {
    PlistFile file = parse("// a job\r\n{\r\n  Label = \"a b\";\n  Args = (x, <0102>);\n}\n");
    assertThat(file.format()).isEqualTo(PlistFile.Format.ASCII);
    assertThat(file.problems()).isEmpty();
    var dict = (PlistValue.Dict) file.root().orElseThrow();
    assertThat(Canonical.of(dict)).isEqualTo("[\"Label\"=\"a b\", \"Args\"=[\"x\", data AQI=]]");
    assertThat(dict.entries().get(0).value().place().text()).isEqualTo("\"a b\";");
    assertThat(dict.entries().get(1).whole().line()).isEqualTo(4);
  }

  @Test
  void brokenAsciiListsAreRefusedWhereTheyBreak() {
    PlistFile file = parse("{ A = 1; B }");
    assertThat(file.root()).isEmpty();
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).place().text()).isEqualTo("}");
    assertThat(file.problems().get(0).message()).contains("Expected '='");
    assertThat(parse("{ \"Label\": 1 }").root()).isEmpty();
    assertThat(parse("(".repeat(513)).problems().get(0).message()).contains("512 brackets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wideXmlIsReadByItsByteOrderMark(String encoding) {
    String xml = "<plist><dict><key>A</key><string>\uD83E\uDD9E</string></dict></plist>";
    Charset charset = Charset.forName(encoding);
    PlistFile file = parse(("\uFEFF" + xml).getBytes(charset));
    assertThat(file.format()).isEqualTo(PlistFile.Format.XML);
    assertThat(Canonical.of(file.root().orElseThrow())).isEqualTo("[\"A\"=\"\uD83E\uDD9E\"]");
    assertThat(file.root().orElseThrow().place().text()).isEqualTo(file.source().text());
    assertThat(parse(xml.getBytes(charset)).root()).isEmpty();
  }

  @Test
  void declaredEncodingsAreHeeded() {
    String xml =
        "<?xml version='1.0' encoding='ISO-8859-1'?><plist><string>\u00E4</string></plist>";
    PlistFile file = parse(xml.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Canonical.of(file.root().orElseThrow())).isEqualTo("\"\u00E4\"");
    PlistFile undeclared =
        parse(xml.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(undeclared.problems().get(0).message()).contains("not UTF-8");
  }
}
