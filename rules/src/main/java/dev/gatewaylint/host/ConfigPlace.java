package dev.gatewaylint.host;

import dev.gatewaylint.host.FileKind.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which JSON, JSON5 and YAML files configure a gateway. */
public final class ConfigPlace {
  /** As much of another program's file as is looked at to find out whether it is of interest. */
  static final int LONGEST = 1 << 20;

  /**
   * The product's configuration, by its names so far, the one of today first (openclaw
   * src/config/paths.ts).
   */
  static final List<String> NAMES =
      List.of("openclaw.json", "clawdbot.json", "moltbot.json", "moldbot.json");

  /**
   * The folders in which it keeps its state, by its names so far, the one of today first; a
   * profile's name follows.
   */
  static final List<String> STATE = List.of(".openclaw", ".clawdbot", ".moltbot", ".moldbot");

  private ConfigPlace() {}

  /** Whether a file is called what the gateway calls its configuration. */
  public static boolean isGateways(String path) {
    return NAMES.contains(name(path));
  }

  /** Whether a folder is called what the gateway calls the one for its state. */
  public static boolean isState(String folder) {
    String name = name(folder);
    for (String state : STATE) {
      if (name.equals(state) || name.startsWith(state + "-")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file is JSON, JSON5 or YAML by its name. */
  public static boolean isConfig(String path) {
    String name = name(path);
    return name.endsWith(".json") || name.endsWith(".json5") || isYaml(path);
  }

  /** Whether a file is YAML by its name. */
  public static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }

  /** What a file is whose first bytes are these; another program's counts for what it says. */
  static Optional<Plain> of(byte[] head) {
    StringBuilder squeezed = new StringBuilder(head.length);
    for (byte each : head) {
      if (each != '-' && each != '_') {
        squeezed.append((char) (each & 0xff));
      }
    }
    String text = squeezed.toString().toLowerCase(Locale.ROOT);
    boolean attempts =
        text.contains("maxreconnect")
            || (text.contains("reconnect")
                && (text.contains("attempt")
                    || text.contains("tries")
                    || text.contains("times")
                    || text.contains("limit")));
    return attempts ? Optional.of(Plain.OTHER_CONFIG) : Optional.empty();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
