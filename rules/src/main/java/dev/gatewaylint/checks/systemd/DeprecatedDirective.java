package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.Deprecation;
import dev.gatewaylint.syntax.unit.Directive;
import dev.gatewaylint.syntax.unit.Directives;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLayout;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitRewrite;
import dev.gatewaylint.syntax.unit.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directive that was renamed, moved or removed. */
public final class DeprecatedDirective implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.warning("deprecated-directive", "the directive was renamed, moved or removed")
          .fixedBy(Safety.SAFE)
          .yieldingTo("start-limit-in-service-section");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(UnitFile file, SystemdTarget target) {
    Directives known = Directives.of(file.kind());
    List<Finding> findings = new ArrayList<>();
    Optional<UnitLayout> layout = Optional.empty();
    for (UnitLine.Assignment line : file.assignments()) {
      Optional<Deprecation> deprecation =
          file.kind().reads(line.section(), line.name())
              ? known.find(line.section(), line.name()).flatMap(Directive::deprecation)
              : Optional.empty();
      if (deprecation.isPresent() && deprecation.get().appliesTo(target.version())) {
        layout = layout.isPresent() ? layout : Optional.of(new UnitLayout(file));
        findings.add(finding(layout.get(), line, deprecation.get(), target));
      }
    }
    return findings;
  }

  private static Finding finding(
      UnitLayout layout, UnitLine.Assignment line, Deprecation deprecation, SystemdTarget target) {
    Finding finding =
        INFO.at(
            layout.file().source().place(line.key().span()),
            Subject.ofDirective(line.name()),
            line.path(),
            message(line, deprecation));
    return cured(finding, layout, line, deprecation, target);
  }

  /** "A= is now B= since systemd 230: the old name still counts". */
  private static String message(UnitLine.Assignment line, Deprecation deprecation) {
    String since = deprecation.since() == 0 ? "" : " since systemd " + deprecation.since();
    String effect = deprecation.honoured() ? "still counts" : "has no effect any more";
    if (deprecation.successor().isEmpty()) {
      return line.name() + "= is out of date" + since + ": it " + effect;
    }
    Deprecation.Successor next = deprecation.successor().get();
    boolean moved = next.name().equals(line.name());
    return moved
        ? line.name() + "= belongs in [" + next.section() + "]" + since + ": here it " + effect
        : line.name() + "= is now " + target(line, next) + since + ": the old name " + effect;
  }

  private static String target(UnitLine.Assignment line, Deprecation.Successor next) {
    return next.section().equals(line.section())
        ? next.name() + "="
        : next.name() + "= in [" + next.section() + "]";
  }

  private static Finding cured(
      Finding finding,
      UnitLayout layout,
      UnitLine.Assignment line,
      Deprecation deprecation,
      SystemdTarget target) {
    UnitRewrite rewrite = new UnitRewrite(layout);
    if (deprecation.successor().isEmpty()) {
      return deprecation.honoured()
          ? finding
          : safe(finding, layout, "remove " + line.name() + "=", rewrite.delete(line));
    }
    Deprecation.Successor next = deprecation.successor().get();
    if (!next.keepsValue() || !counts(layout.file(), line, target)) {
      return finding.fixedBy(Fix.byHand("choose a value for " + target(line, next)));
    }
    Optional<UnitLine.Assignment> there =
        layout
            .find(next.section(), next.name())
            .filter(other -> counts(layout.file(), other, target));
    boolean overruled = there.isPresent() && there.get().span().start() > line.span().start();
    if (there.isPresent() && (overruled || !deprecation.honoured())) {
      String title = "remove " + line.name() + "=: " + target(line, next) + " is set";
      return safe(finding, layout, title, rewrite.delete(line));
    }
    boolean stays = next.section().equals(line.section());
    return safe(
        finding,
        layout,
        "write " + target(line, next),
        stays ? rewrite.name(line, next.name()) : rewrite.move(line, next.section(), next.name()));
  }

  private static boolean counts(UnitFile file, UnitLine.Assignment line, SystemdTarget target) {
    String value = line.value().text();
    return Directives.of(file.kind())
        .find(line.section(), line.name())
        .map(known -> ValueTypes.check(known.type(), value, target.forValues()).isEmpty())
        .orElse(false);
  }

  private static Finding safe(
      Finding finding, UnitLayout layout, String title, UnitRewrite rewrite) {
    return Units.cured(finding, layout.file(), Safety.SAFE, title, rewrite.change());
  }
}
