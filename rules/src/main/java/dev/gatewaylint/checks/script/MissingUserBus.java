package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code systemctl --user} where no variable tells it the way to the user's manager. */
public final class MissingUserBus implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("missing-user-bus", "systemctl --user does not find the user's manager")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    if (!call.needsUserBus()) {
      return List.of();
    }
    List<Caller> lost = new ArrayList<>();
    for (Caller caller : call.callers()) {
      if (!call.hasUserBus(caller)) {
        lost.add(caller);
      }
    }
    boolean switched = call.callers().isEmpty() && call.losesUserBus();
    if (lost.isEmpty() && !switched) {
      return List.of();
    }
    String why =
        call.losesUserBus() ? "behind a change of user" : "run by " + lost.get(0).origin().words();
    String name = lost.isEmpty() ? "USER" : call.userFor(lost.get(0)).orElse("USER");
    Finding finding =
        Commands.finding(
                INFO,
                call,
                why
                    + ", XDG_RUNTIME_DIR is not set: `systemctl --user` fails with 'Failed to"
                    + " connect to bus'")
            .fixedBy(cure(call, name));
    return List.of(Commands.withCallers(finding, lost));
  }

  /** Behind a change of user {@code $(id -u)} would be the caller's, and sudo drops variables. */
  private static Fix cure(Call call, String name) {
    if (call.changesUser()) {
      String user = target(call);
      String order = "as root, in place of the change of user, run `" + byMachine(call, user) + "`";
      return fix(order, order, UserBus.asRoot(call, user));
    }
    String order = "put " + UserBus.VARIABLE + " before it";
    return fix(
        order,
        order + ", or as root run systemctl --user --machine=" + name + "@.host",
        UserBus.asUser(call));
  }

  private static Fix fix(String order, String advice, List<Change> changes) {
    return changes.isEmpty() ? Fix.byHand(advice) : new Fix(Safety.UNSAFE, order, changes);
  }

  private static String byMachine(Call call, String user) {
    StringBuilder text = new StringBuilder("systemctl --user --machine=" + user + "@.host");
    if (!call.argv().isCertain()) {
      return text.append(" ...").toString();
    }
    for (String word : call.argv().knownArguments()) {
      if (!word.equals("--user")) {
        text.append(' ').append(word);
      }
    }
    return text.toString();
  }

  /** The user whose manager is meant; never root, who is asked for one to change from. */
  private static String target(Call call) {
    Optional<Argument> user = Optional.empty();
    for (Prefix prefix : call.invocation().prefixes()) {
      if (prefix instanceof Prefix.Sudo sudo) {
        user = sudo.user();
      } else if (prefix instanceof Prefix.Doas doas) {
        user = doas.user();
      } else if (prefix instanceof Prefix.AsUser other) {
        user = other.user();
      }
    }
    return user.flatMap(Argument::value).filter(name -> !name.equals("root")).orElse("USER");
  }
}
