package dev.gatewaylint.syntax.plist;

import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.NSObject;
import com.dd.plist.XMLPropertyListParser;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of property lists leave the tree as it was but for what they are for. */
@Tag("once")
class PlistEditTest {
  private static PlistFile parse(String text) {
    return PlistFile.parse(SourceFile.of("a.plist", text));
  }

  private static List<PlistValue.Dict> dicts(PlistValue value) {
    List<PlistValue.Dict> found = new ArrayList<>();
    if (value instanceof PlistValue.Dict dict) {
      found.add(dict);
      dict.entries().forEach(entry -> found.addAll(dicts(entry.value())));
    } else if (value instanceof PlistValue.Array array) {
      array.items().forEach(item -> found.addAll(dicts(item)));
    }
    return found;
  }

  /** The same tree with one value in the place of another. */
  private static PlistValue replaced(PlistValue value, PlistValue old, PlistValue other) {
    if (value == old) {
      return other;
    }
    if (value instanceof PlistValue.Dict dict) {
      List<PlistValue.Entry> entries = new ArrayList<>();
      for (PlistValue.Entry entry : dict.entries()) {
        PlistValue inner = replaced(entry.value(), old, other);
        entries.add(new PlistValue.Entry(entry.key(), entry.name(), inner));
      }
      return new PlistValue.Dict(dict.place(), entries);
    }
    if (value instanceof PlistValue.Array array) {
      List<PlistValue> items = new ArrayList<>();
      array.items().forEach(item -> items.add(replaced(item, old, other)));
      return new PlistValue.Array(array.place(), items);
    }
    return value;
  }

  private static PlistValue.Dict with(PlistValue.Dict dict, int at, String name, String value) {
    List<PlistValue.Entry> entries = new ArrayList<>(dict.entries());
    PlistValue text = new PlistValue.Text(dict.place(), value);
    entries.add(at, new PlistValue.Entry(dict.place(), name, text));
    return new PlistValue.Dict(dict.place(), entries);
  }

  private static PlistValue.Dict without(PlistValue.Dict dict, int at) {
    List<PlistValue.Entry> entries = new ArrayList<>(dict.entries());
    entries.remove(at);
    return new PlistValue.Dict(dict.place(), entries);
  }

  private static void assertIs(String before, Change change, PlistValue expected) throws Exception {
    String after = change.text();
    String what = before + "\n  became\n" + after;
    PlistFile file = parse(after);
    assertThat(file.problems()).as(what).isEmpty();
    String ours = Canonical.of(file.root().orElseThrow());
    assertThat(ours).as(what).isEqualTo(Canonical.of(expected));
    NSObject other = XMLPropertyListParser.parse(after.getBytes(StandardCharsets.UTF_8));
    assertThat(ours).as(what).isEqualTo(Canonical.of(other));
  }

  @Test
  void theTreeIsTheOldOneButForTheChange() throws Exception {
    Random random = new Random(Oracle.seed());
    int cases = Oracle.cases(500, 10_000);
    for (int i = 0; i < cases; i++) {
      String text = RandomPlist.write(random);
      PlistFile file = parse(text);
      PlistValue root = file.root().orElseThrow();
      List<PlistValue.Dict> dicts = dicts(root);
      PlistValue.Dict dict = dicts.get(random.nextInt(dicts.size()));
      int size = dict.entries().size();
      Change added = file.with(dict, "new", "<string>a</string>").orElseThrow();
      assertIs(text, added, replaced(root, dict, with(dict, size, "new", "a")));
      if (size > 0) {
        int at = random.nextInt(size);
        PlistValue.Entry entry = dict.entries().get(at);
        assertIs(text, file.without(entry).orElseThrow(), replaced(root, dict, without(dict, at)));
        Change behind = file.with(entry, "new", "<string>a</string>").orElseThrow();
        assertIs(text, behind, replaced(root, dict, with(dict, at + 1, "new", "a")));
        PlistValue.Dict small = new PlistValue.Dict(dict.place(), List.of());
        Change written =
            file.written(entry.value(), "<dict>\n\t<key>b</key>\n\t<string>c</string>\n</dict>")
                .orElseThrow();
        assertIs(text, written, replaced(root, entry.value(), with(small, 0, "b", "c")));
        PlistValue.Entry other = new PlistValue.Entry(entry.key(), "other", entry.value());
        List<PlistValue.Entry> entries = new ArrayList<>(dict.entries());
        entries.set(at, other);
        PlistValue.Dict renamed = new PlistValue.Dict(dict.place(), entries);
        assertIs(text, file.renamed(entry, "other").orElseThrow(), replaced(root, dict, renamed));
      }
    }
    Oracle.compared("dd-plist", "1.30", "changed property lists", cases);
  }

  /** {@code |} is the end of a line. */
  private static String list(String dict) {
    return ("<plist>|" + dict + "|</plist>|").replace('|', '\n');
  }

