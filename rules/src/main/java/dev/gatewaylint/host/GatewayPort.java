package dev.gatewaylint.host;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.GatewayConfig;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A port that something tells a gateway to listen on.
 *
 * @param place where it is written; empty for what is built in
 */
public record GatewayPort(int number, Origin origin, Optional<Place> place) {
  /** Who says so, the one that counts first. */
  public enum Origin {
    /** {@code --port}. */
    OPTION,
    /** {@code OPENCLAW_GATEWAY_PORT}. */
    VARIABLE,
    /** {@code gateway.port}. */
    CONFIG,
    /** 18789, or 19001 with {@code --dev}. */
    BUILT_IN
  }

  private static final int USUAL = 18_789;
  private static final int DEVELOPMENT = 19_001;
  private static final int HIGHEST = 65_535;

  /**
   * All that is said of the port of a gateway, what counts first. The last is built in, but for a
   * profile: there it is made of the profile's name (2026.9.6).
   */
  static List<GatewayPort> of(GatewayProcess process, Optional<GatewayConfig> config) {
    List<GatewayPort> ports = new ArrayList<>();
    option(process, "--port")
        .flatMap(GatewayPort::parse)
        .ifPresent(port -> ports.add(new GatewayPort(port, Origin.OPTION, process.commandPlace())));
    Provision variable = process.provision("OPENCLAW_GATEWAY_PORT");
    variable
        .value()
        .flatMap(GatewayPort::parse)
        .ifPresent(port -> ports.add(new GatewayPort(port, Origin.VARIABLE, variable.place())));
    Optional<ConfigValue> written = config.flatMap(GatewayConfig::port);
    if (written.isPresent()) {
      int port = written.get().integer().orElseThrow().intValue();
      ports.add(new GatewayPort(port, Origin.CONFIG, Optional.of(written.get().place())));
    }
    Optional<String> profile = process.profile();
    boolean development = profile.equals(Optional.of("dev"));
    if (profile.isEmpty() || development) {
      int port = development ? DEVELOPMENT : USUAL;
      ports.add(new GatewayPort(port, Origin.BUILT_IN, Optional.empty()));
    }
    return ports;
  }

  /** The word behind an option, or behind its equals sign; the last one counts. */
  static Optional<String> option(GatewayProcess process, String name) {
    Optional<String> found = Optional.empty();
    List<String> words = process.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(name + "=")) {
        found = Optional.of(words.get(i).substring(name.length() + 1));
      } else if (words.get(i).equals(name) && i + 1 < words.size()) {
        found = Optional.of(words.get(i + 1));
      }
    }
    return found;
  }

  /** A number; of {@code HOST:PORT} the port, as the variable may have it. */
  private static Optional<Integer> parse(String text) {
    String digits = text.trim();
    digits = digits.substring(digits.lastIndexOf(':') + 1);
    if (digits.isEmpty() || digits.length() > 5) {
      return Optional.empty();
    }
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      port = port * 10 + c - '0';
    }
    return port > 0 && port <= HIGHEST ? Optional.of(port) : Optional.empty();
  }
}
