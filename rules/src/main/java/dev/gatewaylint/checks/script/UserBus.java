package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.CommandEdit;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Choice;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/** Shows {@code systemctl --user} the way to the manager of the user whom it is for. */
final class UserBus {
  /** Put before a command that runs as the user itself. */
  static final String VARIABLE = "XDG_RUNTIME_DIR=/run/user/$(id -u)";

  private UserBus() {}

  /** By the variable, where the user itself gives the order. */
  static List<Change> asUser(Call call) {
    boolean plain = CommandEdit.isPlainCommand(call) && !call.changesUser();
    boolean known = !call.callers().isEmpty();
    for (Caller caller : call.callers()) {
      known &= caller.isOrdinaryUser();
    }
    return plain && known
        ? CommandEdit.at(call, Edit.insert(call.place().span().start(), VARIABLE + " "))
        : List.of();
  }

  /** By naming the user, where root would change into it by one program in front. */
  static List<Change> asRoot(Call call, String user) {
    List<Prefix> prefixes = call.invocation().prefixes();
    boolean ofRoot = !call.callers().isEmpty();
    for (Caller caller : call.callers()) {
      ofRoot &= caller.isRoot();
    }
    Optional<Span> program = CommandEdit.word(call, call.argv().word(0));
    Optional<Span> option = CommandEdit.word(call, "--user");
    if (!ofRoot
        || prefixes.size() != 1
        || !isMere(prefixes.get(0), user)
        || program.isEmpty()
        || option.isEmpty()
        || !CommandEdit.isPlainCommand(call)) {
      return List.of();
    }
    Span before = new Span(prefixes.get(0).place().span().start(), program.get().start());
    Edit named = Edit.insert(option.get().end(), " --machine=" + user + "@.host");
    return CommandEdit.at(call, Edit.delete(before), named);
  }

  /** Whether a prefix does nothing but to change the user. */
  private static boolean isMere(Prefix prefix, String user) {
    Optional<Argument> named = Optional.empty();
    boolean mere = false;
    if (prefix instanceof Prefix.Sudo sudo) {
      mere = sudo.known() && sudo.environment().isEmpty();
      for (Choice option : sudo.options()) {
        mere &= option.name().equals("user") || option.name().equals("non-interactive");
      }
      named = sudo.user();
    } else if (prefix instanceof Prefix.AsUser other) {
      mere = other.known() && other.program().equals("runuser") && !other.login();
      named = other.user();
    }
    return mere && named.isPresent() && named.get().place().text().endsWith(user);
  }
}
