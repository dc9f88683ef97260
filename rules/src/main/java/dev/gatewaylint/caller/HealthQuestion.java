package dev.gatewaylint.caller;

import dev.gatewaylint.host.GatewayCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a command finds out about the health of something. */
public enum HealthQuestion {
  /** Whether it answers: {@code curl .../healthz}, {@code openclaw health}, {@code nc -z}. */
  LIVENESS,
  /** Whether all that it depends on is well too: {@code curl .../readyz}. */
  READINESS,
  /** Whether a model answers through it: {@code openclaw agent}. */
  MODEL_CALL,
  /** What the supervisor says: {@code systemctl is-active}, {@code launchctl print}. */
  STATE,
  /** Whether its configuration is accepted: {@code openclaw config validate}. */
  CONFIGURATION;

  private static final Set<String> STATE_VERBS = Set.of("is-active", "is-failed");
  private static final Set<String> LAUNCHD_VERBS = Set.of("print", "list");
  private static final List<String> HERE =
      List.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0", "18789");
  private static final List<String> HEALTH =
      List.of("health", "livez", "startupz", "/live", "/ping", "/status");

  /** What a command asks, if it asks for anything's health. */
  static Optional<HealthQuestion> of(Argv argv, Optional<ServiceOrder> order) {
    return switch (argv.program()) {
      case "curl", "wget", "http", "xh" -> ofRequest(argv.toString());
      case "nc", "ncat", "netcat" ->
          argv.toString().contains(" -z") ? Optional.of(LIVENESS) : Optional.empty();
      case "pgrep", "pidof" -> Optional.of(STATE);
      case "systemctl" ->
          order.map(found -> STATE_VERBS.contains(found.verb())).orElse(false)
              ? Optional.of(STATE)
              : Optional.empty();
      case "launchctl" ->
          order.map(found -> LAUNCHD_VERBS.contains(found.verb())).orElse(false)
              ? Optional.of(STATE)
              : Optional.empty();
      default -> ofGateway(argv.knownPrefix());
    };
  }

  private static Optional<HealthQuestion> ofRequest(String line) {
    if (line.contains("readyz") || line.contains("/ready")) {
      return Optional.of(READINESS);
    }
    for (String path : HEALTH) {
      if (line.contains(path)) {
        return Optional.of(LIVENESS);
      }
    }
    for (String host : HERE) {
      if (line.contains(host)) {
        return Optional.of(LIVENESS);
      }
    }
    return Optional.empty();
  }

  private static Optional<HealthQuestion> ofGateway(List<String> words) {
    Optional<List<String>> own = GatewayCommand.ofProduct(words);
    if (own.isEmpty() || own.get().size() < 2) {
      return Optional.empty();
    }
    String second = own.get().size() > 2 ? own.get().get(2) : "";
    return switch (own.get().get(1)) {
      case "agent" -> Optional.of(MODEL_CALL);
      case "health", "status", "doctor" -> Optional.of(LIVENESS);
      case "gateway" ->
          Set.of("status", "probe", "health", "call").contains(second)
              ? Optional.of(LIVENESS)
              : Optional.empty();
      case "config" -> second.equals("validate") ? Optional.of(CONFIGURATION) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether the answer comes from the program itself. */
  public boolean isProbe() {
    return this == LIVENESS || this == READINESS || this == MODEL_CALL;
  }
}
