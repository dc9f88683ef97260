package dev.gatewaylint.launchd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of keys, and what it says of values. */
class LaunchdKeysTest {
  @Test
  void theTableIsSound() {
    Set<String> names = new HashSet<>();
    Set<String> sections = new HashSet<>();
    for (LaunchdKey key : LaunchdKeys.table().all()) {
      assertThat(names.add(key.section() + "." + key.name())).as("%s twice", key.name()).isTrue();
      assertThat(key.source()).as(key.name()).isNotBlank();
      assertThat(key.isOutdated()).as(key.name()).isEqualTo(!key.advice().isEmpty());
      sections.add(key.section());
    }
    assertThat(names).hasSizeGreaterThan(120);
    assertThat(sections)
        .containsExactlyInAnyOrder(
            "Job", "KeepAlive", "Calendar", "Limits", "MachService", "Socket", "Inetd");
    assertThat(sections).allSatisfy(name -> assertThat(LaunchdKeys.wordsOf(name)).isNotBlank());
  }

  private static List<KeyFault> faults(String entries) {
    String text = "<plist><dict>" + entries + "</dict></plist>\n";
    PlistFile file = PlistFile.parse(SourceFile.of("x.plist", text));
    return KeyFaults.in((PlistValue.Dict) file.root().orElseThrow());
  }

  @Test
  void everyKeyTakesWhatItsShapeSays() {
    for (LaunchdKey key : LaunchdKeys.table().all()) {
      boolean plain = key.section().equals(LaunchdKeys.JOB) && !key.isOutdated();
      if (plain && key.range().isEmpty() && !key.shape().words().equals("anything")) {
        String data = "<key>" + key.name() + "</key><data>AAAA</data>";
        assertThat(faults(data))
            .as(key.name())
            .singleElement()
            .isInstanceOf(KeyFault.WrongType.class);
      }
      if (plain && key.shape().takes("boolean")) {
        assertThat(faults("<key>" + key.name() + "</key><true/>")).as(key.name()).isEmpty();
      }
      if (plain && key.shape().takes("string") && key.range().isEmpty()) {
        assertThat(faults("<key>" + key.name() + "</key><string>x</string>"))
            .as(key.name())
            .isEmpty();
      }
    }
  }

  @Test
  void whatIsMeantIsFound() {
    assertThat(meant("KeepAlife")).isEqualTo("KeepAlive");
    assertThat(meant("ProgramArgument")).isEqualTo("ProgramArguments");
    assertThat(meant("ThrottleIntervall")).isEqualTo("ThrottleInterval");
    assertThat(meant("WatchPath")).isEqualTo("WatchPaths");
    assertThat(meant("EnvironmentVariable")).isEqualTo("EnvironmentVariables");
    assertThat(meant("exittimeout")).isEqualTo("ExitTimeOut");
    assertThat(meant("StandardOutputPath")).isEqualTo("StandardOutPath");
    assertThat(meant("Restart")).isEmpty();
  }

  private static String meant(String name) {
    KeyFault fault = faults("<key>" + name + "</key><true/>").get(0);
    return ((KeyFault.Unknown) fault).meant().orElse("");
  }

  @Test
  void whatSaysTheSameIsProposed() {
    assertThat(same("KeepAlive", "<string>YES</string>")).isEqualTo("<true/>");
    assertThat(same("KeepAlive", "<integer>0</integer>")).isEqualTo("<false/>");
    assertThat(same("KeepAlive", "<string>maybe</string>")).isEmpty();
    assertThat(same("ExitTimeOut", "<string>30</string>")).isEqualTo("<integer>30</integer>");
    assertThat(same("ExitTimeOut", "<string>030</string>")).isEmpty();
    assertThat(same("ExitTimeOut", "<string>30s</string>")).isEmpty();
    assertThat(same("ExitTimeOut", "<real>30</real>")).isEqualTo("<integer>30</integer>");
    assertThat(same("ExitTimeOut", "<real>0.5</real>")).isEmpty();
    assertThat(same("WatchPaths", "<string>/etc</string>"))
        .isEqualTo("<array><string>/etc</string></array>");
    assertThat(same("ProgramArguments", "<string>/bin/a b</string>")).isEmpty();
    assertThat(same("EnvironmentVariables", "<string>A=1</string>")).isEmpty();
  }

  private static String same(String name, String value) {
    KeyFault fault = faults("<key>" + name + "</key>" + value).get(0);
    return ((KeyFault.WrongType) fault).sameMeaning().orElse("");
  }
}
