package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.always;
import static dev.gatewaylint.simulate.Times.killedAfter;
import static dev.gatewaylint.simulate.Times.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.simulate.Verdict.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The limits that OpenClaw's own units had over time, against crash loops (RestartSec=5; a cell is
 * the number of the refused start and when it is refused; * is too close to be sure of). Where the
 * table of facts says never for 12 s in 5/60, 5 x 12 s fit exactly: any overhead decides, hence *.
 */
class LimitTableTest {
  @ParameterizedTest
  @CsvSource({
    "6s,   never, 6@30s,  11@60s,   6@30s,  6@30s,  4@18s",
    "12s,  never, 6@60s*, 11@120s,  6@60s,  6@60s,  4@36s",
    "28s,  never, never,  11@280s*, 6@140s, 6@140s, 4@84s",
    "33s,  never, never,  never*,   6@165s, 6@165s, 4@99s",
    "600s, never, never,  never,    never,  never,  4@1800s"
  })
  void refusesAsComputed(
      String cycle, String defaults, String y2026, String y2026m9, String a, String b, String c) {
    expect(cycle, 5, "10s", defaults);
    expect(cycle, 5, "60s", y2026);
    expect(cycle, 10, "300s", y2026m9);
    expect(cycle, 5, "300s", a);
    expect(cycle, 5, "900s", b);
    expect(cycle, 3, "3600s", c);
  }

  private static void expect(String cycle, long burst, String interval, String cell) {
    double run = span(cycle).seconds() - 5;
    Systemd unit = always("5s").limitedTo(burst, span(interval));
    Verdict verdict = Times.verdict(unit, killedAfter(run + "s"));
    String as = cycle + " in " + burst + "/" + interval + ": " + verdict;
    assertThat(verdict.marginal()).as(as).isEqualTo(cell.endsWith("*"));
    String sure = cell.replace("*", "");
    if (sure.equals("never")) {
      assertThat(verdict.kind()).as(as).isEqualTo(Kind.ENDLESS);
    } else {
      String[] refused = sure.split("@", -1);
      assertThat(verdict.kind()).as(as).isEqualTo(Kind.STOPS);
      assertThat(verdict.starts() + 1).as(as).isEqualTo(Long.parseLong(refused[0]));
      assertThat(verdict.firstStop()).as(as).contains(span(refused[1]));
    }
  }
}
