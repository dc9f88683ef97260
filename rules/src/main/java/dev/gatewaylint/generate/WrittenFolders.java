package dev.gatewaylint.generate;

import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Where a gateway writes beside its home: by its variables, and by what its unit lets it. */
final class WrittenFolders {
  private static final Map<String, String> MADE = made();

  private final Service service;
  private final GatewayProcess process;

  WrittenFolders(Service service, GatewayProcess process) {
    this.service = service;
    this.process = process;
  }

  private static Map<String, String> made() {
    Map<String, String> made = new LinkedHashMap<>();
    made.put("StateDirectory", "/var/lib/");
    made.put("CacheDirectory", "/var/cache/");
    made.put("LogsDirectory", "/var/log/");
    return made;
  }

  /** All of them, absolute, without those below its home or its working folder. */
  List<String> without(String home, Optional<String> folder) {
    TreeSet<String> all = new TreeSet<>();
    process.stateFolder().ifPresent(path -> all.add("/" + path));
    for (Map.Entry<String, String> kind : MADE.entrySet()) {
      for (Setting setting : service.settings().of("Service", kind.getKey())) {
        for (String word : setting.value().split(" ")) {
          int colon = word.indexOf(':');
          all.add(kind.getValue() + (colon < 0 ? word : word.substring(0, colon)));
        }
      }
    }
    for (Setting setting : service.settings().of("Service", "ReadWritePaths")) {
      for (String word : setting.value().split(" ")) {
        process.expanded(word.replaceFirst("^[-+]+", "")).ifPresent(all::add);
      }
    }
    all.removeIf(path -> !Shape.PATH.fits(path) || isBelow(path, home) || isBelow(path, "/root"));
    folder.ifPresent(at -> all.removeIf(path -> isBelow(path, at)));
    return List.copyOf(all);
  }

  private static boolean isBelow(String path, String folder) {
    return (path + "/").startsWith(folder + "/");
  }
}
