package dev.gatewaylint.host;

import dev.gatewaylint.gateway.AgentExec;
import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.EnvReference;
import dev.gatewaylint.gateway.GatewayConfig;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.gateway.SchemaFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gateway's configuration on a host, beside the services that run with it.
 *
 * @param config what its files say
 * @param host the machine that it lies on
 * @param processes the gateways that read it; none where no file tells
 * @param schemaFaults what the schema that its user named does not allow in it
 */
public record GatewaySetup(
    GatewayConfig config,
    Host host,
    List<GatewayProcess> processes,
    List<SchemaFault> schemaFaults) {
  public GatewaySetup {
    processes = List.copyOf(processes);
    schemaFaults = List.copyOf(schemaFaults);
  }

  /** One for which no schema is named. */
  public GatewaySetup(GatewayConfig config, Host host, List<GatewayProcess> processes) {
    this(config, host, processes, List.of());
  }

  /** The same, judged by a schema. */
  public GatewaySetup with(List<SchemaFault> faults) {
    return new GatewaySetup(config, host, processes, faults);
  }

  /** The units that run a gateway with it. */
  public List<Service> services() {
    List<Service> services = new ArrayList<>();
    for (GatewayProcess process : processes) {
      process.service().ifPresent(services::add);
    }
    return services;
  }

  /** The jobs of launchd that run a gateway with it. */
  public List<LaunchdJob> jobs() {
    List<LaunchdJob> jobs = new ArrayList<>();
    for (GatewayProcess process : processes) {
      process.job().ifPresent(jobs::add);
    }
    return jobs;
  }

  /** The value of a key, as in {@code gateway.auth.mode}. */
  public Optional<ConfigValue> find(String dotted) {
    return config.find(dotted);
  }

  /**
   * The gateway's version: stated, else the newest that a service or the configuration itself hints
   * at, else the oldest supported.
   */
  public OpenClawVersion version() {
    if (host.statedOpenClaw().isPresent()) {
      return host.statedOpenClaw().get();
    }
    OpenClawVersion newest = config.lastTouchedVersion().orElse(OpenClawVersion.OLDEST);
    for (GatewayProcess process : processes) {
      OpenClawVersion hint = process.version();
      boolean newer = hint.atLeast(newest.year(), newest.month(), newest.day());
      if (hint.known() && (newer || !newest.known())) {
        newest = hint;
      }
    }
    return newest;
  }

  /**
   * An agent that may run any command on this host unasked; empty also where a file of approvals
   * lies in the state folder, which may forbid that (exec-approvals.json).
   */
  public Optional<AgentExec> unaskedAgent() {
    for (GatewayProcess process : processes) {
      Optional<String> state = process.stateFolder();
      boolean ruled =
          state.isEmpty() || host.tree().resolve(state.get() + "/exec-approvals.json").isPresent();
      if (ruled) {
        return Optional.empty();
      }
    }
    return AgentExec.unasked(config, version());
  }

  /** What becomes of a variable that the configuration refers to. */
  public Provision environment(String name) {
    return Provision.of(this, name);
  }

  /** All that is said of the port of a gateway that reads it; what counts stands first. */
  public List<GatewayPort> ports(GatewayProcess process) {
    return GatewayPort.of(process, Optional.of(config));
  }

  /** The access that each gateway that reads it gives; that of any where none is known. */
  public List<GatewayAccess> access() {
    List<GatewayAccess> all = new ArrayList<>();
    for (GatewayProcess process : processes) {
      all.add(new GatewayAccess(config, Optional.of(process)));
    }
    return all.isEmpty() ? List.of(new GatewayAccess(config, Optional.empty())) : all;
  }

  /** Whether both a token and a password are written down, and nothing says which is meant. */
  public boolean isAuthAmbiguous() {
    return GatewayAccess.isAmbiguous(config);
  }

  /** Whether it is meant for a client of a gateway elsewhere: no gateway starts with it. */
  public boolean isForClient() {
    return find("gateway.mode").flatMap(ConfigValue::text).equals(Optional.of("remote"));
  }

  /** The references to variables in it, but for those of channels that are not in use. */
  public List<EnvReference> references() {
    List<EnvReference> references = new ArrayList<>();
    for (EnvReference reference :
        config.isOpenClaw() ? config.references() : List.<EnvReference>of()) {
      boolean escaped = reference.form() == EnvReference.Form.ESCAPED;
      if (!escaped && !config.isInUnusedChannel(reference.value())) {
        references.add(reference);
      }
    }
    return references;
  }
}
