package dev.gatewaylint.checks;

import dev.gatewaylint.checks.systemd.DeprecatedDirective;
import dev.gatewaylint.checks.systemd.DirectiveInWrongSection;
import dev.gatewaylint.checks.systemd.DirectiveNewerThanTarget;
import dev.gatewaylint.checks.systemd.DisabledStartLimit;
import dev.gatewaylint.checks.systemd.DropInWeakensRestartPolicy;
import dev.gatewaylint.checks.systemd.InvalidDirectiveValue;
import dev.gatewaylint.checks.systemd.MissingStartLimit;
import dev.gatewaylint.checks.systemd.OneshotRestartAlways;
import dev.gatewaylint.checks.systemd.RefusedService;
import dev.gatewaylint.checks.systemd.ShortStartLimitWindow;
import dev.gatewaylint.checks.systemd.StartLimitInServiceSection;
import dev.gatewaylint.checks.systemd.UnknownDirective;
import dev.gatewaylint.checks.systemd.UnknownSection;
import dev.gatewaylint.checks.systemd.UnreachableStartLimit;
import dev.gatewaylint.checks.systemd.UnreadableUnit;
import dev.gatewaylint.checks.systemd.WatchdogWithoutNotify;
import dev.gatewaylint.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Every rule there is. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new MissingStartLimit(),
          new UnreachableStartLimit(),
          new ShortStartLimitWindow(),
          new DisabledStartLimit(),
          new StartLimitInServiceSection(),
          new DropInWeakensRestartPolicy(),
          new OneshotRestartAlways(),
          new RefusedService(),
          new WatchdogWithoutNotify(),
          new UnreadableUnit(),
          new UnknownSection(),
          new UnknownDirective(),
          new DirectiveInWrongSection(),
          new InvalidDirectiveValue(),
          new DeprecatedDirective(),
          new DirectiveNewerThanTarget());

  private Rules() {}

  /** The rules in the order of the catalogue. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule of that id. */
  public static Optional<Rule> find(String id) {
    for (Rule rule : ALL) {
      if (rule.info().id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
