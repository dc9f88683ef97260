package dev.gatewaylint.syntax.plist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of property lists in XML and the exact characters they stand on. */
class PlistFileTest {
  private static final String LF =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <!-- \uD83E\uDD9E the gateway -->
      <plist version="1.0">
      <dict>
        <key>Label</key>
        <string>ai.\uD83E\uDD9E.gateway</string>
        <!-- suppressed -->
        <key><![CDATA[Keep]]>Alive</key> <!-- a --> <true/>
        <key>R&amp;D</key>
        <string >a &lt; b &#x1F99E;<![CDATA[ & c]]></string >
        <key>ThrottleInterval</key>
        <integer>-0x3C</integer>
        <key>Args</key>
        <array><string/><real>1.5</real><date>2026-11-21T08:00:00Z</date>
          <data>
            AQ
            ID</data><false></false><dict/>
        </array>
      </dict>
      </plist>
      <!-- end -->
      """;

  private static PlistFile parse(String text) {
    return PlistFile.parse(SourceFile.of("a.plist", text));
  }

  private static List<String> entries(String text) {
    PlistFile file = parse(text);
    assertThat(file.problems()).isEmpty();
    List<String> seen = new ArrayList<>();
    for (PlistValue.Entry entry : ((PlistValue.Dict) file.root().orElseThrow()).entries()) {
      seen.add(entry.name() + "|" + entry.key().text() + "|" + entry.value().place().text());
      assertThat(entry.whole().text()).startsWith(entry.key().text());
      assertThat(entry.whole().text()).endsWith(entry.value().place().text());
    }
    return seen;
  }

  private static final List<String> EXPECTED =
      List.of(
          "Label|<key>Label</key>|<string>ai.\uD83E\uDD9E.gateway</string>",
          "KeepAlive|<key><![CDATA[Keep]]>Alive</key>|<true/>",
          "R&D|<key>R&amp;D</key>|<string >a &lt; b &#x1F99E;<![CDATA[ & c]]></string >",
          "ThrottleInterval|<key>ThrottleInterval</key>|<integer>-0x3C</integer>");

  @Test
  void everyValueStandsOnItsCharacters() {
    for (String text : List.of(LF, LF.replace("\n", "\r\n"), "\uFEFF" + LF)) {
      assertThat(entries(text)).startsWith(EXPECTED.toArray(new String[0]));
    }
  }

  @Test
  void commentsAreKept() {
    assertThat(parse(LF).comments())
        .extracting(place -> place.text())
        .containsExactly(
            "<!-- \uD83E\uDD9E the gateway -->",
            "<!-- suppressed -->",
            "<!-- a -->",
            "<!-- end -->");
  }
}
