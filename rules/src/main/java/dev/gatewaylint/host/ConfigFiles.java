package dev.gatewaylint.host;

import dev.gatewaylint.gateway.GatewayConfig;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
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
    List<GatewaySetup> found = new ArrayList<>();
    for (String path : paths) {
      host.text(path).ifPresent(source -> found.add(setup(source, host)));
    }
    return found;
  }

  private static GatewaySetup setup(SourceFile source, Host host) {
    ConfigTree file = parse(source);
    return new GatewaySetup(new GatewayConfig(file, file.root()), host);
  }

  private static ConfigTree parse(SourceFile source) {
    return Json5File.parse(source);
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
