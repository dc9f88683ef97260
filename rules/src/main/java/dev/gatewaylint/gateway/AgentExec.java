package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
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
  /** An agent that may, if the configuration leaves none in doubt for that version. */
  public static Optional<AgentExec> unasked(GatewayConfig config, OpenClawVersion version) {
    if (!config.isOpenClaw() || !config.isWhole()) {
      return Optional.empty();
    }
    for (Optional<ConfigValue> agent : agents(config)) {
      Reader reader = new Reader(config, agent);
      boolean free =
          version.known()
              ? reader.isFree(version.atLeast(2026, 4, 15))
              : reader.isFree(false) && reader.isFree(true);
      if (free && reader.hasExec()) {
        return Optional.of(new AgentExec(agent.map(AgentExec::name), reader.by()));
      }
    }
    return Optional.empty();
  }

  /** The agents that the configuration names; one of which it says nothing, if none. */
  private static List<Optional<ConfigValue>> agents(GatewayConfig config) {
    List<Optional<ConfigValue>> agents = new ArrayList<>();
    for (String holder : List.of("agents.list", "agents.entries")) {
      for (ConfigValue agent : config.find(holder).map(ConfigWalk::children).orElse(List.of())) {
        agents.add(Optional.of(agent));
      }
    }
    return agents.isEmpty() ? List.of(Optional.empty()) : agents;
  }

  private static String name(ConfigValue agent) {
    return below(agent, "id").flatMap(ConfigValue::text).orElse(agent.path().last());
  }

  private static Optional<ConfigValue> below(ConfigValue value, String... names) {
    ConfigValue at = value;
    for (String name : names) {
      Optional<Entry> entry = at.mapping().flatMap(mapping -> mapping.find(name));
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      Optional<Scalar> key = Optional.of(entry.get().key());
      at = new ConfigValue(at.path().child(name), key, entry.get().value());
    }
    return Optional.of(at);
  }

  /** What the configuration says of one agent. */
  private static final class Reader {
    private final GatewayConfig config;
    private final Optional<ConfigValue> agent;

    /** What is said of its tools, and behind that what is said of all agents' tools. */
    private final List<ConfigValue> layers = new ArrayList<>();

    Reader(GatewayConfig config, Optional<ConfigValue> agent) {
      this.config = config;
      this.agent = agent;
      agent.flatMap(value -> below(value, "tools")).ifPresent(layers::add);
      config.find("tools").ifPresent(layers::add);
    }

    /** Whether the tool is there at all; where a pattern decides it, it is not. */
    boolean hasExec() {
      for (ConfigValue layer : layers) {
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
      Optional<ConfigValue> own = agent.flatMap(value -> below(value, "sandbox", "mode"));
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

    private Optional<String> text(ConfigValue layer, String name) {
      return below(layer, "exec", name).flatMap(ConfigValue::text);
    }

    private Optional<ConfigValue> first(String... names) {
      for (ConfigValue layer : layers) {
        Optional<ConfigValue> found = below(layer, names);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private List<String> list(ConfigValue layer, String name) {
      List<String> texts = new ArrayList<>();
      Optional<ConfigNode> node = below(layer, name).map(ConfigValue::node);
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
