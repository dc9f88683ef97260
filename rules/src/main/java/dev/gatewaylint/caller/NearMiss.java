package dev.gatewaylint.caller;

import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.sudoers.Arguments;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An entry that would have allowed a call, had it been written a little otherwise: sudo compares
 * words, and does not know that {@code x} and {@code x.service} are one unit.
 *
 * @param grant the entry
 * @param arguments what it allows, word for word
 * @param difference what keeps them apart, as half a sentence
 */
public record NearMiss(Grant grant, List<String> arguments, String difference) {
  /** Options that change how systemctl talks, not what it does. */
  private static final List<String> MANNERS =
      List.of("no-block", "no-ask-password", "no-pager", "quiet", "no-wall", "system", "no-warn");

  private static final String OTHER_PATH = "it names another path";

  public NearMiss {
    arguments = List.copyOf(arguments);
  }

  /** The first entry for that user that comes close to a call that sudo denies. */
  public static Optional<NearMiss> of(SudoView sudo, SudoAnswer answer) {
    for (Grant grant : sudo.grants()) {
      Command command = grant.command();
      if (!grant.allows() || command.kind() != Command.Kind.PATH || !isExact(command)) {
        continue;
      }
      List<String> words = words(command);
      Optional<String> difference = difference(answer, command.path().value(), words);
      if (difference.isPresent() && isForSame(sudo, answer, command, words)) {
        return Optional.of(new NearMiss(grant, words, difference.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean isExact(Command command) {
    if (hasPattern(command.path().value()) || command.arguments().isEmpty()) {
      return false;
    }
    Arguments arguments = command.arguments().get();
    return arguments.kind() != Arguments.Kind.REGEX && !hasPattern(arguments.text());
  }

  private static boolean hasPattern(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*?[]\\".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(Command command) {
    String text = command.arguments().map(Arguments::text).orElse("");
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  /** Whether the same user may run what the entry says. */
  private static boolean isForSame(
      SudoView sudo, SudoAnswer answer, Command command, List<String> words) {
    Decision decision =
        sudo.policy()
            .decide(Question.of(sudo.account(answer.user()), command.path().value(), words));
    return decision.verdict() == Verdict.ALLOWED_WITHOUT_PASSWORD
        || decision.verdict() == Verdict.ALLOWED_WITH_PASSWORD;
  }

  private static Optional<String> difference(SudoAnswer answer, String path, List<String> words) {
    String program = name(path);
    if (!program.equals(name(answer.command()))) {
      return Optional.empty();
    }
    if (words.equals(answer.arguments())) {
      return Optional.of(OTHER_PATH);
    }
    if (!program.equals("systemctl")) {
      return new TreeSet<>(words).equals(new TreeSet<>(answer.arguments()))
          ? Optional.of("the words stand in another order")
          : Optional.empty();
    }
    SystemctlCall allowed = SystemctlCall.ofWords(words);
    SystemctlCall asked = SystemctlCall.ofWords(answer.arguments());
    if (!allowed.verb().equals(asked.verb()) || !meaning(allowed).equals(meaning(asked))) {
      return Optional.empty();
    }
    if (!allowed.operands().equals(asked.operands())) {
      return Optional.of("the unit's name is written in another way");
    }
    return Optional.of(
        allowed.options().size() == asked.options().size()
            ? "the words stand in another order"
            : "the options differ");
  }

  /** Units by their full names, and the options that matter. */
  private static List<String> meaning(SystemctlCall call) {
    List<String> meaning = new ArrayList<>();
    for (Optional<String> unit : call.operands()) {
      meaning.add(Targeted.mangled(unit.orElse("?")));
    }
    for (SystemctlOption option : call.options()) {
      if (!MANNERS.contains(option.name())) {
        meaning.add("--" + option.name() + "=" + option.value().orElse(""));
      }
    }
    meaning.sort(null);
    return meaning;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether both orders come to the same: systemctl reads its options wherever they stand. */
  public boolean meansSame() {
    return name(grant.command().path().value()).equals("systemctl")
        && !difference.equals(OTHER_PATH);
  }

  /** The call as the entry has it. */
  public String spelled() {
    List<String> all = new ArrayList<>(List.of(grant.command().path().value()));
    all.addAll(arguments);
    return String.join(" ", all);
  }
}
