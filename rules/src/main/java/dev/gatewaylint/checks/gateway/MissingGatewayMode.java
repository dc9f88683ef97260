package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.OpenClawVersion.Refusal;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.text.Change;
import java.util.List;
import java.util.Optional;

/** A configuration that does not say that the gateway shall run here. */
public final class MissingGatewayMode implements Rule.OfGateway {
  private static final String MODE = "gateway.mode";
  private static final String LOCAL = "set gateway.mode to \"local\"";

  private static final RuleInfo INFO =
      RuleInfo.error("missing-gateway-mode", "the gateway does not start without gateway.mode")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    Optional<ConfigNode> root = gateway.config().root();
    boolean judged = gateway.config().isOpenClaw() && gateway.config().isWhole();
    if (!judged || root.filter(Mapping.class::isInstance).isEmpty() || isAllowed(gateway)) {
      return List.of();
    }
    Optional<ConfigValue> mode = gateway.find(MODE);
    if (mode.isEmpty()) {
      String message =
          "the configuration has no gateway.mode, so that it looks damaged: "
              + Configs.refusal(gateway, Refusal.INCOMPLETE);
      Finding finding =
          gateway
              .find("gateway")
              .map(parent -> INFO.at(parent.keyPlace(), Subject.ofKey(MODE), MODE, message))
              .orElseGet(
                  () ->
                      INFO.at(
                          Configs.head(root.get().place()), Subject.ofKey(MODE), MODE, message));
      return List.of(
          Configs.fixed(Configs.with(finding, gateway), Safety.UNSAFE, LOCAL, added(gateway)));
    }
    boolean serves = gateway.isForClient() && !gateway.processes().isEmpty();
    return serves ? List.of(ofClient(gateway, mode.get())) : List.of();
  }

  private static Finding ofClient(GatewaySetup gateway, ConfigValue mode) {
    String message =
        "gateway.mode is for a client of a gateway elsewhere, but a service runs one with this file: "
            + Configs.refusal(gateway, Refusal.INCOMPLETE);
    Finding finding = Configs.with(Configs.at(INFO, mode, message), gateway);
    return Configs.written(finding, gateway, mode, "local", LOCAL);
  }

  /** The key where the gateway's other settings stand, else in the main file. */
  private static List<Change> added(GatewaySetup gateway) {
    Optional<ConfigValue> parent = gateway.find("gateway");
    Optional<Mapping> mapping =
        parent.isPresent()
            ? parent.get().mapping()
            : gateway
                .config()
                .file()
                .root()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    List<String> names = parent.isPresent() ? List.of("mode") : List.of("gateway", "mode");
    return mapping
        .flatMap(
            all ->
                Configs.own(gateway, all.place()).flatMap(file -> file.with(all, names, "local")))
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether a command line says that it is all right. */
  private static boolean isAllowed(GatewaySetup gateway) {
    for (GatewayProcess process : gateway.processes()) {
      if (process.has("--allow-unconfigured") || process.has("--dev")) {
        return true;
      }
    }
    return false;
  }
}
