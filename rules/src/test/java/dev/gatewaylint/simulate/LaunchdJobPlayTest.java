package dev.gatewaylint.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.launchd.KeepAlivePolicy;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a property list says is what the simulator plays. */
class LaunchdJobPlayTest {
  private static final List<String> VALUES =
      List.of(
          "<true/>",
          "<false/>",
          "<string>true</string>",
          "<dict/>",
          "<dict><key>SuccessfulExit</key><true/></dict>",
          "<dict><key>SuccessfulExit</key><false/></dict>",
          "<dict><key>Crashed</key><true/></dict>",
          "<dict><key>Crashed</key><false/></dict>",
          "<dict><key>SuccessfulExit</key><true/><key>Crashed</key><true/></dict>",
          "<dict><key>SuccessfulExit</key><false/><key>Crashed</key><true/></dict>",
          "<dict><key>SuccessfulExit</key><true/><key>Crashed</key><false/></dict>",
          "<dict><key>NetworkState</key><true/></dict>");

  private static JobPlist job(String entries) {
    String text = "<plist><dict>" + entries + "</dict></plist>\n";
    return JobPlist.of(PlistFile.parse(SourceFile.of("x.plist", text))).orElseThrow();
  }

  @Test
  void modelAndSimulatorAgreeOnEveryEnd() {
    for (String value : VALUES) {
      KeepAlivePolicy policy = job("<key>KeepAlive</key>" + value).keepAlive();
      KeepAlive played = KeepAlive.of(policy);
      assertThat(played.revives(End.exit(0))).as(value).isEqualTo(policy.revivesAfterSuccess());
      assertThat(played.revives(End.exit(1))).as(value).isEqualTo(policy.revivesAfterFailure());
      assertThat(played.revives(End.signal(11))).as(value).isEqualTo(policy.revivesAfterCrash());
      assertThat(played.revives(End.signal(9))).as(value).isEqualTo(policy.revivesAfterKill());
    }
  }

  @Test
  void timesArePlayedAsTheyHold() {
    Launchd job =
        Launchd.of(
            job(
                "<key>ThrottleInterval</key><integer>0</integer>"
                    + "<key>ExitTimeOut</key><integer>0</integer>"
                    + "<key>LaunchOnlyOnce</key><true/>"));
    assertThat(job.throttleInterval()).isEqualTo(TimeSpan.ofSeconds(10));
    assertThat(job.exitTimeOut()).isEqualTo(TimeSpan.INFINITY);
    assertThat(job.onlyOnce()).isTrue();
    assertThat(Launchd.of(job("<key>ThrottleInterval</key><integer>60</integer>")))
        .isEqualTo(Launchd.keeping(KeepAlive.never(), TimeSpan.ofSeconds(60)));
  }
}