  private static PlistValue.Dict root(PlistFile file) {
    return (PlistValue.Dict) file.root().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<dict>|  <key>A</key>|  <true/>|  <key>X</key>|  <true/>|</dict> ;"
            + " <dict>|  <key>A</key>|  <true/>|</dict>",
        "<dict>|  <!-- about X -->|  <key>X</key> <!-- why -->|  <true/> <!-- so -->|</dict> ;"
            + " <dict>|  <!-- about X -->|</dict>",
        "<dict>|  <key>X</key><true/>|  <key>A</key><true/>|</dict> ;"
            + " <dict>|  <key>A</key><true/>|</dict>",
        "<dict><key>X</key><true/><key>A</key><true/></dict> ; <dict><key>A</key><true/></dict>",
        "<dict><key>A</key><true/> <key>X</key><true/>|</dict> ; <dict><key>A</key><true/>|</dict>",
        "<dict>|  <key>X</key>|  <true/> <!-- of|  A -->|  <key>A</key>|  <true/>|</dict> ;"
            + " <dict>|  <!-- of|  A -->|  <key>A</key>|  <true/>|</dict>",
        "<dict>|  <key>X</key>|  <true/>|  <key>A</key>|  <true/>|  <key>X</key>|  <false/>|</dict>"
            + " ; <dict>|  <key>A</key>|  <true/>|</dict>",
      })
  void takesAKeyOut(String before, String after) {
    PlistFile file = parse(list(before));
    PlistValue.Entry entry = root(file).find("X").orElseThrow();
    assertThat(file.without(entry).orElseThrow().text()).isEqualTo(list(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<dict/> ; <dict>|\t<key>X</key>|\t<string>y</string>|</dict>",
        "<dict></dict> ; <dict>|\t<key>X</key>|\t<string>y</string>|</dict>",
        "<dict>|  <!-- none -->|</dict> ;"
            + " <dict>|\t<key>X</key>|\t<string>y</string>|  <!-- none -->|</dict>",
        "<dict>|  <key>A</key>|  <true/> <!-- a -->|</dict> ;"
            + " <dict>|  <key>A</key>|  <true/> <!-- a -->|  <key>X</key>|  <string>y</string>|</dict>",
        "<dict>|  <key>A</key>|  <!-- a --><true/>|</dict> ;"
            + " <dict>|  <key>A</key>|  <!-- a --><true/>|  <key>X</key>|  <string>y</string>|</dict>",
        "<dict>|  <key>A</key> <true/>|</dict> ;"
            + " <dict>|  <key>A</key> <true/>|  <key>X</key> <string>y</string>|</dict>",
        "<dict><key>A</key><true/></dict> ;"
            + " <dict><key>A</key><true/><key>X</key><string>y</string></dict>",
      })
  void addsAKey(String before, String after) {
    PlistFile file = parse(list(before));
    assertThat(file.with(root(file), "X", "<string>y</string>").orElseThrow().text())
        .isEqualTo(list(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<dict>|  <key>X</key>|  <true/>|</dict> ;"
            + " <dict>|  <key>X</key>|  <dict>|    <key>b</key>|    <false/>|  </dict>|</dict>",
        "<dict>|    <key>X</key> <true/>|</dict> ;"
            + " <dict>|    <key>X</key> <dict>|        <key>b</key>|        <false/>|    </dict>|</dict>",
        "<dict><key>X</key><true/></dict> ;"
            + " <dict><key>X</key><dict><key>b</key><false/></dict></dict>",
      })
  void writesAnotherValue(String before, String after) {
    PlistFile file = parse(list(before));
    PlistValue value = root(file).find("X").orElseThrow().value();
    String dict = "<dict>\n\t<key>b</key>\n\t<false/>\n</dict>";
    assertThat(file.written(value, dict).orElseThrow().text()).isEqualTo(list(after));
  }

  @Test
  void linesEndAsThoseOfTheFileDo() {
    String before = list("<dict>|  <key>A</key>|  <true/>|</dict>").replace("\n", "\r\n");
    PlistFile file = parse(before);
    assertThat(file.with(root(file), "X", "<string>y</string>").orElseThrow().text())
        .isEqualTo(
            list("<dict>|  <key>A</key>|  <true/>|  <key>X</key>|  <string>y</string>|</dict>")
                .replace("\n", "\r\n"));
  }

  @Test
  void otherFormatsAreLeftAlone() {
    PlistFile ascii = parse("{ A = 1; }");
    assertThat(ascii.with(root(ascii), "X", "<true/>")).isEmpty();
    String xml = list("<dict>|  <key>A</key>|  <true/>|</dict>");
    byte[] wide = xml.getBytes(StandardCharsets.UTF_16);
    PlistFile file = PlistFile.parse(SourceFile.of("a", "a", wide));
    PlistValue.Entry entry = root(file).find("A").orElseThrow();
    assertThat(file.without(entry)).isEmpty();
    assertThat(file.renamed(entry, "B")).isEmpty();
    assertThat(file.written(entry.value(), "<false/>")).isEmpty();
  }
}
