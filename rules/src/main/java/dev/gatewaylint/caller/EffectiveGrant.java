package dev.gatewaylint.caller;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UserAccount;
import dev.gatewaylint.sudo.Account;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.EffectiveDefaults;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.RootCall;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.sudoers.Arguments;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command that an entry allows, and what it comes to among all the others of the host. */
public final class EffectiveGrant {
  /** Where systemctl is. */
  public static final String SYSTEMCTL = "/usr/bin/systemctl";

  private static final List<String> UNIT_FOLDERS =
      List.of(
          "etc/systemd/system",
          "run/systemd/system",
          "usr/local/lib/systemd/system",
          "usr/lib/systemd/system");

  private final SudoView view;
  private final Grant grant;
  private final Optional<Account> holder;

  EffectiveGrant(SudoView view, Grant grant) {
    this.view = view;
    this.grant = grant;
    this.holder = view.policy().holder(grant);
  }

  /** As it is written. */
  public Grant grant() {
    return grant;
  }

  /** The part of the entry that grants. */
  public Place place() {
    return grant.place();
  }

  /** Where the command is written, if that is in an alias. */
  public Optional<Place> aliasPlace() {
    return grant.isFromAlias() ? Optional.of(grant.commandPlace()) : Optional.empty();
  }

  /** The command as written: path and arguments. */
  public String command() {
    return grant.commandPlace().text();
  }

  /** The users as they are written, separated by commas. */
  public String holders() {
    StringBuilder text = new StringBuilder();
    for (Member member : grant.users()) {
      text.append(text.length() == 0 ? "" : ", ");
      text.append(grant.place().file().place(member.span()).text());
    }
    return text.toString();
  }

  /** The users for a sentence. */
  public String who() {
    return holders().equals("ALL") ? "everybody" : holders();
  }

  /** One of the users, as far as the host tells. */
  public Optional<Account> holder() {
    return holder;
  }

