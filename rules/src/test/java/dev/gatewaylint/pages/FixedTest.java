package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the fixes of a page's rule make of its bad host. */
class FixedTest {
  private static Stream<DynamicTest> eachPage(java.util.function.Consumer<Page> test) {
    return Page.in(Repository.PAGES).stream()
        .filter(page -> isMade(Rules.find(page.rule()).orElseThrow().info().fix()))
        .map(
            page ->
                DynamicTest.dynamicTest(page.rule(), page.file().toUri(), () -> test.accept(page)));
  }

  private static boolean isMade(Optional<Safety> fix) {
    return fix.isPresent() && fix.get() != Safety.MANUAL;
  }

  private static boolean isOf(Page page, Finding finding) {
    return finding.rule().id().equals(page.rule());
  }

  /** The section holds the files that change, in the order of their paths, without the marks. */
  @TestFactory
  Stream<DynamicTest> fixedIsWhatTheFixesLeave() {
    return eachPage(
        page -> {
          Example bad = Example.of(page, page.section("Bad"));
          FixReport report = bad.fix(finding -> isOf(page, finding));
          List<String> body = new ArrayList<>();
          for (FixedFiles.FixedFile file : report.files().all().values()) {
            body.add("```" + language(page, file.shown()) + " " + file.shown());
            file.content()
                .text()
                .replace("\r", "")
                .lines()
                .filter(line -> !Fence.isMark(line))
                .forEach(body::add);
            body.add("```");
            body.add("");
          }
          if (!body.isEmpty()) {
            body.remove(body.size() - 1);
          }
          if (Repository.WRITES) {
            page.rewriteSection("Fixed", "Good", body);
          } else {
            assertThat(shown(page)).isEqualTo(body);
          }
        });
  }

  private static List<String> shown(Page page) {
    List<String> body = new ArrayList<>();
    for (Fence fence : page.find("Fixed").map(Page.Section::fences).orElse(List.of())) {
      if (!body.isEmpty()) {
        body.add("");
      }
      body.add("```" + String.join(" ", fence.words()));
      body.addAll(fence.lines());
      body.add("```");
    }
    return body;
  }

  private static String language(Page page, String path) {
    for (Fence fence : page.section("Bad").files()) {
      if (fence.path().equals(path)) {
        return fence.words().get(0);
      }
    }
    return path.contains("sudoers") ? "sudoers" : path.endsWith(".plist") ? "xml" : "ini";
  }

  @TestFactory
  Stream<DynamicTest> everyFindingOfTheRuleIsCured() {
    return eachPage(
        page -> {
          FixReport report =
              Example.of(page, page.section("Bad")).fix(finding -> isOf(page, finding));
          assertThat(report.made()).isNotEmpty();
          assertThat(report.refused()).isEmpty();
          assertThat(report.left().findings())
              .filteredOn(finding -> isOf(page, finding))
              .extracting(Example::sentence)
              .isEmpty();
        });
  }

  private static List<Example> all() {
    List<Example> all = new ArrayList<>();
    for (Page page : Page.in(Repository.PAGES)) {
      all.add(Example.of(page, page.section("Bad")));
      all.add(Example.of(page, page.section("Good")));
    }
    for (Page page : Page.in(Repository.CASES)) {
      page.sections().forEach(section -> all.add(Example.of(page, section)));
    }
    Repository.folders(Repository.SAMPLES).forEach(host -> all.add(Example.ofFolder(host)));
    return all;
  }

  private static Stream<DynamicTest> each(java.util.function.Consumer<Example> law) {
    return all().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> law.accept(example)));
  }

  @TestFactory
  Stream<DynamicTest> aFixOfAMachineHasChangesAndAdviceHasNone() {
    return each(
        example -> {
          for (Finding finding : example.lint().findings()) {
            if (finding.fix().isPresent()) {
              boolean byHand = finding.fix().get().safety() == Safety.MANUAL;
              assertThat(finding.fix().get().changes().isEmpty())
                  .as(Example.sentence(finding))
                  .isEqualTo(byHand);
            }
          }
        });
  }

  /** All fixes together: each does what it is for, and a second run has nothing to do. */
  @TestFactory
  Stream<DynamicTest> fixesCureAndASecondRunChangesNothing() {
    return each(
        example -> {
          FixReport report = example.fix(finding -> true);
          assertThat(report.refused())
              .as("refused")
              .noneMatch(refused -> refused.reason().contains("does not remove"));
          FixReport again = example.with(report.files()).fix(finding -> true);
          assertThat(again.files().all()).isEmpty();
          assertThat(again.made()).isEmpty();
        });
  }
}
