package dev.gatewaylint.lint;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a run looks for.
 *
 * @param only the rules to run; all of them where it is empty
 * @param disabled the rules not to run
 * @param targets the versions that the user states
 * @param assume what is taken for granted about programs
 */
public record LintSettings(
    Set<String> only, Set<String> disabled, Targets targets, Assumptions assume) {

  /** Everything, with nothing stated. */
  public static final LintSettings DEFAULT =
      new LintSettings(Set.of(), Set.of(), Targets.NONE, Assumptions.DEFAULT);

  public LintSettings {
    only = Set.copyOf(only);
    disabled = Set.copyOf(disabled);
  }

  /** The rules to report, in the order of the catalogue. */
  public List<Rule> rules() {
    List<Rule> chosen = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      String id = rule.info().id();
      if ((only.isEmpty() || only.contains(id)) && !disabled.contains(id)) {
        chosen.add(rule);
      }
    }
    return chosen;
  }
}
