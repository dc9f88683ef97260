package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a page shows is what the engine does. */
class PagesTest {
  /** What the files of the pages are read as. */
  Machine machine() {
    return Machine.WHOLE;
  }

  /** Whether the page of a rule is about such files. */
  boolean isShown(Rule rule) {
    return !(rule instanceof Rule.OfDelivery);
  }

  private Example example(Page page, String section) {
    return Example.of(page, page.section(section), machine());
  }

  private Stream<DynamicTest> eachPage(Consumer<Page> test) {
    return Page.in(Repository.PAGES).stream()
        .filter(page -> Rules.find(page.rule()).map(this::isShown).orElse(true))
        .map(
            page ->
                DynamicTest.dynamicTest(page.rule(), page.file().toUri(), () -> test.accept(page)));
  }

  @TestFactory
  Stream<DynamicTest> badIsReportedWhereItIsMarked() {
    return eachPage(
        page -> {
          Example bad = example(page, "Bad");
          assertThat(bad.marks()).extracting(Mark::rule).contains(page.rule());
          bad.verify();
        });
  }

  @TestFactory
  Stream<DynamicTest> outputIsWhatTheReportSays() {
    return eachPage(
        page -> {
          Fence output = page.section("Output").output().orElseThrow();
          String actual = example(page, "Bad").output();
          if (Repository.WRITES) {
            page.rewrite(output, actual);
          } else {
            assertThat(output.text()).isEqualTo(actual);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> goodIsSilent() {
    return eachPage(
        page -> {
          Example good = example(page, "Good");
          assertThat(good.files()).isNotEmpty();
          assertThat(good.lint().findings())
              .filteredOn(
                  finding ->
                      finding.rule().id().equals(page.rule())
                          || finding.severity() == Severity.ERROR)
              .extracting(Example::sentence)
              .isEmpty();
        });
  }

  /** The line under the title. */
  @TestFactory
  Stream<DynamicTest> theCardIsTheRules() {
    return eachPage(
        page -> {
          RuleInfo info = Rules.find(page.rule()).orElseThrow().info();
          String severity = info.severity().word() + (info.isGraded() ? " for a gateway" : "");
          String fix = info.fix().map(Safety::word).orElse("none");
          assertThat(page.lines().get(0)).isEqualTo("# " + info.id());
          assertThat(page.lines().get(2))
              .isEqualTo("*Severity: " + severity + ". Fix: " + fix + ".*");
        });
  }

  @TestFactory
  Stream<DynamicTest> theFixInBadIsTheOneOfTheCard() {
    return eachPage(
        page -> {
          Optional<Safety> declared = Rules.find(page.rule()).orElseThrow().info().fix();
          for (Finding finding : example(page, "Bad").lint().findings()) {
            if (finding.rule().id().equals(page.rule())) {
              assertThat(finding.fix().map(fix -> fix.safety())).isEqualTo(declared);
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noManualPageLacksAPart() {
    return eachPage(
        page ->
            assertThat(page.sections())
                .extracting(Page.Section::title)
                .filteredOn(title -> !title.equals("Fixed"))
                .containsSequence(
                    "Bad", "Output", "Good", "How to fix", "When it is silent", "See also"));
  }
}
