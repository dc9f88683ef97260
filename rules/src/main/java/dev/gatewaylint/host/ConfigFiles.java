package dev.gatewaylint.host;

import dev.gatewaylint.gateway.GatewayConfig;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.syntax.yaml.YamlFile;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The configurations of gateways on a host. */
final class ConfigFiles {
  private ConfigFiles() {}

  /** Reads those that findings may point at, and those in the state folders of users. */
  static List<GatewaySetup> of(Host host) {
    Set<String> paths = new TreeSet<>(host.reported(FileKind.Plain.GATEWAY_CONFIG));
    paths.addAll(host.reported(FileKind.Plain.OTHER_CONFIG));
    for (String folder : folders(host.tree())) {
      for (String name : host.tree().names(folder)) {
        if (ConfigPlace.isGateways(name)) {
          host.tree().resolve(folder + "/" + name).ifPresent(paths::add);
        }
      }
    }
    List<GatewayProcess> processes = GatewayProcess.on(host);
    Set<String> chosen = new TreeSet<>();
    for (GatewayProcess process : processes) {
      process.configPath().flatMap(host.tree()::resolve).ifPresent(chosen::add);
    }
    paths.addAll(chosen);
    List<GatewaySetup> found = new ArrayList<>();
    for (String path : paths) {
      boolean openclaw = chosen.contains(path) || ConfigPlace.isGateways(path);
      host.text(path).ifPresent(file -> found.add(setup(file, openclaw, processes, host)));
    }
    return withoutParts(found);
  }

  /** All but those that are part of a gateway's: there the gateway says what their keys mean. */
  private static List<GatewaySetup> withoutParts(List<GatewaySetup> all) {
    Set<String> parts = new TreeSet<>();
    for (GatewaySetup setup : all) {
      List<ConfigTree> files = setup.config().files();
      for (ConfigTree part : files.subList(1, files.size())) {
        parts.add(part.source().path());
      }
    }
    List<GatewaySetup> kept = new ArrayList<>();
    for (GatewaySetup setup : all) {
      boolean part = parts.contains(setup.config().file().source().path());
      if (setup.config().isOpenClaw() || !part) {
        kept.add(setup);
      }
    }
    return kept;
  }

  private static GatewaySetup setup(
      SourceFile source, boolean openclaw, List<GatewayProcess> processes, Host host) {
    ConfigTree file = parse(source);
    List<GatewayProcess> readers = new ArrayList<>();
    String path = source.path();
    for (GatewayProcess process : processes) {
      Optional<String> chosen = process.configPath();
      if (chosen.flatMap(host.tree()::resolve).equals(Optional.of(source.path()))) {
        readers.add(process);
        path = chosen.get();
      }
    }
    GatewayConfig config =
        openclaw
            ? GatewayConfig.ofOpenClaw(
                file, path, HostIncludes.roots(path, readers, host), new HostIncludes(host))
            : GatewayConfig.ofOther(file);
    return new GatewaySetup(config, host, readers);
  }

  private static ConfigTree parse(SourceFile source) {
    return ConfigPlace.isYaml(source.path()) ? YamlFile.parse(source) : Json5File.parse(source);
  }

  /** The folders in which gateways keep their state, where their user chose none. */
  static List<String> folders(RootedTree tree) {
    List<String> homes = new ArrayList<>(List.of("root"));
    for (String above : List.of("home", "Users")) {
      for (String user : tree.names(above)) {
        homes.add(above + "/" + user);
      }
    }
    List<String> folders = new ArrayList<>();
    for (String home : homes) {
      for (String name : tree.names(home)) {
        if (ConfigPlace.isState(name)) {
          folders.add(home + "/" + name);
        }
      }
    }
    return folders;
  }
}
