package dev.gatewaylint.host;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.GatewayConfig;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * Whether the programs that read a configuration get a variable.
 *
 * @param value what it is set to, specifiers not filled in; empty unless it is provided
 * @param place where it is set; where it is set to nothing, if that makes it missing
 * @param process the gateway that does not get it; empty unless it is missing
 */
public record Provision(
    State state, Optional<String> value, Optional<Place> place, Optional<GatewayProcess> process) {
  /** What can be told. */
  public enum State {
    /** It has a value. */
    PROVIDED,
    /** Nothing that could set it does, or it is set to nothing. */
    MISSING,
    /** It may come from something that is not known here. */
    UNKNOWN
  }

  static final Provision UNKNOWN =
      new Provision(State.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

  private static final Provision NOWHERE =
      new Provision(State.MISSING, Optional.empty(), Optional.empty(), Optional.empty());

  /** That somebody sets it to something. */
  static Provision by(String value, Place place) {
    return value.isEmpty()
        ? new Provision(State.MISSING, Optional.empty(), Optional.of(place), Optional.empty())
        : new Provision(State.PROVIDED, Optional.of(value), Optional.of(place), Optional.empty());
  }

  /** Whether the gateway surely gets no value. */
  public boolean isMissing() {
    return state == State.MISSING;
  }

  /** The worst of what is so for each process that reads the configuration. */
  static Provision of(GatewaySetup setup, String name) {
    GatewayConfig config = setup.config();
    for (List<String> path : List.of(List.of("env", "vars", name), List.of("env", name))) {
      Optional<ConfigValue> own = config.at(path.toArray(String[]::new));
      if (own.flatMap(ConfigValue::text).map(text -> !text.isBlank()).orElse(false)) {
        return by("set", own.get().place());
      }
    }
    boolean shell = config.find("env.shellEnv.enabled").map(ConfigValue::isTrue).orElse(false);
    if (shell || !config.isWhole() || setup.processes().isEmpty()) {
      return UNKNOWN;
    }
    Provision worst = NOWHERE;
    for (GatewayProcess process : setup.processes()) {
      Provision one = process.provision(name);
      if (one.isMissing()) {
        return new Provision(one.state(), one.value(), one.place(), Optional.of(process));
      }
      worst = worst.state() == State.UNKNOWN ? worst : one;
    }
    return worst;
  }

  /** That nothing sets it. */
  static Provision nowhere() {
    return NOWHERE;
  }

  /** This one, unless it is surely set nowhere: then another. */
  Provision orElse(Provision other) {
    return equals(NOWHERE) ? other : this;
  }
}
