package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The edge cases of each rule: one heading, one host. */
class CasesTest {
  /** What the files of the cases are read as. */
  Machine machine() {
    return Machine.WHOLE;
  }

  /** Whether the cases of a rule are about such files. */
  boolean isShown(Rule rule) {
    return !(rule instanceof Rule.OfDelivery);
  }

  @TestFactory
  Stream<DynamicContainer> cases() {
    return Page.in(Repository.CASES).stream()
        .filter(page -> Rules.find(page.rule()).map(this::isShown).orElse(true))
        .map(
            page ->
                DynamicContainer.dynamicContainer(
                    page.rule(),
                    page.sections().stream()
                        .map(
                            section ->
                                DynamicTest.dynamicTest(
                                    section.title(),
                                    page.file().toUri(),
                                    () -> run(page, section)))));
  }

  private void run(Page page, Page.Section section) {
    Example example = Example.of(page, section, machine());
    assertThat(example.files()).as("files of the case").isNotEmpty();
    example.verify();
    section.output().ifPresent(output -> compare(page, output, example.output()));
  }

  private static void compare(Page page, Fence output, String actual) {
    if (Repository.WRITES) {
      page.rewrite(output, actual);
    } else {
      assertThat(output.text()).isEqualTo(actual);
    }
  }
}
