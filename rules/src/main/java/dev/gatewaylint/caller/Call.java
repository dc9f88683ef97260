package dev.gatewaylint.caller;

import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command of a text, and everybody who runs it. */
public final class Call {
  private final Calls calls;
  private final CallText text;
  private final int index;
  private final Argv argv;

  Call(Calls calls, CallText text, int index) {
    this.calls = calls;
    this.text = text;
    this.index = index;
    List<Optional<String>> words = new ArrayList<>();
    for (Argument argument : invocation().argv()) {
      words.add(argument.value());
    }
    this.argv = new Argv(words);
  }

  /** The host. */
  public Host host() {
    return calls.host();
  }

  /** The text that it stands in. */
  public CallText text() {
    return text;
  }

  /** As the shell has it: words, prefixes, environment, context. */
  public Invocation invocation() {
    return text.invocations().get(index);
  }

  /** Its words behind all prefixes. */
  public Argv argv() {
    return argv;
  }

  /** The command as written, prefixes included. */
  public Place place() {
    return invocation().place();
  }

  /** Who runs the text. */
  public List<Caller> callers() {
    return text.callers();
  }

  /** As whom it runs if that caller runs the text; empty if it is not known. */
  public Optional<String> userFor(Caller caller) {
    return runner(caller).user();
  }

  /** Whether {@code systemctl --user} finds a manager there. */
  public boolean hasUserBus(Caller caller) {
    return runner(caller).hasUserBus();
  }

  /** Whether it runs in the cgroup of the caller's unit, and dies with it. */
  public boolean isInside(Caller caller) {
    return caller.service().isPresent() && !runner(caller).leavesUnit() && !isElsewhere();
  }

  /** Whether it runs on another host. */
  public boolean isElsewhere() {
    return Runner.of(Optional.empty(), false, invocation()).isElsewhere();
  }

  private Runner runner(Caller caller) {
    return Runner.of(caller.user(), caller.hasUserBus(), invocation());
  }

  /** The {@code sudo} before it; the innermost of several. */
  public Optional<Prefix.Sudo> sudo() {
    Optional<Prefix.Sudo> found = Optional.empty();
    for (Prefix prefix : invocation().prefixes()) {
      if (prefix instanceof Prefix.Sudo sudo) {
        found = Optional.of(sudo);
      }
    }
    return found;
  }

  /** What sudo answers if that caller makes it; empty where there is no sudo in it. */
  public Optional<SudoAnswer> sudoAnswer(Caller caller) {
    return calls.sudo().answer(this, caller);
  }

  /** Everything else that the host's files run. */
  public Calls calls() {
    return calls;
  }

  /** Whether anything before it changes the user. */
  public boolean changesUser() {
    return Runner.of(Optional.empty(), false, invocation()).changed();
  }

  /** What it asks of a supervisor of this host. */
  public Optional<ServiceOrder> order() {
    return isElsewhere() ? Optional.empty() : ServiceOrder.of(argv);
  }

  /** The signal that it sends to processes of this host. */
  public Optional<KillOrder> kill() {
    return isElsewhere() ? Optional.empty() : KillOrder.of(argv);
  }

  /** The units of this host that its order names, by name, glob or as the gateway's own client. */
  public List<Unit> units() {
    return order().map(order -> Targeted.units(host(), order)).orElse(List.of());
  }

  /** Whether its order names an AI gateway: a unit of this host, or one that is named like it. */
  public boolean isAboutGateway() {
    return order().map(order -> Targeted.isGateway(host(), order)).orElse(false);
  }

  /** Whether its order names the unit that a service is. */
  public boolean isAbout(Service service) {
    for (Unit unit : units()) {
      if (unit.identity().equals(service.unit().identity())) {
        return true;
      }
    }
    return false;
  }

  /** The commands of the same text before it, the nearest last. */
  public List<Call> before() {
    return around(0, index);
  }

  /** The commands of the same text behind it. */
  public List<Call> after() {
    return around(index + 1, text.invocations().size());
  }

  private List<Call> around(int from, int to) {
    List<Call> others = new ArrayList<>();
    for (int i = from; i < to; i++) {
      others.add(new Call(calls, text, i));
    }
    return others;
  }

  /** Whether both stand in one and-or list, or in one line of a crontab or a unit. */
  public boolean sharesListWith(Call other) {
    if (text != other.text) {
      return false;
    }
    return !text.isScript()
        || invocation().context().position().list()
            == other.invocation().context().position().list();
  }

  @Override
  public String toString() {
    return argv.toString();
  }
}
