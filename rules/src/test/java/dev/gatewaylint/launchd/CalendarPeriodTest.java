package dev.gatewaylint.launchd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon the clock may start a job again. */
class CalendarPeriodTest {
  /** {@code Hour=4 Minute=0 / Weekday=1}: one dictionary behind each slash. */
  private static String dicts(String text) {
    StringBuilder out = new StringBuilder("<key>StartCalendarInterval</key><array>");
    for (String dict : text.split("/", -1)) {
      out.append("<dict>");
      for (String field : dict.trim().split(" ", -1)) {
        int equals = field.indexOf('=');
        if (equals > 0) {
          out.append("<key>").append(field, 0, equals).append("</key><integer>");
          out.append(field.substring(equals + 1)).append("</integer>");
        }
      }
      out.append("</dict>");
    }
    return out.append("</array>").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "'',60",
    "Minute=5,3600",
    "Hour=4,60",
    "Hour=4 Minute=0,86400",
    "Hour=4 Minute=0 / Hour=4 Minute=30,1800",
    "Hour=23 Minute=50 / Hour=0 Minute=10,1200",
    "Hour=4 Minute=0 Weekday=1,604800",
    "Hour=4 Minute=0 Weekday=0 / Hour=5 Minute=0 Weekday=7,3600",
    "Hour=4 Minute=0 Day=1,2419200",
    "Hour=4 Minute=0 Day=1 Weekday=1,86400",
    "Hour=4 Minute=0 Month=3 Day=1,31536000",
  })
  void shortest(String written, long seconds) {
    assertThat(JobPlistTest.job(dicts(written)).smallestPeriod())
        .contains(TimeSpan.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "<key>StartInterval</key><integer>300</integer>,300",
    "<key>StartInterval</key><integer>5</integer>,10",
    "<key>StartInterval</key><integer>30</integer><key>ThrottleInterval</key><integer>60</integer>,60",
  })
  void theThrottleSetsTheLeast(String entries, long seconds) {
    assertThat(JobPlistTest.job(entries).smallestPeriod()).contains(TimeSpan.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "<key>KeepAlive</key><true/>,true",
    "<key>KeepAlive</key><true/><key>LaunchOnlyOnce</key><true/>,false",
    "<key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict>,false",
    "<key>KeepAlive</key><dict><key>Crashed</key><false/></dict>,true",
    "<key>StartInterval</key><integer>60</integer>,true",
    "<key>WatchPaths</key><array><string>/etc/hosts</string></array>,true",
    "<key>RunAtLoad</key><true/>,false",
  })
  void repeated(String entries, boolean repeated) {
    assertThat(JobPlistTest.job(entries).isRepeated()).isEqualTo(repeated);
    boolean byClock = entries.contains("StartInterval");
    assertThat(JobPlistTest.job(entries).smallestPeriod().isPresent()).isEqualTo(byClock);
  }
}
