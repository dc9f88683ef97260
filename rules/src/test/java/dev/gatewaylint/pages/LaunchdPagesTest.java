package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.simulate.Action;
import dev.gatewaylint.simulate.Actor;
import dev.gatewaylint.simulate.BootBreaker;
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.Event;
import dev.gatewaylint.simulate.KeepAlive;
import dev.gatewaylint.simulate.Launchd;
import dev.gatewaylint.simulate.Outcome;
import dev.gatewaylint.simulate.Play;
import dev.gatewaylint.simulate.Program;
import dev.gatewaylint.simulate.Verdict;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers in the messages about launchd are those that the simulator plays. */
class LaunchdPagesTest {
  private static final int TERM = 15;

  private static Page page(String rule) {
    return Page.read(Repository.PAGES.resolve(rule + ".md"));
  }

  private static Launchd job(String rule, String section) {
    for (Page.Section found : page(rule).sections()) {
      if (found.title().equals(section)) {
        HostFile file = found.files().get(0).file();
        SourceFile source = SourceFile.of(file.path(), file.text());
        return Launchd.of(JobPlist.of(PlistFile.parse(source)).orElseThrow());
      }
    }
    throw new AssertionError("no " + section + " on " + rule);
  }

  private static Launchd bad(String rule) {
    return job(rule, "Bad");
  }

  private static String message(String rule) {
    return String.join("\n", page(rule).lines());
  }

  private static Program failing() {
    return Program.ending(TimeSpan.ofSeconds(1), End.exit(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"endless-keepalive", "short-throttle", "throttle-delays-restart"})
  void aCrashLoopIsEndlessAndAsFastAsItSays(String rule) {
    Verdict verdict = Play.of(bad(rule), failing()).run().verdict();
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENDLESS);
    assertThat(message(rule))
        .contains("every " + verdict.period().orElseThrow().words())
        .contains(Math.round(verdict.startsPerDay()) + " times a day");
  }

  @Test
  void theBreakerSeesWhatFitsIntoItsWindow() {
    for (int throttle : List.of(10, 30, 99, 100, 101, 120, 600)) {
      Launchd job = Launchd.keeping(KeepAlive.always(), TimeSpan.ofSeconds(throttle));
      BootBreaker breaker = BootBreaker.shipped();
      Verdict verdict = Play.of(job, failing().with(breaker)).run().verdict();
      assertThat(breaker.ends(TimeSpan.ofSeconds(throttle)))
          .as("a throttle of %d s", throttle)
          .isEqualTo(verdict.kind() != Verdict.Kind.ENDLESS);
    }
  }

  @Test
  void aRestartByExitWaitsForTheThrottle() {
    Actor exit = Actor.once("restart", Action.kill(TERM), "service", TimeSpan.ofSeconds(5));
    Outcome delayed = Play.of(bad("throttle-delays-restart"), Program.lasting()).with(exit).run();
    assertThat(delayed.timeline().events())
        .extracting(Event::toString)
        .contains("1min service starts (2)");
    assertThat(message("throttle-delays-restart")).contains("until 60 s after the last start");
  }

  @Test
  void aCleanExitIsRevivedForEver() {
    Program aside = Program.ending(TimeSpan.ofSeconds(2), End.exit(0));
    Verdict verdict = Play.of(bad("keepalive-restarts-clean-exit"), aside).run().verdict();
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENDLESS);
    assertThat(verdict.period()).contains(TimeSpan.ofSeconds(10));
    Launchd good = job("keepalive-restarts-clean-exit", "Good");
    assertThat(Play.of(good, aside).run().verdict().starts()).isEqualTo(1);
  }

  /** As measured in the packages that the methods name. */
  @Test
  void versionsDifferInWhatTheyDoUnderLaunchd() {
    assertThat(versions("kickstartsItself"))
        .containsExactly("2026.3.1", "2026.3.13", "2026.3.28", "2026.8.1", "2026.9.6");
    assertThat(versions("readsServiceName"))
        .containsExactly(
            "2026.3.13",
            "2026.3.28",
            "2026.4.15",
            "2026.5.7",
            "2026.5.28",
            "2026.6.11",
            "2026.7.1",
            "2026.8.1",
            "2026.9.6");
    assertThat(versions("trustsAnyServiceName"))
        .containsExactly("2026.3.13", "2026.3.28", "2026.4.15", "2026.5.7");
    assertThat(versions("hasBootBreaker")).containsExactly("2026.7.1", "2026.8.1", "2026.9.6");
    assertThat(versions("leavesCleanlyToAnother"))
        .containsExactly(
            "2026.4.15", "2026.5.7", "2026.5.28", "2026.6.11", "2026.7.1", "2026.8.1", "2026.9.6");
  }

  private static List<String> versions(String question) {
    return List.of(
            "2026.2.26",
            "2026.3.1",
            "2026.3.13",
            "2026.3.28",
            "2026.4.15",
            "2026.5.7",
            "2026.5.28",
            "2026.6.11",
            "2026.7.1",
            "2026.8.1",
            "2026.9.6")
        .stream()
        .filter(
            text -> {
              OpenClawVersion version = OpenClawVersion.parse(text).orElseThrow();
              return switch (question) {
                case "kickstartsItself" -> version.kickstartsItself();
                case "readsServiceName" -> version.readsServiceName();
                case "trustsAnyServiceName" -> version.trustsAnyServiceName();
                case "hasBootBreaker" -> version.hasBootBreaker();
                default -> version.leavesCleanlyToAnother();
              };
            })
        .toList();
  }
}
