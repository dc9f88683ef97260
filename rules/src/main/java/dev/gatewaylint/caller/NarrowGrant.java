package dev.gatewaylint.caller;

import dev.gatewaylint.host.Unit;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlVerb.Power;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to write instead of a grant that allows too much: the exact lines for the calls of systemctl
 * that the host's files make.
 *
 * @param lines for the same users; empty where no call is found, or none that they should make
 * @param ownLines for another account: orders of a service's own account about that service, which
 *     would end whoever gives them
 * @param commands what the grant has to allow so that every caller of today goes on, questions that
 *     are asked through sudo included; empty where neither calls nor the entry itself tell
 * @param calls where those calls are
 * @param unclear a call that the grant is needed for and that no exact command can stand for: words
 *     of it are not known, or it is as much as root
 */
public record NarrowGrant(
    List<String> lines,
    List<String> ownLines,
    List<String> commands,
    List<Place> calls,
    Optional<Place> unclear) {
  /** What to do where a service's own account gives an order about that service. */
  public static final String FROM_OUTSIDE =
      "give the order to an account of its own, outside of the service";

  public NarrowGrant {
    lines = List.copyOf(lines);
    ownLines = List.copyOf(ownLines);
    commands = List.copyOf(commands);
    calls = List.copyOf(calls);
  }

  /** The lines for the users of a grant. */
  public static NarrowGrant of(EffectiveGrant grant, SudoView view) {
    Draft draft = new Draft(grant, view);
    for (Call call : view.calls().all()) {
      for (Caller caller : call.callers()) {
        draft.add(call, caller);
      }
    }
    if (draft.calls.isEmpty() && !draft.addMeantGateway() && !draft.addWithoutWildcards()) {
      draft.addGateway();
      draft.commands.clear();
    }
    return new NarrowGrant(draft.lines, draft.ownLines, draft.commands, draft.calls, draft.unclear);
  }

  /** The grant with these commands; empty where a person has to say what it is for. */
  public Optional<NarrowEntry> entry(EffectiveGrant grant, SudoView view) {
    return unclear.isPresent() ? Optional.empty() : NarrowEntry.of(view, grant.grant(), commands);
  }

  /** What to do about it, as an order. */
  public String order(EffectiveGrant grant) {
    String it = grant.grant().isAlone() ? "it" : "this command";
    if (!lines.isEmpty()) {
      String also = ownLines.isEmpty() ? "" : "; the orders of a service to itself need neither";
      return "replace " + it + " by `" + String.join("` and `", lines) + "`" + also;
    }
    if (!ownLines.isEmpty()) {
      return "delete "
          + it
          + ", and "
          + FROM_OUTSIDE
          + ": `"
          + String.join("` and `", ownLines)
          + "`";
    }
    return "name verb and unit: `"
        + SudoersText.grant(
            grant.holders(),
            SudoersText.command(EffectiveGrant.SYSTEMCTL, List.of("restart", "NAME")))
        + ".service`";
  }

  /** A name for an account that gives orders about a service and is not the service's. */
  public static String outsider(String user) {
    return user + "-deploy";
  }

  /** Whether the call is an order about a system unit that runs as its user. */
  public static boolean isOwn(SudoView view, String user, Call call) {
    return isOwn(view, user, call.units());
  }

  /** Whether a unit runs as that user, so that an order about it ends the user's own processes. */
  private static boolean isOwn(SudoView view, String user, List<Unit> units) {
    for (Unit unit : units) {
      if (unit.name().kind().isService()
          && view.host().service(unit).isOfSystem()
          && runsAs(view, unit, user)) {
        return true;
      }
    }
    return false;
  }

  private static boolean runsAs(SudoView view, Unit unit, String user) {
    return view.host()
        .service(unit)
        .word("User")
        .map(word -> word.value().equals(user))
        .orElse(false);
  }

  /** Questions need no root; what gives root is not to be granted. */
  static boolean isGrantable(SystemctlCall call) {
    boolean changes = call.knownVerb().map(verb -> verb.power() == Power.CHANGES).orElse(false);
    return changes
        && call.manager() == SystemctlCall.Manager.SYSTEM
        && !call.isElsewhere()
        && call.refusedOption().isEmpty();
  }

  private static final class Draft {
    private final EffectiveGrant grant;
    private final SudoView view;
    private final List<String> lines = new ArrayList<>();
    private final List<String> ownLines = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private final List<Place> calls = new ArrayList<>();
    private Optional<Place> unclear = Optional.empty();

    Draft(EffectiveGrant grant, SudoView view) {
      this.grant = grant;
      this.view = view;
    }

    void add(Call call, Caller caller) {
      boolean asks = call.sudo().isPresent() || (!call.changesUser() && needsRoot(call));
      boolean isFor =
          caller.isOrdinaryUser() && grant.isFor(caller.userName()) && !call.isElsewhere();
      if (!asks || !isFor) {
        return;
      }
      Optional<SudoAnswer> answer = call.sudoAnswer(caller);
      if (answer.isPresent() && answer.get().decision().verdict() == Verdict.UNKNOWN) {
        mark(call, call.argv().program().equals("systemctl"));
        return;
      }
      boolean known =
          call.argv().program().equals("systemctl")
              && call.argv().isCertain()
              && call.sudo().map(Draft::isForRoot).orElse(true);
      List<String> words = call.argv().knownArguments();
      Optional<Grant> deciding =
          answer.isPresent()
              ? answer.get().decision().grant()
              : view.decisionFor(caller.userName(), words).grant();
      if (!deciding.equals(Optional.of(grant.grant()))) {
        return;
      }
      String path = answer.map(SudoAnswer::command).orElse(EffectiveGrant.SYSTEMCTL);
      if (known && isGrantable(SystemctlCall.ofWords(words))) {
        add(path, words, isOwn(view, caller.userName(), call.units()));
        calls.add(call.place());
      } else if (known && answer.isPresent() && isQuestion(SystemctlCall.ofWords(words))) {
        addCommand(SudoersText.command(path, words));
      } else {
        mark(call, answer.isPresent());
      }
    }

    private static boolean isForRoot(Prefix.Sudo sudo) {
      Optional<String> user = sudo.user().flatMap(Argument::value);
      boolean named = sudo.user().isEmpty() || user.equals(Optional.of("root"));
      return named && sudo.value("group").isEmpty();
    }

    private void mark(Call call, boolean needed) {
      if (needed && unclear.isEmpty()) {
        unclear = Optional.of(call.place());
      }
    }

    private void addCommand(String command) {
      if (!commands.contains(command)) {
        commands.add(command);
      }
    }

    /** A pattern that names no unit by itself, and of the host's gateways one: it is for that. */
    boolean addMeantGateway() {
      Optional<List<String>> words = grant.wordsWithoutWildcards();
      if (words.isEmpty() || !grant.unitsOf(words.get()).isEmpty()) {
        return false;
      }
      SystemctlCall call = SystemctlCall.ofWords(words.get());
      Optional<String> named =
          call.operands().size() == 1 ? call.operands().get(0) : Optional.empty();
      if (named.isEmpty() || !isGrantable(call)) {
        return false;
      }
      List<Unit> meant = new ArrayList<>();
      for (Unit unit : gateways()) {
        if (grant.admits(EffectiveGrant.SYSTEMCTL, renamed(words.get(), named.get(), unit))) {
          meant.add(unit);
        }
      }
      if (meant.size() != 1) {
        return false;
      }
      List<String> line = renamed(words.get(), named.get(), meant.get(0));
      add(EffectiveGrant.SYSTEMCTL, line, isHoldersOwn(meant.get(0)));
      return true;
    }

    private static List<String> renamed(List<String> words, String name, Unit unit) {
      List<String> renamed = new ArrayList<>(words);
      renamed.replaceAll(word -> word.equals(name) ? unit.name().text() : word);
      return renamed;
    }

    private boolean isHoldersOwn(Unit unit) {
      return grant.holder().isPresent() && isOwn(view, grant.holder().get().name(), List.of(unit));
    }

    private boolean areKnownMissing(SystemctlCall call) {
      for (Optional<String> name : call.operands()) {
        if (name.isPresent() && view.host().mayHaveSystemUnit(Targeted.mangled(name.get()))) {
          return false;
        }
      }
      return view.host().isComplete() && !view.host().units().isEmpty();
    }

    /** A pattern that names verb and unit by itself stands for these. */
    boolean addWithoutWildcards() {
      Optional<List<String>> words = grant.wordsWithoutWildcards();
      if (words.isEmpty()) {
        return false;
      }
      SystemctlCall call = SystemctlCall.ofWords(words.get());
      if (!isGrantable(call) || call.operands().isEmpty() || areKnownMissing(call)) {
        return false;
      }
      boolean own = false;
      for (Unit unit : grant.unitsOf(words.get())) {
        own |= isHoldersOwn(unit);
      }
      add(EffectiveGrant.SYSTEMCTL, words.get(), own);
      return true;
    }

    /** A gateway of the host is what such an entry is for, if no call says more. */
    void addGateway() {
      for (Unit unit : gateways()) {
        add(EffectiveGrant.SYSTEMCTL, List.of("restart", unit.name().text()), isHoldersOwn(unit));
        return;
      }
    }

    private List<Unit> gateways() {
      List<Unit> gateways = new ArrayList<>();
      for (Unit unit : view.host().units()) {
        if (unit.state() == Unit.State.LOADED
            && unit.name().kind().isService()
            && view.host().service(unit).isOfSystem()
            && view.host().service(unit).isGateway()) {
          gateways.add(unit);
        }
      }
      return gateways;
    }

    private void add(String path, List<String> words, boolean own) {
      String command = SudoersText.command(path, words);
      addCommand(command);
      String holders = own ? outsider(grant.holders()) : grant.holders();
      String line = SudoersText.grant(holders, command);
      List<String> list = own ? ownLines : lines;
      if (!list.contains(line)) {
        list.add(line);
      }
    }

    private static boolean needsRoot(Call call) {
      return call.order()
          .map(order -> order.effect() != ServiceOrder.Effect.QUESTION)
          .orElse(false);
    }

    private static boolean isQuestion(SystemctlCall call) {
      return call.knownVerb().map(verb -> verb.power() == Power.READS).orElse(false)
          && call.manager() == SystemctlCall.Manager.SYSTEM
          && !call.isElsewhere()
          && call.refusedOption().isEmpty();
    }
  }
}
