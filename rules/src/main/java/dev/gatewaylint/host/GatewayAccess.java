package dev.gatewaylint.host;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.GatewayConfig;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * From where a gateway can be reached, and what it asks for (openclaw src/gateway/auth-resolve.ts
 * and src/cli/gateway-cli/run.ts, 2026.9.6). Words of the command line count before the
 * configuration.
 */
public final class GatewayAccess {
  private static final String BIND = "gateway.bind";
  private static final String MODE = "gateway.auth.mode";
  private static final String TOKEN = "gateway.auth.token";
  private static final String PASSWORD = "gateway.auth.password";

  private final GatewayConfig config;
  private final Optional<GatewayProcess> process;

  /**
   * The access that one gateway gives.
   *
   * @param process the gateway; empty for any that reads the configuration
   */
  GatewayAccess(GatewayConfig config, Optional<GatewayProcess> process) {
    this.config = config;
    this.process = process;
  }

  /** The gateway; empty where none is known. */
  public Optional<GatewayProcess> process() {
    return process;
  }

  /** Where the address is chosen, if others than this host reach that for certain. */
  public Optional<Place> exposedBy() {
    Optional<String> option = option("--bind");
    Optional<ConfigValue> written = config.find(BIND);
    String bind = option.or(() -> written.flatMap(ConfigValue::text)).orElse("loopback");
    boolean custom = bind.equals("custom") && isOpen(config.find("gateway.customBindHost"));
    if (!bind.equals("lan") && !custom) {
      return Optional.empty();
    }
    return option.isPresent()
        ? process.flatMap(GatewayProcess::commandPlace)
        : written.map(ConfigValue::place);
  }

  /** The address in words, as in {@code bind=lan}. */
  public String bind() {
    return option("--bind").or(() -> config.find(BIND).flatMap(ConfigValue::text)).orElse("");
  }

  private static boolean isOpen(Optional<ConfigValue> host) {
    String address = host.flatMap(ConfigValue::text).orElse("");
    return !address.isEmpty()
        && address.indexOf('$') < 0
        && !address.startsWith("127.")
        && !address.equals("::1")
        && !address.equals("localhost");
  }

  /** Whether it surely asks for nothing: an answer of no leaves out what nobody knows. */
  public boolean asksForNothing() {
    Optional<String> mode = option("--auth").or(() -> config.find(MODE).flatMap(ConfigValue::text));
    if (mode.isEmpty()) {
      return lacks("--token", TOKEN, "OPENCLAW_GATEWAY_TOKEN")
          && lacks("--password", PASSWORD, "OPENCLAW_GATEWAY_PASSWORD");
    }
    return switch (mode.get()) {
      case "none" -> true;
      case "token" -> lacks("--token", TOKEN, "OPENCLAW_GATEWAY_TOKEN");
      case "password" -> lacks("--password", PASSWORD, "OPENCLAW_GATEWAY_PASSWORD");
      default -> false;
    };
  }

  /**
   * Whether a version refuses to listen like this. Where nothing is written, older ones make up a
   * token.
   */
  public boolean isRefused(OpenClawVersion version) {
    boolean chosen = option("--auth").isPresent() || config.find(MODE).isPresent();
    return asksForNothing() && (chosen || version.refusesToListenWithoutSecret());
  }

  /** Where it is written that it shall ask for nothing. */
  public Optional<Place> openedBy() {
    return config
        .find(MODE)
        .filter(mode -> mode.text().equals(Optional.of("none")))
        .map(ConfigValue::place);
  }

  private boolean lacks(String option, String path, String variable) {
    Optional<ConfigValue> written = config.find(path).filter(GatewayAccess::isSecret);
    return process.isPresent()
        && option(option).isEmpty()
        && option(option + "-file").isEmpty()
        && written.isEmpty()
        && config.isWhole()
        && process.get().provision(variable).isMissing();
  }

  /** A reference counts as well, whatever it refers to. */
  private static boolean isSecret(ConfigValue value) {
    return value.mapping().isPresent() || value.text().map(text -> !text.isBlank()).orElse(false);
  }

  /** Whether both a token and a password are written down, and nothing says which is meant. */
  static boolean isAmbiguous(GatewayConfig config) {
    boolean chosen =
        config.find(MODE).flatMap(ConfigValue::text).map(text -> !text.isBlank()).orElse(false);
    return !chosen
        && config.find(TOKEN).filter(GatewayAccess::isSecret).isPresent()
        && config.find(PASSWORD).filter(GatewayAccess::isSecret).isPresent();
  }

  private Optional<String> option(String name) {
    return process.flatMap(gateway -> GatewayPort.option(gateway, name));
  }
}