  /** Whether it is for root alone, who needs none. */
  public boolean isRootsOwn() {
    for (Member member : grant.users()) {
      boolean named = member.kind() == Member.Kind.NAME && member.value().equals("root");
      boolean numbered = member.kind() == Member.Kind.UID && member.value().equals("0");
      if (!member.negated() && !named && !numbered) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is for that user. */
  public boolean isFor(String user) {
    return view.policy().isFor(grant, view.account(user));
  }

  /** Whether it is for somebody whom another is for. */
  public boolean isForHolderOf(EffectiveGrant other) {
    return other.holder.isPresent() && view.policy().isFor(grant, other.holder.get());
  }

  /** Whether no password is asked: by its tag, or because Defaults ask for none. */
  public boolean needsNoPassword() {
    if (grant.tag(Tag.NOPASSWD).isPresent() || grant.tag(Tag.PASSWD).isPresent()) {
      return grant.tag(Tag.NOPASSWD).isPresent();
    }
    return defaults(grant.command().path().value(), List.of())
        .map(found -> found.flag("authenticate").isOff())
        .orElse(false);
  }

  /** The Defaults that let it go without a password, where no tag does. */
  public Optional<Place> unauthenticated() {
    if (grant.tag(Tag.NOPASSWD).isPresent() || !needsNoPassword()) {
      return Optional.empty();
    }
    return defaults(grant.command().path().value(), List.of())
        .flatMap(found -> found.flag("authenticate").place());
  }

  /** Whether it is for another user than root and asks for no password. */
  public boolean isHandedOut() {
    return !isRootsOwn() && needsNoPassword();
  }

  /** Whether it is {@code ALL}. */
  public boolean isEverything() {
    return grant.command().kind() == Command.Kind.ALL;
  }

  /** Whether its path leads to that program, by name, folder or pattern; not by {@code ALL}. */
  public boolean mayRun(String program) {
    return !isEverything() && view.policy().mayRun(grant, program);
  }

  /** Whether its path is that of one program. */
  public boolean namesProgram() {
    Command command = grant.command();
    String path = command.path().value();
    return command.kind() == Command.Kind.PATH
        && path.indexOf('*') < 0
        && path.indexOf('?') < 0
        && path.indexOf('[') < 0;
  }

  /** Whether any arguments may follow. */
  public boolean takesAnyArguments() {
    return grant.command().arguments().isEmpty();
  }

  /** Whether sudo lets a call of these words pass because of it, and asks nothing. */
  public boolean admits(String program, List<String> words) {
    return holder.isPresent() && admits(holder.get(), program, words);
  }

  private boolean admits(Account user, String program, List<String> words) {
    Decision decision = view.policy().decide(Question.of(user, program, words));
    boolean isMine = decision.grant().isPresent() && decision.grant().get() == grant;
    return isMine
        && (decision.verdict() == Verdict.ALLOWED_WITHOUT_PASSWORD
            || decision.verdict() == Verdict.UNKNOWN);
  }

  /** Whether this one, which forbids, stands behind another and is for the same users. */
  public boolean takesFrom(EffectiveGrant broad) {
    boolean behind = view.grants().indexOf(grant) > view.grants().indexOf(broad.grant);
    return behind && !isEverything() && isForHolderOf(broad);
  }

  /** A call that it admits and that makes its caller root, by its words alone. */
  public Optional<RootCall> rootCall() {
    return view.policy().rootCall(grant).filter(call -> call.environment().isEmpty());
  }

  /** A call that it admits and that makes its caller root by a variable in front of it. */
  public Optional<RootCall> environmentCall() {
    return view.policy().rootCall(grant).filter(call -> !call.environment().isEmpty());
  }

  /** A call that it lets that user make and that ends a service: restart, stop, kill. */
  public Optional<List<String>> interruption(String user, Service service) {
    List<List<String>> calls = new ArrayList<>(grant.exactArguments().orElse(List.of()));
    if (calls.isEmpty()) {
      calls.add(List.of("restart", service.unit().name().text()));
    }
    for (List<String> words : calls) {
      List<String> line = new ArrayList<>(words);
      line.add(0, SYSTEMCTL);
      Optional<ServiceOrder> order = ServiceOrder.of(Argv.of(line));
      if (order.isPresent()
          && order.get().interrupts()
          && Targeted.units(view.host(), order.get()).contains(service.unit())
          && admits(view.account(user).settled(), SYSTEMCTL, words)) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  /** A call that it admits, with a word of the caller's choice where that can be put. */
  public Optional<List<String>> callWith(String program, String word) {
    for (List<String> words : grant.argumentsWith(word)) {
      if (admits(program, words)) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  /** The arguments without their asterisks; empty where those are not the only wildcards. */
  public Optional<List<String>> wordsWithoutWildcards() {
    Optional<Arguments> arguments = grant.command().arguments();
    if (arguments.isEmpty() || arguments.get().kind() != Arguments.Kind.GLOB) {
      return Optional.empty();
    }
    String text = arguments.get().text();
    boolean onlyAsterisks = text.indexOf('?') < 0 && text.indexOf('[') < 0;
    List<List<String>> guesses = grant.argumentsWith("");
    return onlyAsterisks ? Optional.of(guesses.get(guesses.size() - 1)) : Optional.empty();
  }

  /** The units of the host that a call of systemctl names. */
  List<Unit> unitsOf(List<String> words) {
    List<String> line = new ArrayList<>(words);
    line.add(0, SYSTEMCTL);
    return ServiceOrder.of(Argv.of(line))
        .map(order -> Targeted.units(view.host(), order))
        .orElse(List.of());
  }

  /** Every exact list of arguments that it lets pass. */
  public List<List<String>> exactCalls(String program) {
    List<List<String>> calls = new ArrayList<>();
    for (List<String> words : grant.exactArguments().orElse(List.of())) {
      if (admits(program, words)) {
        calls.add(words);
      }
    }
    return calls;
  }

  /** The Defaults for a call that it admits; empty where no user of it is known. */
  public Optional<EffectiveDefaults> defaults(String program, List<String> words) {
    return holder.map(user -> view.policy().defaults(Question.of(user, program, words)));
  }

  /** Whether the command can start no other program: the tag, or Defaults. */
  public boolean isNoexec(String program, List<String> words) {
    if (grant.tag(Tag.NOEXEC).isPresent() || grant.tag(Tag.EXEC).isPresent()) {
      return grant.tag(Tag.NOEXEC).isPresent();
    }
    return defaults(program, words).map(found -> found.flag("noexec").isOn()).orElse(false);
  }

  /** A folder of system units that its user is known to be able to write to. */
  public Optional<String> writableUnitFolder() {
    Optional<UserAccount> user = holder.flatMap(found -> view.user(found.name()));
    for (String folder : user.isPresent() ? UNIT_FOLDERS : List.<String>of()) {
      if (view.host().facts().writableBy(folder, user.orElseThrow()).isGranted()) {
        return Optional.of("/" + folder);
      }
    }
    return Optional.empty();
  }
}
