package dev.gatewaylint.lint;

import dev.gatewaylint.gateway.ConfigSchema;
import dev.gatewaylint.gateway.SchemaFault;
import dev.gatewaylint.gateway.SchemaRefusal;
import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.scenario.Scenario;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON Schemas that a host's scenario names for its gateways. One is looked for wherever it is
 * named, and read only where a configuration is to be judged by it.
 */
final class GatewaySchemas {
  private final Host host;
  private final List<Scenario.Gateway> named = new ArrayList<>();
  private final List<String> complaints;

  /**
   * The schemas of a host.
   *
   * @param complaints where a sentence is left for each that nothing can be judged by
   */
  GatewaySchemas(Host host, List<Scenario.Gateway> gateways, List<String> complaints) {
    this.host = host;
    this.complaints = complaints;
    for (Scenario.Gateway gateway : gateways) {
      try {
        if (gateway.schema().isPresent()) {
          path(gateway);
          named.add(gateway);
        }
      } catch (ScenarioException e) {
        complaints.add(e.sentence());
      }
    }
  }

  /** The configurations with what the schemas say against them. */
  List<GatewaySetup> judged(List<GatewaySetup> setups) {
    List<GatewaySetup> judged = new ArrayList<>(setups);
    for (Scenario.Gateway gateway : named) {
      boolean used = false;
      Optional<ConfigSchema> schema = Optional.empty();
      for (int i = 0; i < judged.size(); i++) {
        GatewaySetup setup = judged.get(i);
        if (!isMeant(setup, gateway)) {
          continue;
        }
        if (!used) {
          schema = read(gateway);
          used = true;
        }
        if (schema.isPresent()) {
          judged.set(i, judge(setup, schema.get()));
        }
      }
      if (!used && gateway.unit().isPresent() && host.isComplete()) {
        String unit = gateway.unit().get();
        complaints.add(
            new ScenarioException(gateway.place(), unit + " reads no configuration of a gateway")
                .sentence());
      }
    }
    return judged;
  }

  private static boolean isMeant(GatewaySetup setup, Scenario.Gateway gateway) {
    if (!setup.config().isOpenClaw()) {
      return false;
    }
    boolean meant = gateway.unit().isEmpty();
    for (GatewayProcess process : setup.processes()) {
      meant |= gateway.unit().equals(Optional.of(process.name()));
    }
    return meant;
  }

  private GatewaySetup judge(GatewaySetup setup, ConfigSchema schema) {
    try {
      List<SchemaFault> faults = new ArrayList<>(setup.schemaFaults());
      faults.addAll(schema.faults(setup.config()));
      return setup.with(faults);
    } catch (SchemaRefusal e) {
      complaints.add(e.sentence());
      return setup;
    }
  }

  private Optional<ConfigSchema> read(Scenario.Gateway gateway) {
    try {
      Optional<SourceFile> file = host.text(path(gateway));
      if (file.isEmpty()) {
        throw new ScenarioException(gateway.place(), "the schema cannot be read");
      }
      return Optional.of(ConfigSchema.of(Json5File.parse(file.get())));
    } catch (ScenarioException e) {
      complaints.add(e.sentence());
    } catch (SchemaRefusal e) {
      complaints.add(e.sentence());
    }
    return Optional.empty();
  }

  /** From the host's root, where the scenario lies. */
  private String path(Scenario.Gateway gateway) throws ScenarioException {
    String written = gateway.schema().orElse("");
    int depth = 0;
    for (String name : written.split("/", -1)) {
      depth += name.equals("..") ? -1 : name.isEmpty() || name.equals(".") ? 0 : 1;
      if (depth < 0 || written.startsWith("/")) {
        throw new ScenarioException(
            gateway.place(), "a schema lies below the folder of the scenario: name it from there");
      }
    }
    Optional<String> path = host.tree().resolve(written);
    if (path.isEmpty() || host.tree().files().kind(path.get()) != FileTree.Kind.FILE) {
      throw new ScenarioException(gateway.place(), "there is no schema " + written);
    }
    return path.get();
  }
}
