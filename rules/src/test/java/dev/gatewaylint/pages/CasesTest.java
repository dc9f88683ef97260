package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The edge cases of each rule: one heading, one host. */
class CasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    return Page.in(Repository.CASES).stream()
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

  private static void run(Page page, Page.Section section) {
    Example example = Example.of(page, section);
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
