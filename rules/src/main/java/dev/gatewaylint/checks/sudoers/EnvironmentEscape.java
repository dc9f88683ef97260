package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.LeakedVariables;
import dev.gatewaylint.caller.LeakedVariables.Kind;
import dev.gatewaylint.caller.LeakedVariables.Leak;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.EffectiveDefaults;
import dev.gatewaylint.sudo.RootCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A harmless command, and variables of the caller's that make it run something else as root. */
public final class EnvironmentEscape implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("environment-escape", "the caller's variables reach a command of root's")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> errors = new ArrayList<>();
    List<Finding> warnings = new ArrayList<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      boolean named = grant.isHandedOut() && grant.namesProgram();
      Optional<List<String>> words = named ? words(grant) : Optional.empty();
      if (words.isEmpty() || grant.rootCall().isPresent()) {
        continue;
      }
      byTag(grant).ifPresent(errors::add);
      String program = grant.grant().command().path().value();
      Optional<EffectiveDefaults> defaults = grant.defaults(program, words.get());
      for (Leak leak : defaults.map(LeakedVariables::of).orElse(List.of())) {
        if (matters(grant, leak)) {
          errors.add(byDefaults(grant, leak));
        } else {
          warnings.add(byDefaults(grant, leak).graded(Severity.WARNING));
        }
      }
    }
    errors.addAll(warnings);
    return errors;
  }

  /** Some words that it lets pass as root. */
  private static Optional<List<String>> words(EffectiveGrant grant) {
    String program = grant.grant().command().path().value();
    List<List<String>> exact = grant.exactCalls(program);
    return exact.isEmpty() ? grant.callWith(program, "x") : Optional.of(exact.get(0));
  }

  private static Optional<Finding> byTag(EffectiveGrant grant) {
    Optional<RootCall> call = grant.environmentCall();
    return call.map(
        found ->
            Entries.at(
                    INFO,
                    grant,
                    "SETENV lets "
                        + grant.who()
                        + " set any variable: `"
                        + found.text()
                        + "` "
                        + found.effect())
                .with(grant.grant().setenv(), "the right to set variables")
                .fixedBy(Safety.MANUAL, "delete SETENV:, and have the command set what it needs"));
  }

  /** Whether the command is known to obey such variables, or may be anything. */
  private static boolean matters(EffectiveGrant grant, Leak leak) {
    if (leak.kinds().contains(Kind.LOADER)) {
      return true;
    }
    boolean pages = leak.kinds().contains(Kind.PAGER) && PagedCall.of(grant).isPresent();
    return pages || !(grant.mayRun(EffectiveGrant.SYSTEMCTL) || grant.mayRun(PagedCall.JOURNALCTL));
  }

  private static Finding byDefaults(EffectiveGrant grant, Leak leak) {
    String program = grant.command();
    return INFO.at(
            leak.place(),
            Subject.ofPlace(leak.place()),
            leak.place().text(),
            leak.variable()
                + " of "
                + grant.who()
                + " reaches `"
                + program
                + "`, which runs as root and without a password")
        .with(grant.place(), "the command")
        .fixedBy(Safety.MANUAL, "delete it, and have the command set what it needs");
  }
}
