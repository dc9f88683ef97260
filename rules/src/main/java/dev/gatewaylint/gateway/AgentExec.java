package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an agent may run any command on the gateway's own host, and nobody is asked. Settings of
 * the agent count before those of all ({@code tools.exec}); {@code mode} counts before {@code
 * security} and {@code ask}, which come to {@code full} and {@code off} where nothing is said
 * (src/infra/exec-policy.ts and src/agents/exec-defaults.ts of 2026.7.1). The versions of 2026.3
 * ask only where {@code host} is {@code gateway}: without a host and a sandbox they run a command
 * right on the host (bash-tools.exec.ts of 2026.3.13). A file of approvals may forbid what this
 * allows.
 *
 * @param agent the agent; empty for the one that every gateway has
 * @param by the setting that makes it so; empty where that is the default
 */
public record AgentExec(Optional<String> agent, Optional<ConfigValue> by) {
  private static final KeyPath TOOLS = KeyPath.of("tools");

  /** An agent that may, if the configuration leaves none in doubt for that version. */
  public static Optional<AgentExec> unasked(GatewayConfig config, OpenClawVersion version) {
    if (!config.isOpenClaw() || !config.isWhole()) {
      return Optional.empty();
    }
    for (Optional<KeyPath> agent : agents(config)) {
      Reader reader = new Reader(config, agent);
      boolean free =
          version.known()
              ? reader.isFree(version.atLeast(2026, 4, 15))
              : reader.isFree(false) && reader.isFree(true);
      if (free && reader.hasExec()) {
        return Optional.of(new AgentExec(agent.flatMap(path -> name(config, path)), reader.by()));
      }
    }
    return Optional.empty();
  }

  /** Where the agents stand; nowhere for the one of a gateway that names none. */
  private static List<Optional<KeyPath>> agents(GatewayConfig config) {
    List<Optional<KeyPath>> agents = new ArrayList<>();
    Optional<ConfigNode> list = config.find("agents.list").map(ConfigValue::node);
    if (list.isPresent() && list.get() instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        agents.add(Optional.of(KeyPath.of("agents.list").item(i)));
      }
    }
    for (ConfigValue entry : config.children("agents.entries")) {
      agents.add(Optional.of(entry.path()));
    }
    return agents.isEmpty() ? List.of(Optional.empty()) : agents;
  }

  private static Optional<String> name(GatewayConfig config, KeyPath agent) {
    Optional<String> id = config.inside(agent.child("id")).flatMap(ConfigValue::text);
    return id.or(() -> Optional.of(agent.last()));
  }

  /** What the configuration says of one agent. */
  private static final class Reader {
    private final GatewayConfig config;
    private final List<KeyPath> layers = new ArrayList<>();
    private final Optional<KeyPath> agent;

    Reader(GatewayConfig config, Optional<KeyPath> agent) {
      this.config = config;
      this.agent = agent;
      agent.ifPresent(path -> layers.add(path.child("tools")));
      layers.add(TOOLS);
    }

    /** Whether the tool is there at all; where a pattern decides it, it is not. */
    boolean hasExec() {
      for (KeyPath layer : layers) {
        if (list(layer, "deny").stream().anyMatch(name -> holdsExec(name) || isPattern(name))) {
          return false;
        }
        List<String> allowed = list(layer, "allow");
        if (!allowed.isEmpty() && allowed.stream().noneMatch(Reader::holdsExec)) {
          return false;
        }
      }
      String profile = first("profile").flatMap(ConfigValue::text).orElse("full");
      boolean limited = profile.equals("minimal") || profile.equals("messaging");
      return !limited;
    }

    private static boolean holdsExec(String name) {
      return List.of("exec", "bash", "group:runtime", "*").contains(name);
    }

    private static boolean isPattern(String name) {
      return name.indexOf('*') >= 0;
    }

    boolean isFree(boolean newer) {
      String host = first("exec", "host").flatMap(ConfigValue::text).orElse("auto");
      if (host.equals("gateway")) {
        return isFull(newer);
      }
      return host.equals("auto") && !isSandboxed() && (!newer || isFull(true));
    }

    private boolean isFull(boolean newer) {
      String security = newer ? "full" : "allowlist";
      String ask = newer ? "off" : "on-miss";
      for (int i = layers.size() - 1; i >= 0; i--) {
        Optional<String> mode = text(layers.get(i), "mode");
        security = text(layers.get(i), "security").orElse(security);
        ask = text(layers.get(i), "ask").orElse(ask);
        if (mode.isPresent()) {
          security = mode.get().equals("full") ? "full" : "allowlist";
          ask = mode.get().equals("full") ? "off" : "on-miss";
        }
      }
      return security.equals("full") && ask.equals("off");
    }

    private boolean isSandboxed() {
      Optional<ConfigValue> own =
          agent.flatMap(path -> config.inside(path.child("sandbox").child("mode")));
      return own.or(() -> config.find("agents.defaults.sandbox.mode"))
          .flatMap(ConfigValue::text)
          .equals(Optional.of("all"));
    }

    /** The setting nearest to the agent that lets it. */
    Optional<ConfigValue> by() {
      for (String name : List.of("mode", "security", "ask", "host")) {
        Optional<ConfigValue> found = first("exec", name);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<String> text(KeyPath layer, String name) {
      return config.inside(layer.child("exec").child(name)).flatMap(ConfigValue::text);
    }

    private Optional<ConfigValue> first(String... names) {
      for (KeyPath layer : layers) {
        KeyPath path = layer;
        for (String name : names) {
          path = path.child(name);
        }
        Optional<ConfigValue> found = config.inside(path);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private List<String> list(KeyPath layer, String name) {
      List<String> texts = new ArrayList<>();
      Optional<ConfigNode> node = config.inside(layer.child(name)).map(ConfigValue::node);
      if (node.isPresent() && node.get() instanceof Sequence sequence) {
        for (ConfigNode item : sequence.items()) {
          if (item instanceof Scalar scalar) {
            texts.add(scalar.text());
          }
        }
      }
      return texts;
    }
  }
}
