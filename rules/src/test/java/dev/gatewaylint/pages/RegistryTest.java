package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.command.RulesCommand;
import dev.gatewaylint.command.UsageException;
import dev.gatewaylint.rule.RuleInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registry, pages, cases and README name the same rules. */
class RegistryTest {
  private static final String START = "<!-- rules -->\n";
  private static final String END = "<!-- /rules -->";

  private static List<RuleInfo> cards() {
    return Rules.all().stream().map(rule -> rule.info()).toList();
  }

  private static List<String> ids() {
    return cards().stream().map(RuleInfo::id).toList();
  }

  @Test
  void everyRuleHasItsPageAndEveryPageItsRule() {
    assertThat(Page.in(Repository.PAGES)).extracting(Page::rule).hasSameElementsAs(ids());
  }

  @Test
  void everyRuleHasItsCasesAndAllCasesTheirRule() {
    List<Page> cases = Page.in(Repository.CASES);
    assertThat(cases).extracting(Page::rule).hasSameElementsAs(ids());
    assertThat(cases).allSatisfy(page -> assertThat(page.sections()).isNotEmpty());
  }

  @Test
  void idsAreUniqueAndStateTheHazardInKebabCase() {
    assertThat(ids()).doesNotHaveDuplicates();
    assertThat(ids())
        .allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)+"))
        .noneMatch(id -> id.startsWith("no-") || id.startsWith("avoid-"));
  }

  @Test
  void titlesAreOneLineWithoutAPeriod() {
    assertThat(cards())
        .allSatisfy(
            card -> assertThat(card.title()).isNotBlank().doesNotEndWith(".").doesNotContain("\n"));
  }

  @Test
  void everyRuleYieldsToRulesThatExist() {
    for (RuleInfo card : cards()) {
      assertThat(ids()).as(card.id()).containsAll(card.yieldsTo());
    }
  }

  @Test
  void readmeHoldsTheTableOfTheRegistry() throws UsageException {
    Path file = Repository.ROOT.resolve("README.md");
    String text = Repository.read(file);
    int start = text.indexOf(START) + START.length();
    int end = text.indexOf(END);
    assertThat(text).contains(START, END);
    String table = RulesCommand.list("markdown");
    if (Repository.WRITES) {
      Repository.write(file, text.substring(0, start) + table + text.substring(end));
    } else {
      assertThat(text.substring(start, end)).isEqualTo(table);
    }
  }
}
