package dev.gatewaylint.syntax.plist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What launchd does with a list that is not quite one. The verdicts are those of CoreFoundation's
 * {@code CFPropertyList.c}: no launchd runs where these tests do.
 */
class RefusalsTest {
  static PlistFile parse(String text) {
    return PlistFile.parse(SourceFile.of("a.plist", text));
  }

  private static Problem only(PlistFile file) {
    assertThat(file.problems()).hasSize(1);
    return file.problems().get(0);
  }

  /** The dictionary's inside, the characters that are pointed at, words of the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<key>A</key>|<key>A</key>|no value",
        "<key>A</key><true/><true/>|<true/>|a <key> is due",
        "<string>A</string><true/>|<string>|a <key> is due",
        "<key>A</key><True/>|<True/>|no element <True>",
        "<foo/>|<foo/>|no element <foo>",
        "<key>A</key>yes|yes|text between the elements of <dict>",
        "<key>A</key><![CDATA[yes]]>|<![CDATA[yes]]>|only elements and comments",
        "<key>A</key><true>no</true>|no|only </true>",
        "<key>A</key><true> </true>|` `|only </true>",
        "<key>A</key><integer>sixty</integer>|sixty|no whole number",
        "<key>A</key><integer>1.5</integer>|1.5|no whole number",
        "<key>A</key><integer></integer>|<integer>|no number",
        "<key>A</key><integer/>|<integer/>|empty",
        "<key>A</key><integer>0x</integer>|<integer>0x|no number",
        "<key>A</key><integer>60 </integer>|`60 `|white space behind",
        "<key>A</key><integer>18446744073709551616</integer>|18446744073709551616|64 bits",
        "<key>A</key><integer>-9223372036854775809</integer>|-9223372036854775809|64 bits",
        "<key>A</key><real/>|<real/>|empty",
        "<key>A</key><real>1.5 </real>|`<real>1.5 `|no number",
        "<key>A</key><real></real>|<real>|no number",
        "<key>A</key><date>tomorrow</date>|<date>tomorrow|2026-11-21T08:00:00Z",
        "<key>A</key><date/>|<date/>|empty",
        "<key>A</key><data/>|<data/>|empty",
        "<key>A</key><data>\u00E4</data>|\u00E4|not ASCII",
        "<key>A</key><string>a & b</string>|&|&amp;",
        "<key>A</key><string>&nbsp;</string>|&nbsp;|&nbsp; stands for nothing",
        "<key>A</key><string>&#xD800;</string>|&#xD800;|stands for nothing",
        "<key>A</key><string>a<!-- b -->c</string>|<!-- b -->|no comment may stand inside",
        "<key>A<!-- b --></key><true/>|<!-- b -->|no comment may stand inside",
        "<key>A</key><string>a<b/></string>|<b/>|only </string>",
        "<key>A</key><string>a</String>|</String>|not the end tag of <string>",
        "<key>A</key><array><true/></dict>|</dict>|not the end tag of <array>",
        "<key>A</key><string>a|<string>|never closed",
        "<key>A</key><string>a]]><![CDATA[|<![CDATA[|no end",
        "<!-- |<!--</dict></plist>|no end",
        "<?a |<?a</dict></plist>|no end",
      })
  void refused(String inside, String place, String words) {
    String end = inside.endsWith("<string>a") || inside.endsWith("[") ? "" : "</dict></plist>";
    PlistFile file = parse("<plist><dict>" + inside + end);
    assertThat(file.root()).isEmpty();
    Problem problem = file.problems().get(file.problems().size() - 1);
    assertThat(problem.fatal()).isTrue();
    assertThat(problem.message()).contains(words).endsWith("; launchd refuses the whole list");
    assertThat(problem.place().text()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|no element",
        "` \n\t`|no element",
        "<plist></plist>|<plist> is empty",
        "<plist/>|<plist> is empty",
        "<plist><true/><false/></plist>|more than one value",
        "<plist><dict>|<dict> is never closed",
        "<plist|has no end",
        "<!DOCTYPE plist [<!ENTITY a 'b'>]><plist><true/></plist>|declarations of its own",
        "<!DOCTYPE plist|has no end",
        "<!ELEMENT a><plist><true/></plist>|only a comment or a DOCTYPE",
        "<!----><plist><true/></plist>|does not see the end of an empty comment",
        "<?xml version='1.0' encoding='klingon'?><plist><true/></plist>|no encoding of this name",
        "<?xml version='1.0' encoding='UTF-16'?><plist><true/></plist>|not written in this encoding",
        "Label|neither XML nor",
      })
  void refusedAsAWhole(String text, String words) {
    Problem problem = only(parse(text));
    assertThat(problem.fatal()).isTrue();
    assertThat(problem.message()).contains(words);
    assertThat(parse(text).root()).isEmpty();
  }

  /** The owner reads on: its reading is what a rule has to see, whatever XML says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<dict/>|<dict/>|<plist> is missing",
        "<plist><dict/></plist> <plist/>|<plist/>|nothing behind the list is read",
        "<plist><key>a</key></plist>|<key>a</key>|takes it as text",
        "<plist><plist><true/></plist></plist>|<plist>|takes what it holds",
        "` \n<?xml version='1.0'?><plist><true/></plist>`|<?xml version='1.0'?>|overlooks",
        "<plist a=b><true/></plist>|<plist a=b>|the attributes of this tag",
        "<plist a='1' a='1'><true/></plist>|<plist a='1' a='1'>|the attributes of this tag",
        "<!-- a -- b --><plist><true/></plist>|<!-- a -- b -->|two dashes",
        "<plist><string>]]></string></plist>|]]>|]]> in a text",
        "<plist><string>&#1;</string></plist>|&#1;|control character",
        "<plist><data>A-</data></plist>|<data>A-|Base64",
        "<!DOCTYPE><plist><true/></plist>|<!DOCTYPE>|this DOCTYPE",
      })
  void readAllTheSame(String text, String place, String words) {
    PlistFile file = parse(text);
    Problem problem = only(file);
    assertThat(problem.fatal()).isFalse();
    assertThat(problem.message()).contains(words);
    assertThat(problem.place().text()).isEqualTo(place);
    assertThat(file.root()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` 60`|60",
        "022|22",
        "0x3C|60",
        "- 0X3c|-60",
        "+0|0",
        "18446744073709551615|18446744073709551615",
        "-9223372036854775808|-9223372036854775808",
        "000000000000000000000000000000001|1",
      })
  void integers(String written, String value) {
    PlistFile file = parse("<plist><integer>" + written + "</integer></plist>");
    assertThat(file.problems()).isEmpty();
    assertThat(((PlistValue.Whole) file.root().orElseThrow()).value()).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({"1.5,1.5", "' -.5',-0.5", "5.,5.0", "1e3,1000.0", "NaN,NaN", "-INF,-Infinity"})
  void reals(String written, double value) {
    PlistFile file = parse("<plist><real>" + written + "</real></plist>");
    assertThat(file.problems()).isEmpty();
    assertThat(((PlistValue.Real) file.root().orElseThrow()).value())
        .isEqualTo(Double.valueOf(value));
  }

  @Test
  void aKeyWithoutAValueMayTakeTheNextKeyForIt() {
    PlistFile file = parse("<plist><dict><key>A</key><key>B</key></dict></plist>");
    assertThat(only(file).fatal()).isFalse();
    var entry = ((PlistValue.Dict) file.root().orElseThrow()).entries().get(0);
    assertThat(entry.name() + "=" + ((PlistValue.Text) entry.value()).value()).isEqualTo("A=B");
  }

  @Test
  void duplicateKeysStay() {
    PlistFile file = parse("<plist><dict><key>A</key><true/><key>A</key><false/></dict></plist>");
    assertThat(file.problems()).isEmpty();
    var dict = (PlistValue.Dict) file.root().orElseThrow();
    assertThat(dict.entries()).hasSize(2);
    assertThat(dict.find("A").orElseThrow().value().element()).isEqualTo("false");
  }

  @Test
  void depthEndsWhereItEndsOnAMac() {
    String inside = "<array>".repeat(512) + "<true/>" + "</array>".repeat(512);
    assertThat(parse("<plist>" + inside + "</plist>").problems()).isEmpty();
    Problem problem = only(parse("<plist><array>" + inside + "</array></plist>"));
    assertThat(problem.message()).contains("more than 512");
  }

  @Test
  void lineEndsInATextStay() {
    PlistFile file = parse("<plist><string>a\r\nb</string></plist>");
    assertThat(((PlistValue.Text) file.root().orElseThrow()).value()).isEqualTo("a\r\nb");
  }
}
