package dev.gatewaylint.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.syntax.shell.ShellFile;
import dev.gatewaylint.syntax.shell.ShellParser;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fixes of sudoers files and of commands do to whole hosts. */
class PrivilegeFixesTest {
  private static final Set<String> RULES = rules();

  private static Set<String> rules() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : Rules.all()) {
      String family = rule.getClass().getPackageName();
      if (family.endsWith(".sudoers") || family.endsWith(".script") || family.endsWith(".host")) {
        ids.add(rule.info().id());
      }
    }
    return ids;
  }

  static boolean isOurs(Finding finding) {
    return RULES.contains(finding.rule().id());
  }

  /** The pages and cases of these rules, and the samples. */
  static List<Example> examples() {
    List<Example> all = new ArrayList<>();
    for (Page page : Page.in(Repository.PAGES)) {
      if (RULES.contains(page.rule())) {
        all.add(Example.of(page, page.section("Bad")));
      }
    }
    for (Page page : Page.in(Repository.CASES)) {
      if (RULES.contains(page.rule())) {
        page.sections().forEach(section -> all.add(Example.of(page, section)));
      }
    }
    Repository.folders(Repository.SAMPLES).forEach(host -> all.add(Example.ofFolder(host)));
    return all;
  }

  private static Stream<DynamicTest> each(java.util.function.Consumer<Example> law) {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> law.accept(example)));
  }

  /** What a script runs afterwards is what it ran, but for what the titles say. */
  @TestFactory
  Stream<DynamicTest> scriptsRunTheSameCommands() {
    return each(
        example -> {
          FixReport report = example.fix(PrivilegeFixesTest::isOurs);
          for (HostFile file : example.files()) {
            FixedFiles.FixedFile fixed = report.files().all().get(file.path());
            if (fixed != null && file.text().startsWith("#!/bin/")) {
              ShellFile old = parsed(SourceFile.of(file.path(), file.path(), file.content()));
              ShellFile now = parsed(fixed.content());
              assertThat(now.problems()).hasSameSizeAs(old.problems());
              List<String> came = commands(now);
              commands(old).forEach(came::remove);
              assertThat(came)
                  .allMatch(
                      line ->
                          line.equals("exit 1")
                              || line.equals("echo restart failed")
                              || line.contains("restart")
                              || line.contains("--machine="));
              List<String> went = commands(old);
              commands(now).forEach(went::remove);
              assertThat(went)
                  .allMatch(
                      line ->
                          List.of("true", ":", "exit 0").contains(line)
                              || line.startsWith("sleep ")
                              || line.contains("stop")
                              || line.contains("start")
                              || line.contains("--user"));
            }
          }
        });
  }

  private static ShellFile parsed(SourceFile file) {
    return ShellParser.parse(file);
  }

  private static List<String> commands(ShellFile file) {
    List<String> commands = new ArrayList<>();
    for (Invocation invocation : file.invocations()) {
      StringBuilder line = new StringBuilder();
      for (Argument word : invocation.argv()) {
        line.append(line.isEmpty() ? "" : " ").append(word.value().orElse("..."));
      }
      commands.add(line.toString());
    }
    return commands;
  }

  /** The service's own account keeps no more than the one order that it gives today. */
  @Test
  void deathSpiralKeepsNoErrorAboutPrivilege() {
    Example sick = Example.ofFolder(Repository.SAMPLES.resolve("death-spiral"));
    FixReport report = sick.fix(PrivilegeFixesTest::isOurs);
    assertThat(report.left().findings())
        .filteredOn(finding -> isOurs(finding) && finding.severity() == Severity.ERROR)
        .extracting(Example::sentence)
        .isEmpty();
    assertThat(text(report, "etc/sudoers.d/openclaw"))
        .isEqualTo(
            """
            # So that upstream-sync.sh can restart the gateway.
            gateway ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw.service
            """);
    assertThat(text(report, "home/gateway/bin/upstream-sync.sh"))
        .contains("\nsudo -n systemctl restart openclaw.service || exit 1\n");
    assertThat(text(report, "var/spool/cron/crontabs/gateway"))
        .contains("\n#1 2 * * * /usr/bin/openclaw agent ")
        .contains("\n37 2 * * * /home/gateway/bin/upstream-sync.sh\n");
    assertThat(report.files().all()).hasSize(3);
    assertThat(sick.with(report.files()).fix(PrivilegeFixesTest::isOurs).files().all()).isEmpty();
  }

  private static String text(FixReport report, String path) {
    return requireNonNull(report.files().all().get(path)).content().text();
  }
}
