package dev.gatewaylint.caller;

import dev.gatewaylint.host.GatewayCommand;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command asks of something that supervises programs.
 *
 * @param manager whom it asks
 * @param effect what comes of it
 * @param verb the verb as written
 * @param names the units, labels or programs it names; empty for one that is not known
 */
public record ServiceOrder(
    Manager manager, Effect effect, String verb, List<Optional<String>> names) {

  /** Who supervises. */
  public enum Manager {
    SYSTEMD,
    /** {@code systemctl --user}. */
    USER_SYSTEMD,
    LAUNCHD,
    SUPERVISORD,
    PM2,
    DOCKER,
    /** The gateway's own client, which asks the manager that it was installed with. */
    GATEWAY
  }

  /** What comes of an order. */
  public enum Effect {
    QUESTION,
    START,
    STOP,
    /** Also {@code try-restart} and its like. */
    RESTART,
    RELOAD,
    /** {@code reset-failed}: the start limit counts from nothing again. */
    REARM,
    KILL,
    /** Any other change: enable, daemon-reload, edit. */
    CHANGE
  }

  public ServiceOrder {
    names = List.copyOf(names);
  }

  /** What a call asks, if it asks a supervisor. */
  public static Optional<ServiceOrder> of(Argv call) {
    return switch (call.program()) {
      case "systemctl" -> systemctl(SystemctlCall.of(call.arguments()));
      case "service", "invoke-rc.d", "rc-service" -> initScript(call.operands());
      case "launchctl" -> launchctl(call);
      case "supervisorctl" -> named(Manager.SUPERVISORD, call.operands());
      case "pm2" -> named(Manager.PM2, call.operands());
      case "docker", "podman" -> docker(call.operands());
      case "docker-compose", "podman-compose" -> named(Manager.DOCKER, call.operands());
      default -> gateway(call);
    };
  }

  private static Optional<ServiceOrder> systemctl(SystemctlCall call) {
    if (call.refusedOption().isPresent() || call.isElsewhere() || call.has("help")) {
      return Optional.empty();
    }
    Manager manager =
        call.manager() == SystemctlCall.Manager.SYSTEM ? Manager.SYSTEMD : Manager.USER_SYSTEMD;
    String verb = call.verb().orElse("");
    Optional<SystemctlVerb> known = call.knownVerb();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Effect effect = systemdEffect(verb, known.get(), call.has("now"));
    return Optional.of(new ServiceOrder(manager, effect, verb, call.operands()));
  }

  private static Effect systemdEffect(String verb, SystemctlVerb known, boolean now) {
    return switch (verb) {
      case "start" -> Effect.START;
      case "enable", "unmask", "reenable" -> now ? Effect.START : Effect.CHANGE;
      case "stop" -> Effect.STOP;
      case "disable", "mask" -> now ? Effect.STOP : Effect.CHANGE;
      case "restart", "try-restart", "condrestart" -> Effect.RESTART;
      case "reload-or-restart",
          "try-reload-or-restart",
          "reload-or-try-restart",
          "force-reload",
          "condreload" ->
          Effect.RESTART;
      case "reload" -> Effect.RELOAD;
      case "reset-failed" -> Effect.REARM;
      case "kill" -> Effect.KILL;
      default -> known.power() == SystemctlVerb.Power.READS ? Effect.QUESTION : Effect.CHANGE;
    };
  }

  /** {@code service NAME VERB}; systemd's own script hands it to systemctl. */
  private static Optional<ServiceOrder> initScript(List<Optional<String>> operands) {
    if (operands.size() < 2) {
      return Optional.empty();
    }
    String verb = operands.get(1).orElse("");
    Optional<Effect> effect = commonEffect(verb);
    return effect.map(
        found -> new ServiceOrder(Manager.SYSTEMD, found, verb, operands.subList(0, 1)));
  }

  private static Optional<Effect> commonEffect(String verb) {
    return switch (verb) {
      case "start", "up", "bootstrap", "load", "submit" -> Optional.of(Effect.START);
      case "stop", "down", "bootout", "unload", "remove", "rm", "delete" ->
          Optional.of(Effect.STOP);
      case "restart", "force-reload", "reload-or-restart", "try-restart" ->
          Optional.of(Effect.RESTART);
      case "reload" -> Optional.of(Effect.RELOAD);
      case "kill", "signal", "sendSignal" -> Optional.of(Effect.KILL);
      case "status", "ps", "list", "ls", "print", "logs", "inspect" -> Optional.of(Effect.QUESTION);
      default -> Optional.empty();
    };
  }

  private static Optional<ServiceOrder> named(Manager manager, List<Optional<String>> operands) {
    if (operands.isEmpty()) {
      return Optional.empty();
    }
    String verb = operands.get(0).orElse("");
    List<Optional<String>> names = operands.subList(1, operands.size());
    return commonEffect(verb).map(effect -> new ServiceOrder(manager, effect, verb, names));
  }

  private static Optional<ServiceOrder> docker(List<Optional<String>> operands) {
    boolean grouped =
        !operands.isEmpty() && List.of("compose", "container").contains(operands.get(0).orElse(""));
    return named(Manager.DOCKER, grouped ? operands.subList(1, operands.size()) : operands);
  }

  private static Optional<ServiceOrder> launchctl(Argv call) {
    List<Optional<String>> operands = call.operands();
    if (operands.isEmpty()) {
      return Optional.empty();
    }
    String verb = operands.get(0).orElse("");
    List<Optional<String>> names = new ArrayList<>();
    for (Optional<String> target : operands.subList(1, operands.size())) {
      names.add(target.map(ServiceOrder::label));
    }
    if (verb.equals("kickstart")) {
      boolean kills = call.has("-k") || call.has("-kp") || call.has("-pk");
      Effect effect = kills ? Effect.RESTART : Effect.START;
      return Optional.of(new ServiceOrder(Manager.LAUNCHD, effect, verb, names));
    }
    return commonEffect(verb).map(found -> new ServiceOrder(Manager.LAUNCHD, found, verb, names));
  }

  /** The label in {@code gui/501/LABEL} or in the path of its plist. */
  private static String label(String target) {
    String name = target.substring(target.lastIndexOf('/') + 1);
    return name.endsWith(".plist") ? name.substring(0, name.length() - 6) : name;
  }

  private static Optional<ServiceOrder> gateway(Argv call) {
    Optional<GatewayCommand> gateway = GatewayCommand.of(call.knownPrefix());
    return gateway
        .flatMap(GatewayCommand::clientVerb)
        .flatMap(
            verb -> {
              Optional<Effect> effect =
                  verb.equals("install")
                      ? Optional.of(Effect.START)
                      : verb.equals("uninstall") ? Optional.of(Effect.STOP) : commonEffect(verb);
              return effect.map(found -> new ServiceOrder(Manager.GATEWAY, found, verb, List.of()));
            });
  }

  /** Whether the program is brought down by it, to come back or not. */
  public boolean interrupts() {
    return effect == Effect.RESTART || effect == Effect.STOP || effect == Effect.KILL;
  }

  /** Whether the system's manager lets only root, or whom polkit trusts, give it. */
  public boolean needsRoot() {
    return manager == Manager.SYSTEMD && effect != Effect.QUESTION;
  }

  /** Whether it starts what another order has stopped, so that both together are a restart. */
  boolean undoes(ServiceOrder stop) {
    if (effect != Effect.START || manager != stop.manager) {
      return false;
    }
    if (manager == Manager.LAUNCHD) {
      return mayShareName(stop);
    }
    return verb.equals("start") && stop.verb.equals("stop") && namesSame(stop);
  }

  private boolean namesSame(ServiceOrder other) {
    if (names.size() != other.names.size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      Optional<String> mine = names.get(i).map(Targeted::mangled);
      if (mine.isEmpty() || !mine.equals(other.names.get(i).map(Targeted::mangled))) {
        return false;
      }
    }
    return true;
  }

  /** A name that only the running script knows may be any. */
  private boolean mayShareName(ServiceOrder other) {
    for (Optional<String> name : names) {
      if (name.isEmpty() || other.names.contains(name)) {
        return true;
      }
    }
    return other.names.contains(Optional.<String>empty());
  }

  /** Whether any of the things that it names is known. */
  public boolean namesAny() {
    for (Optional<String> name : names) {
      if (name.isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The last of its names, if that is known: of launchctl the label. */
  public Optional<String> lastName() {
    return names.isEmpty() ? Optional.empty() : names.get(names.size() - 1);
  }

  /** Whether the order leads to a new process of a program that may be running. */
  public boolean restarts() {
    return effect == Effect.RESTART;
  }
}
