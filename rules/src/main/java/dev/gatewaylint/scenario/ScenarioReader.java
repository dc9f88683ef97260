package dev.gatewaylint.scenario;

import dev.gatewaylint.simulate.Quota;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.syntax.yaml.YamlFile;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a scenario file; docs/guide.md lists its keys. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @throws ScenarioException at the first thing in it that makes no sense
   */
  public static Scenario read(SourceFile source) throws ScenarioException {
    YamlFile yaml = YamlFile.parse(source);
    for (Problem problem : yaml.problems()) {
      throw new ScenarioException(problem.place(), problem.message());
    }
    if (yaml.root().isEmpty()) {
      return Scenario.EMPTY;
    }
    Fields fields =
        Fields.of(
            yaml.root().get(),
            List.of("targets", "assume", "gateways", "quotas", "programs", "actors"));
    List<Scenario.Service> programs = new ArrayList<>();
    for (ConfigNode node : fields.items("programs")) {
      programs.add(ProgramReader.read(node));
    }
    List<Scenario.Act> actors = new ArrayList<>();
    for (ConfigNode node : fields.items("actors")) {
      actors.add(ActorReader.read(node));
    }
    return new Scenario(
        targets(fields), assumed(fields), gateways(fields), quotas(fields), programs, actors);
  }

  private static List<String> targets(Fields fields) throws ScenarioException {
    List<String> targets = new ArrayList<>();
    Optional<ConfigNode> node = fields.node("targets");
    if (node.isPresent()) {
      List<String> software = List.of("systemd", "sudo", "sudo-rs", "launchd", "openclaw");
      Fields versions = Fields.of(node.get(), software);
      for (String name : software) {
        Optional<String> version = versions.text(name);
        if (version.isPresent()) {
          targets.add(name + "=" + version.get());
        }
      }
    }
    return targets;
  }

  private static Scenario.Assumed assumed(Fields fields) throws ScenarioException {
    Optional<ConfigNode> node = fields.node("assume");
    if (node.isEmpty()) {
      return Scenario.Assumed.NOTHING;
    }
    Fields assume =
        Fields.of(node.get(), List.of("crash-cycles", "start-up", "healthy-after", "length"));
    List<TimeSpan> cycles = new ArrayList<>();
    for (ConfigNode cycle : assume.items("crash-cycles")) {
      cycles.add(Fields.time(cycle));
    }
    return new Scenario.Assumed(
        cycles, assume.time("start-up"), assume.time("healthy-after"), assume.time("length"));
  }

  private static List<Scenario.Gateway> gateways(Fields fields) throws ScenarioException {
    List<Scenario.Gateway> gateways = new ArrayList<>();
    for (ConfigNode node : fields.items("gateways")) {
      Fields gateway = Fields.of(node, List.of("unit", "schema"));
      Place place = gateway.node("schema").map(ConfigNode::place).orElse(node.place());
      gateways.add(new Scenario.Gateway(place, gateway.text("unit"), gateway.text("schema")));
    }
    return gateways;
  }

  private static List<Quota> quotas(Fields fields) throws ScenarioException {
    List<Quota> quotas = new ArrayList<>();
    for (ConfigNode node : fields.items("quotas")) {
      if (node instanceof ConfigNode.Scalar) {
        quotas.add(known(node));
        continue;
      }
      Fields quota = Fields.of(node, List.of("name", "cost", "limit", "window"));
      String name = quota.required("name");
      Quota usual = Quota.discordIdentify();
      Optional<Long> limit = quota.number("limit");
      Optional<TimeSpan> window = quota.time("window");
      boolean discord = name.equals(DISCORD);
      if (!discord && (limit.isEmpty() || window.isEmpty())) {
        throw new ScenarioException(node.place(), "a quota needs a limit and a window");
      }
      try {
        quotas.add(
            new Quota(
                discord ? usual.name() : name,
                quota.number("cost").orElse(1L),
                limit.orElse(usual.limit()),
                window.orElse(usual.window())));
      } catch (IllegalArgumentException e) {
        throw new ScenarioException(node.place(), String.valueOf(e.getMessage()));
      }
    }
    return quotas;
  }

  private static final String DISCORD = "discord-identify";

  private static Quota known(ConfigNode node) throws ScenarioException {
    if (Fields.text(node).equals(DISCORD)) {
      return Quota.discordIdentify();
    }
    throw new ScenarioException(
        node.place(), "unknown quota; " + DISCORD + " is known, others need a limit and a window");
  }
}
