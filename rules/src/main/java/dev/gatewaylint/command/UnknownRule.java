package dev.gatewaylint.command;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.syntax.unit.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to say to a rule id that there is not. */
final class UnknownRule {
  private UnknownRule() {}

  static String sentence(String id) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      ids.add(rule.info().id());
    }
    Optional<String> meant = Spelling.nearest(id, ids);
    String hint =
        meant.isPresent() ? "did you mean " + meant.get() + "?" : "'gateway-lint rules' lists them";
    return "there is no rule '" + id + "'; " + hint;
  }
}
