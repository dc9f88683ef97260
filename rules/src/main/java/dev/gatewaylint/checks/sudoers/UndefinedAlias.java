package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.sudoers.AliasFault;
import dev.gatewaylint.syntax.sudoers.AliasKind;
import java.util.ArrayList;
import java.util.List;

/** A word in capitals that no line defines. */
public final class UndefinedAlias implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("undefined-alias", "uses an alias that is defined nowhere")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    if (!sudo.files().isWhole() || !sudo.files().missing().isEmpty()) {
      return findings;
    }
    for (AliasFault fault : sudo.aliasFaults(AliasFault.Kind.UNDEFINED)) {
      if (!isAccount(sudo, fault)) {
        String keyword = fault.aliases().keyword();
        findings.add(
            INFO.at(
                    fault.place(),
                    Subject.ofPlace(fault.place()),
                    keyword + " " + fault.name(),
                    "no " + keyword + " " + fault.name() + " is defined: " + consequence(fault))
                .fixedBy(
                    Safety.MANUAL, "define it above: " + keyword + " " + fault.name() + " = ..."));
      }
    }
    return findings;
  }

  /** sudo falls back to the literal name, which a user or group may really have. */
  private static boolean isAccount(SudoView sudo, AliasFault fault) {
    boolean isName = fault.aliases() == AliasKind.USER || fault.aliases() == AliasKind.RUNAS;
    return isName
        && (sudo.user(fault.name()).isPresent()
            || sudo.host().accounts().group(fault.name()).isPresent());
  }

  private static String consequence(AliasFault fault) {
    return switch (fault.aliases()) {
      case USER -> "sudo looks for a user who is called " + fault.name();
      case RUNAS -> "sudo looks for a user or group that is called " + fault.name();
      case HOST -> "sudo takes it for a host that is called " + fault.name();
      case COMMAND -> "this matches no command, and a ! before it forbids none";
    };
  }
}
