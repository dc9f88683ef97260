package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A key that says how often a program tries to connect again, in any spelling: {@code
 * maxReconnectAttempts}, {@code reconnect_attempts}, {@code reconnect.max-attempts}...
 *
 * @param value what it says
 * @param zero what a zero there means
 * @param refusedKey the key for which OpenClaw refuses the configuration: this one, or one that it
 *     stands below; this one where none is refused
 */
public record ReconnectLimit(ConfigValue value, Zero zero, KeyPath refusedKey) {
  /** What becomes of a zero, by who reads it. */
  public enum Zero {
    /** OpenClaw knows no such key, and refuses to start. */
    REFUSED,
    /**
     * {@code web.reconnect.maxAttempts} of OpenClaw up to 2026.7.1: no limit (the WhatsApp monitor
     * compares only where it is above zero; docs/gateway/config-channels.md says so too, while the
     * help text of the schema has it that there are no retries).
     */
    NO_LIMIT,
    /** That key later, or another that is retired: it says nothing any more. */
    RETIRED,
    /**
     * {@code reconnect.maxAttempts}, the option of the gateway plugin of npm's @buape/carbon
     * (GatewayPlugin.ts of 0.16.0; 5 if unset): the first closed socket is an error event, which
     * ends the process where nobody listens.
     */
    FIRST_CLOSE,
    /**
     * {@code reconnectionAttempts}, the option of npm's socket.io-client (manager.ts of 4.8.1: zero
     * counts as unset): no limit there.
     */
    NO_LIMIT_IN_SOCKET_IO,
    /** That depends on the program, which is not known. */
    UNKNOWN
  }

  private static final KeyPath WEB = KeyPath.of("web.reconnect.maxAttempts");

  /**
   * Channels whose objects take no such key in any version from 2026.3.13 to 2026.9.6, by {@code
   * openclaw config validate} of seven of them.
   */
  private static final Set<String> CLOSED_CHANNELS =
      Set.of("discord", "telegram", "whatsapp", "slack", "signal");

  /** Neighbours that a counter of attempts so far has, and a setting has not. */
  private static final Set<String> STATE = Set.of("connected", "running", "status", "state");

  /** All in a configuration that a version of the gateway reads. */
  public static List<ReconnectLimit> in(GatewayConfig config, OpenClawVersion version) {
    if (!config.isOpenClaw() && isSchema(config)) {
      return List.of();
    }
    List<ConfigValue> named = new ArrayList<>();
    Set<KeyPath> states = new HashSet<>();
    for (ConfigValue value : config.values()) {
      if (value.key().isPresent() && isState(value.path().last())) {
        states.add(value.path().parent());
      } else if (value.key().isPresent()
          && value.scalar().isPresent()
          && ReconnectName.isOne(value.path())) {
        named.add(value);
      }
    }
    Map<KeyPath, ConfigFault.Cause> refused = named.isEmpty() ? Map.of() : refused(config, version);
    List<ReconnectLimit> found = new ArrayList<>();
    for (ConfigValue value : named) {
      boolean counter =
          states.contains(value.path().parent()) && !ReconnectName.saysLimit(value.path());
      if (!counter) {
        found.add(
            config.isOpenClaw()
                ? ofOpenClaw(value, version, refused)
                : of(value, elsewhere(value)));
      }
    }
    return found;
  }

  /** Whether a document describes others: what it says of a key sets nothing. */
  private static boolean isSchema(GatewayConfig config) {
    String schema = config.at("$schema").flatMap(ConfigValue::text).orElse("");
    return schema.contains("//json-schema.org/");
  }

  /** The keys for which OpenClaw refuses it for certain. */
  private static Map<KeyPath, ConfigFault.Cause> refused(
      GatewayConfig config, OpenClawVersion version) {
    Map<KeyPath, ConfigFault.Cause> refused = new HashMap<>();
    for (ConfigFault fault : config.keyFaults(version)) {
      boolean key =
          fault.cause() == ConfigFault.Cause.UNKNOWN_KEY
              || fault.cause() == ConfigFault.Cause.RETIRED_KEY;
      if (key && fault.certain()) {
        refused.put(fault.path(), fault.cause());
      }
    }
    return refused;
  }

  private static ReconnectLimit of(ConfigValue value, Zero zero) {
    return new ReconnectLimit(value, zero, value.path());
  }

  private static ReconnectLimit ofOpenClaw(
      ConfigValue value, OpenClawVersion version, Map<KeyPath, ConfigFault.Cause> refused) {
    if (value.path().equals(WEB)) {
      boolean retired = version.known() && version.atLeast(2026, 8, 1);
      return of(value, retired ? Zero.RETIRED : Zero.NO_LIMIT);
    }
    Optional<KeyPath> closed = closedChannelKey(value.path());
    if (closed.isPresent()) {
      return new ReconnectLimit(value, Zero.REFUSED, closed.get());
    }
    for (KeyPath at = value.path(); !at.names().isEmpty(); at = at.parent()) {
      ConfigFault.Cause cause = refused.get(at);
      if (cause == ConfigFault.Cause.UNKNOWN_KEY) {
        return new ReconnectLimit(value, Zero.REFUSED, at);
      }
      if (cause == ConfigFault.Cause.RETIRED_KEY) {
        return of(value, Zero.RETIRED);
      }
    }
    return of(value, elsewhere(value));
  }

  private static Zero elsewhere(ConfigValue value) {
    List<String> names = value.path().names();
    int size = names.size();
    if (size > 1 && names.subList(size - 2, size).equals(List.of("reconnect", "maxAttempts"))) {
      return Zero.FIRST_CLOSE;
    }
    return ReconnectName.isSocketIo(value.path()) ? Zero.NO_LIMIT_IN_SOCKET_IO : Zero.UNKNOWN;
  }

  /** Whether it is zero, also as {@code 0.0}, {@code 0x0}, {@code -0} and in quotes. */
  public boolean isZero() {
    Optional<Scalar> scalar = value.scalar();
    if (scalar.isEmpty()) {
      return false;
    }
    if (scalar.get().kind() != Kind.TEXT) {
      return isZero(scalar.get());
    }
    String text = scalar.get().text().trim();
    for (int i = 0; i < text.length(); i++) {
      if ("0.+-xXoeE".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return isZero(new Scalar(scalar.get().place(), Kind.NUMBER, text));
  }

  private static boolean isZero(Scalar scalar) {
    return scalar.number().map(number -> number == 0).orElse(false);
  }

  /** The key right below a channel, or below one of its accounts, that a path leads through. */
  private static Optional<KeyPath> closedChannelKey(KeyPath path) {
    List<String> names = path.names();
    boolean channel =
        names.size() > 2
            && names.get(0).equals("channels")
            && CLOSED_CHANNELS.contains(names.get(1));
    if (!channel) {
      return Optional.empty();
    }
    int own = names.get(2).equals("accounts") ? 4 : 2;
    boolean here = names.size() == own + 1;
    boolean below = names.size() == own + 2 && ReconnectName.isAbout(names.get(own));
    return here || below ? Optional.of(new KeyPath(names.subList(0, own + 1))) : Optional.empty();
  }

  /** Whether it is a key that reports have and settings have not. */
  private static boolean isState(String name) {
    List<String> words = KeyWords.of(name);
    return STATE.contains(name) || (words.size() > 1 && words.get(0).equals("last"));
  }
}
