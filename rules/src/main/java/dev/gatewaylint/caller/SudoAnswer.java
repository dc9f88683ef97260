package dev.gatewaylint.caller;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.RunasRequest;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What sudo answers to one call.
 *
 * @param user who asks
 * @param command absolute path of what is asked for, as sudo finds it
 * @param arguments the words behind it
 * @param decision the answer; of a denial only certain where the main sudoers file is here
 */
public record SudoAnswer(String user, String command, List<String> arguments, Decision decision) {
  public SudoAnswer {
    arguments = List.copyOf(arguments);
  }

  static SudoAnswer of(SudoView view, Call call, Prefix.Sudo sudo, Caller caller) {
    List<String> words = new ArrayList<>();
    boolean known = sudo.known() && caller.user().isPresent();
    for (Argument argument : sudo.command()) {
      known &= argument.value().isPresent() && !argument.several();
      words.add(argument.value().orElse("..."));
    }
    RunasRequest runas = new RunasRequest(value(sudo, "user"), value(sudo, "group"));
    known &= isKnown(sudo, "user") && isKnown(sudo, "group") && !words.isEmpty();
    known &= !sudo.has("host") && !sudo.has("login") && !sudo.has("shell") && !sudo.has("edit");
    String user = caller.userName();
    String command = words.isEmpty() ? "" : found(view, words.get(0));
    List<String> arguments = words.isEmpty() ? List.of() : words.subList(1, words.size());
    Decision decision =
        known
            ? view.policy()
                .decide(
                    new Question(view.account(user), Optional.empty(), runas, command, arguments))
            : new Decision(
                Verdict.UNKNOWN, Optional.empty(), "who asks, or for what, is not known");
    return new SudoAnswer(user, command, arguments, decision);
  }

  private static boolean isKnown(Prefix.Sudo sudo, String option) {
    return sudo.value(option).isEmpty() || sudo.value(option).get().value().isPresent();
  }

  private static Optional<String> value(Prefix.Sudo sudo, String option) {
    return sudo.value(option).flatMap(Argument::value);
  }

  /**
   * A bare name is looked up as sudo does, in secure_path; what the host lacks is below /usr/bin.
   */
  static String found(SudoView view, String name) {
    if (name.indexOf('/') >= 0) {
      return name;
    }
    for (String folder : ScriptFinder.PATH) {
      if (view.host().tree().kind(folder + name) == FileTree.Kind.FILE) {
        return "/" + folder + name;
      }
    }
    return "/usr/bin/" + name;
  }

  /** Whether sudo would surely refuse: nothing grants it, and all that could is here. */
  public boolean isRefused(SudoView view) {
    return decision.verdict() == Verdict.DENIED
        && (view.files().isWhole() || decision.grant().isPresent());
  }

  /** The command and its arguments as a sudoers file would have them. */
  public String spec() {
    return SudoersText.command(command, arguments);
  }

  /** The exact line that allows this call and nothing else. */
  public String grantLine() {
    return SudoersText.grant(user, spec());
  }
}
