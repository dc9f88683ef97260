package dev.gatewaylint.launchd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What launchd makes of a property list. */
class JobPlistTest {
  private static final String PATH = "Library/LaunchDaemons/x.plist";

  static JobPlist job(String entries) {
    String text = "<plist version=\"1.0\"><dict>" + entries + "</dict></plist>\n";
    return JobPlist.of(PlistFile.parse(SourceFile.of(PATH, text))).orElseThrow();
  }

  private static String key(String name, String value) {
    return "<key>" + name + "</key>" + value;
  }

  @Test
  void nothingWrittenLeavesTheDefaults() {
    JobPlist job = job("");
    assertThat(job.label()).isEmpty();
    assertThat(job.commandLine()).isEmpty();
    assertThat(job.keepAlive().isNever()).isTrue();
    assertThat(job.throttle().effective()).isEqualTo(TimeSpan.ofSeconds(10));
    assertThat(job.throttle().written()).isEmpty();
    assertThat(job.exitTimeout().effective()).isEqualTo(TimeSpan.ofSeconds(20));
    assertThat(job.isStartedByItself()).isFalse();
  }

  /** launchd-842 src/core.c, job_import_integer; zero: launchd's own log line. */
  @ParameterizedTest
  @CsvSource({
    "<integer>60</integer>,60,false",
    "<integer>1</integer>,1,false",
    "<integer>0</integer>,10,true",
    "<integer>-5</integer>,10,true",
    "<integer>4294967295</integer>,4294967295,false",
    "<integer>4294967296</integer>,10,true",
    "<string>60</string>,10,false",
    "<real>60</real>,10,false",
  })
  void throttleTakesWhatLaunchdTakes(String value, long seconds, boolean ignored) {
    JobTime throttle = job(key("ThrottleInterval", value)).throttle();
    assertThat(throttle.effective()).isEqualTo(TimeSpan.ofSeconds(seconds));
    assertThat(throttle.isIgnored()).isEqualTo(ignored);
  }

  @Test
  void noTimeToExitIsForEver() {
    JobPlist job = job(key("ExitTimeOut", "<integer>0</integer>"));
    assertThat(job.exitTimeout().effective()).isEqualTo(TimeSpan.INFINITY);
    assertThat(job.exitTimeout().isIgnored()).isFalse();
    assertThat(job(key("ExitTimeOut", "<integer>-1</integer>")).exitTimeout().effective())
        .isEqualTo(TimeSpan.ofSeconds(20));
  }

  @Test
  void theLastOfTwoCountsEvenIfItsTypeIsWrong() {
    JobPlist job = job(key("KeepAlive", "<true/>") + key("KeepAlive", "<string>true</string>"));
    assertThat(job.keepAlive().isNever()).isTrue();
    assertThat(job(key("KeepAlive", "<false/>") + key("KeepAlive", "<true/>")).keepAlive().always())
        .isTrue();
  }

  @Test
  void programTakesThePlaceOfTheFirstArgument() {
    String arguments =
        key("ProgramArguments", "<array><string>name</string><string>-x</string></array>");
    String program = key("Program", "<string>/bin/run</string>");
    assertThat(job(arguments).argv()).containsExactly("name", "-x");
    assertThat(job(arguments + program).argv()).containsExactly("/bin/run", "-x");
    assertThat(job(program).argv()).containsExactly("/bin/run");
    assertThat(
            job(key("ProgramArguments", "<array><string>a</string><integer>1</integer></array>"))
                .argv())
        .isEmpty();
  }

  @Test
  void onlyStringsReachTheEnvironment() {
    JobPlist job =
        job(
            key(
                "EnvironmentVariables",
                "<dict>"
                    + key("A", "<string>1</string>")
                    + key("B", "<integer>2</integer>")
                    + key("A", "<string>3</string>")
                    + "</dict>"));
    assertThat(job.environment().all())
        .extracting(variable -> variable.name() + "=" + variable.value())
        .containsExactly("A=3");
  }

  @Test
  void aTimeOfTheCalendarOutOfRangeIsNone() {
    String good = "<dict>" + key("Hour", "<integer>3</integer>") + "</dict>";
    String bad = "<dict>" + key("Minute", "<integer>60</integer>") + "</dict>";
    JobPlist job = job(key("StartCalendarInterval", "<array>" + good + bad + "</array>"));
    assertThat(job.calendar()).hasSize(1);
    assertThat(job.calendar().get(0).hour()).contains(3);
    assertThat(job.calendar().get(0).isEveryMinute()).isTrue();
    assertThat(job(key("StartCalendarInterval", bad)).isPeriodic()).isFalse();
    assertThat(job(key("StartInterval", "<integer>0</integer>")).isPeriodic()).isFalse();
    assertThat(job(key("StartInterval", "<integer>60</integer>")).startInterval())
        .map(Written::value)
        .contains(TimeSpan.ofSeconds(60));
  }

  @Test
  void manyThingsStartAJob() {
    for (String entry :
        List.of(
            key("RunAtLoad", "<true/>"),
            key("KeepAlive", "<dict>" + key("Crashed", "<true/>") + "</dict>"),
            key("OnDemand", "<false/>"),
            key("StartOnMount", "<true/>"),
            key("WatchPaths", "<array><string>/etc</string></array>"),
            key("MachServices", "<dict>" + key("x", "<true/>") + "</dict>"))) {
      assertThat(job(entry).isStartedByItself()).as(entry).isTrue();
    }
    assertThat(job(key("RunAtLoad", "<false/>")).isStartedByItself()).isFalse();
    assertThat(job(key("OnDemand", "<true/>")).isStartedByItself()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Users/sam/Library/LaunchAgents/x.plist,USER_AGENT,sam",
    "home/sam/Library/LaunchAgents/x.plist,USER_AGENT,sam",
    "dotfiles/LaunchAgents/x.plist,USER_AGENT,",
    "Library/LaunchAgents/x.plist,GLOBAL_AGENT,",
    "Library/LaunchDaemons/x.plist,DAEMON,",
    "System/Library/LaunchAgents/x.plist,SYSTEM_AGENT,",
    "System/Library/LaunchDaemons/x.plist,SYSTEM_DAEMON,",
    "deploy/x.plist,UNKNOWN,",
    "x.plist,UNKNOWN,",
  })
  void theFolderSaysWhoLoadsIt(String path, JobDomain domain, String user) {
    assertThat(JobDomain.of(path)).isEqualTo(domain);
    assertThat(JobDomain.userOf(path)).isEqualTo(java.util.Optional.ofNullable(user));
  }
}
