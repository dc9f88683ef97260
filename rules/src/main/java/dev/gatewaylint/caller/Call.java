package dev.gatewaylint.caller;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command of a text, and everybody who runs it. */
public final class Call {
  private static final int FARTHEST = 300;

  private final Calls calls;
  private final CallText text;
  private final int index;
  private final Argv argv;
  private final Optional<ServiceOrder> order;
  private final Optional<KillOrder> kill;
  private final Optional<HealthQuestion> question;

  Call(Calls calls, CallText text, int index) {
    this.calls = calls;
    this.text = text;
    this.index = index;
    List<Optional<String>> words = new ArrayList<>();
    for (Argument argument : invocation().argv()) {
      words.add(argument.value());
    }
    this.argv = new Argv(words);
    boolean elsewhere = isElsewhere();
    this.order = elsewhere ? Optional.empty() : ServiceOrder.of(argv);
    this.kill = elsewhere ? Optional.empty() : KillOrder.of(argv);
    this.question = HealthQuestion.of(argv, order);
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

  /**
   * Whether it runs in the cgroup of the caller's unit, or the process group of the caller's job,
   * and dies with it.
   */
  public boolean isInside(Caller caller) {
    boolean dies =
        caller.service().isPresent()
            || caller.job().map(job -> !job.plist().abandonsProcessGroup()).orElse(false);
    return dies && !runner(caller).leavesUnit() && !isElsewhere();
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
    return order;
  }

  /** What it finds out about anything's health. */
  public Optional<HealthQuestion> question() {
    return question;
  }

  /** The signal that it sends to processes of this host. */
  public Optional<KillOrder> kill() {
    return kill;
  }

  /** The units of this host that its order names, by name, glob or as the gateway's own client. */
  public List<Unit> units() {
    return order().map(order -> Targeted.units(host(), order)).orElse(List.of());
  }

  /**
   * The jobs of launchd on this host that its order names, or that the gateway's client acts on.
   */
  public List<LaunchdJob> jobs() {
    return order().map(order -> Targeted.jobs(host(), order)).orElse(List.of());
  }

  /**
   * Whether its order names an AI gateway: a unit or job of this host, or one that is named like
   * it.
   */
  public boolean isAboutGateway() {
    if (order().map(order -> Targeted.isGateway(host(), order)).orElse(false)) {
      return true;
    }
    for (Service service : signalled()) {
      if (service.isGateway()) {
        return true;
      }
    }
    return kill().map(Victims::namesGateway).orElse(false);
  }

  /** Whether it is about a unit or job of this host that did not come with the operating system. */
  public boolean isAboutOwnUnit() {
    for (LaunchdJob job : jobs()) {
      if (!job.isVendor()) {
        return true;
      }
    }
    List<Unit> units = new ArrayList<>(units());
    for (Service service : signalled()) {
      units.add(service.unit());
    }
    for (Unit unit : units) {
      if (!unit.isVendor()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it takes an AI gateway down and brings it up again. */
  public boolean restartsGateway() {
    return order().map(ServiceOrder::restarts).orElse(false) && isAboutGateway();
  }

  /** Whether it lets an agent of the gateway work: {@code openclaw agent}. */
  public boolean isAgentSession() {
    return question.equals(Optional.of(HealthQuestion.MODEL_CALL));
  }

  /**
   * The time from one run of it to the next: the constant {@code sleep}s of the loop that it stands
   * in, else the schedule of those who run the text; empty if neither tells.
   */
  public Optional<TimeSpan> period() {
    return Recurrence.of(this);
  }

  /** The commands of the function that it calls. */
  List<Call> body() {
    return calls.functions(text).bodyOf(this);
  }

  /** The calls of the function that it stands in. */
  List<Call> uses() {
    return calls.functions(text).usesOf(this);
  }

  /** What stands before and behind it. */
  public Surroundings around() {
    return new Surroundings(this);
  }

  /** Whether only root gets there, because the text tests who runs it. */
  public boolean isForRootOnly() {
    return invocation().context().scope().rootOnly();
  }

  /** Whether it stands in a string that a shell is given, as in {@code sh -c}. */
  public boolean isInString() {
    return invocation().context().scope().depth() > 0;
  }

  /** Those callers as whom it does not run as root, as far as that is known. */
  public List<Caller> ordinaryCallers() {
    List<Caller> ordinary = new ArrayList<>();
    for (Caller caller : callers()) {
      Optional<String> user = userFor(caller);
      if (user.isPresent() && !user.get().equals("root")) {
        ordinary.add(caller);
      }
    }
    return ordinary;
  }

  /** Those callers whose own unit or job it orders about, from inside of that. */
  public List<Caller> callersInsideTarget() {
    return Insiders.of(this);
  }

  /** Whether it is the main program of a unit, and the gateway's own client. */
  public boolean isMainClient() {
    return text.directive().equals(Optional.of("ExecStart"))
        && order().map(ServiceOrder::manager).equals(Optional.of(ServiceOrder.Manager.GATEWAY));
  }

  /** Whether it takes a program down, be it to come back. */
  public boolean interrupts() {
    return order().map(ServiceOrder::interrupts).orElse(false)
        || kill().map(order -> !order.isQuestion()).orElse(false);
  }

  /** The services of this host that its order names. */
  public List<Service> services() {
    List<Service> services = new ArrayList<>();
    for (Unit unit : units()) {
      if (unit.name().kind().isService()) {
        services.add(host().service(unit));
      }
    }
    return services;
  }

  /** The version of the gateway that it is about. */
  public OpenClawVersion openclaw() {
    List<Service> services = services();
    services.addAll(signalled());
    for (Service service : services) {
      if (service.isGateway()) {
        return service.openclaw();
      }
    }
    for (LaunchdJob job : jobs()) {
      if (job.isGateway()) {
        return job.openclaw();
      }
    }
    return host().statedOpenClaw().orElse(OpenClawVersion.OLDEST);
  }

  /** Whether a start limit counts from nothing after it. */
  public boolean rearmsStartLimit() {
    Optional<ServiceOrder> order = order();
    if (order.isEmpty() || order.get().manager() != ServiceOrder.Manager.GATEWAY) {
      return order.map(found -> found.effect() == ServiceOrder.Effect.REARM).orElse(false);
    }
    boolean starts = order.get().verb().equals("start") || order.get().verb().equals("restart");
    return starts && openclaw().rearmsStartLimit();
  }

  /** Whether {@code systemctl} has to find a user's manager for it. */
  public boolean needsUserBus() {
    return order().map(ServiceOrder::manager).equals(Optional.of(ServiceOrder.Manager.USER_SYSTEMD))
        && !argv.has("--global");
  }

  /** Whether a change of user before it takes the way to the user's manager away. */
  public boolean losesUserBus() {
    return !Runner.of(Optional.empty(), true, invocation()).hasUserBus();
  }

  /** The exact line for sudoers that lets a user give its order as root, if all of it is known. */
  public Optional<String> sudoersLine(String user) {
    if (!argv.isCertain()) {
      return Optional.empty();
    }
    String name = argv.word(0);
    String path = name.startsWith("/") ? name : "/usr/bin/" + name;
    path = name.equals("service") ? "/usr/sbin/service" : path;
    return Optional.of(SudoersText.grant(user, SudoersText.command(path, argv.knownArguments())));
  }

  /** Whether it sends a signal to a program that Node.js runs. */
  public boolean signalsNode() {
    for (Service service : signalled()) {
      if (service.isOfNode()) {
        return true;
      }
    }
    return kill().map(Victims::namesGateway).orElse(false);
  }

  /** Whether somebody runs it with nobody there to type or to look. */
  public boolean isUnattended() {
    return !text.unattendedCallers().isEmpty();
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

  /** The commands of the same text before it, the nearest last; of very many the nearest. */
  public List<Call> before() {
    return calls.of(text).subList(Math.max(0, index - FARTHEST), index);
  }

  /** The commands of the same text behind it; of very many the nearest. */
  public List<Call> after() {
    List<Call> all = calls.of(text);
    return all.subList(index + 1, Math.min(all.size(), index + 1 + FARTHEST));
  }

  /** The conditions under which it is reached. */
  List<Context.Guard> guards() {
    return invocation().context().scope().guards();
  }

  /** The services of this host that it kills by what they are called or hold. */
  public List<Service> victims() {
    return new Signals(this).victims();
  }

  /** The services of this host whose main process it sends a signal to. */
  public List<Service> signalled() {
    return new Signals(this).receivers();
  }

  @Override
  public String toString() {
    return argv.toString();
  }
}
