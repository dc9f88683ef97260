package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.RandomUnit;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitParser;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fixes of units with any hazards in any order. */
@Tag("once")
class RandomFixesTest {
  private static final String[] STARTS = {
    "/bin/true", "/usr/bin/openclaw gateway --port 18789", "/usr/bin/node /srv/app.js"
  };
  private static final String[] FOLDERS = {
    "etc/systemd/system", "home/ada/.config/systemd/user", "deploy", "usr/lib/systemd/system"
  };

  private final Random random = new Random(Oracle.seed());
  private final RandomUnit units = new RandomUnit(random);

  /** They cure what they are for, leave nothing to do, and touch what they name alone. */
  @Test
  void changeWhatTheyNameAndNothingElse() {
    int made = 0;
    int cases = Oracle.cases(300, 4000);
    for (int i = 0; i < cases; i++) {
      Example example = example();
      String shown = new String(example.files().get(0).content(), StandardCharsets.UTF_8);
      FixReport report = example.fix(finding -> true);
      assertThat(report.refused())
          .as("%s", shown)
          .noneMatch(refused -> refused.reason().contains("does not remove"));
      FixReport again = example.with(report.files()).fix(finding -> true);
      assertThat(again.made()).as("%s", shown + report.files().all()).isEmpty();
      compare(example.files().get(0), report);
      made += report.made().size();
    }
    assertThat(made).isGreaterThan(cases);
  }

  private Example example() {
    String kind = units.kind();
    String start = "ExecStart=" + STARTS[random.nextInt(STARTS.length)];
    String text = units.text(kind).replaceFirst("ExecStart=/bin/true", start);
    int shape = random.nextInt(6);
    text = shape == 0 ? text.replace("\n", "\r\n") : shape == 1 ? text.strip() : text;
    text = shape == 2 ? text.replaceFirst("(?m)^(Re[a-zA-Z]+)=", "$1=\\\\\n# why\n ") : text;
    text = shape == 3 ? text.replace("[Unit]\n", "\n# of the unit\n[Unit]\n") : text;
    String path = FOLDERS[random.nextInt(FOLDERS.length)] + "/u." + kind;
    Targets targets =
        Targets.ofSystemd(
            new SystemdTarget(random.nextBoolean() ? 252 : 257, random.nextBoolean()));
    List<TimeSpan> cycles = new ArrayList<>(Assumptions.DEFAULT.crashCycles());
    for (int i = random.nextInt(3); i > 0; i--) {
      cycles.add(TimeSpan.ofSeconds(random.nextInt(1, 2000)));
    }
    LintSettings settings =
        new LintSettings(Set.of(), Set.of(), targets, Assumptions.ofCycles(cycles));
    HostFile file = HostFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    return new Example("random", "", settings, List.of(file), List.of());
  }

  private static void compare(HostFile file, FixReport report) {
    FixedFiles.FixedFile fixed = report.files().all().get(file.path());
    if (fixed == null) {
      return;
    }
    assertThat(file.path()).doesNotStartWith("usr/lib");
    String old = new String(file.content(), StandardCharsets.UTF_8);
    String now = fixed.content().text();
    assertThat(others(old, file.path(), report))
        .as("%s%n--->%n%s", old, now)
        .isEqualTo(others(now, file.path(), report));
    if (old.contains("\r\n")) {
      assertThat(now.replace("\r\n", "")).doesNotContain("\n");
    } else {
      assertThat(now).doesNotContain("\r");
    }
    // Where the last line goes, the end of the one above it stays.
    assertThat(now.endsWith("\n") || !old.endsWith("\n")).isTrue();
  }

  /** All lines of which no finding or fix speaks, and that do not separate sections. */
  private static List<String> others(String text, String path, FixReport report) {
    UnitKind kind = UnitKind.ofName(path).orElseThrow();
    UnitFile file = UnitParser.parse(SourceFile.of(path, text), kind);
    List<String> lines = new ArrayList<>();
    for (UnitLine line : file.lines()) {
      String whole = text.substring(line.span().start(), line.span().end()).strip();
      boolean named = line instanceof UnitLine.Assignment setting && isNamed(setting, report);
      if (!named && !(line instanceof UnitLine.Header) && !(line instanceof UnitLine.Blank)) {
        lines.add(whole.replace("\r\n", "\n"));
      }
    }
    return lines;
  }

  private static boolean isNamed(UnitLine.Assignment setting, FixReport report) {
    for (Finding finding : report.made()) {
      String said = finding.fix().orElseThrow().title() + " " + finding.message();
      if (said.contains(setting.name() + "=")
          || finding.key().endsWith("." + setting.name())
          || (said.matches("(?s).*(start limit|StartLimit).*")
              && setting.name().startsWith("StartLimit"))) {
        return true;
      }
    }
    return false;
  }
}
