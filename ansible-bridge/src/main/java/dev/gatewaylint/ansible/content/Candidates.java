package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.UnitPlace;
import java.util.List;

/**
 * Values that an assignment of a unit could have, such that each thing that rules conclude from it
 * comes about with one of them. An empty one stands for any word.
 */
final class Candidates {
  private static final List<String> ANY_WORD = List.of();
  private static final List<String> TIMES = List.of("5", "0", "3600", "infinity");
  private static final List<String> NUMBERS = List.of("5", "0", "1", "100000");
  private static final List<String> SWITCHES = List.of("yes", "no");
  private static final List<String> USERS = List.of("", "root");

  /** Lines that would end a loop of restarts. */
  private static final List<String> LINES =
      List.of("#", "Restart=no", "StartLimitIntervalSec=1d\nStartLimitBurst=1");

  private Candidates() {}

  /**
   * What could stand behind the beginning of a line.
   *
   * @param path of the file, inside its host
   * @param endsLine whether nothing follows
   */
  static List<String> of(String path, String line, boolean endsLine) {
    boolean unit = UnitPlace.of(path).isPresent();
    if (!unit) {
      // A line of sudoers names its user first, one of a crontab after the schedule.
      boolean cron = path.contains("cron");
      boolean first = line.isBlank() && path.contains("sudoers");
      return first || (cron && !line.contains("/") && !line.isBlank()) ? USERS : ANY_WORD;
    }
    int equals = line.indexOf('=');
    if (equals < 0) {
      return line.isBlank() && endsLine ? LINES : ANY_WORD;
    }
    String name = line.substring(0, equals).strip();
    boolean isWhole = endsLine && line.substring(equals + 1).isBlank();
    if (!isName(name)) {
      return ANY_WORD;
    }
    if (name.endsWith("Sec") || name.equals("StartLimitInterval")) {
      return isWhole ? TIMES : List.of("5", "0", "3600");
    }
    if (name.equals("StartLimitBurst") || name.equals("RestartSteps")) {
      return NUMBERS;
    }
    return isWhole ? ofWord(name) : ANY_WORD;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static List<String> ofWord(String name) {
    return switch (name) {
      case "Restart" -> List.of("always", "no", "on-failure", "on-success");
      case "Type" -> List.of("simple", "oneshot", "notify", "forking");
      case "User" -> USERS;
      case "KillMode" -> List.of("control-group", "process", "none", "mixed");
      case "RestartMode" -> List.of("normal", "direct");
      case "OOMPolicy" -> List.of("stop", "continue", "kill");
      case "SuccessExitStatus", "RestartPreventExitStatus", "RestartForceExitStatus" ->
          List.of("1", "78", "143", "78 143");
      case "StartLimitAction", "FailureAction" -> List.of("none", "reboot");
      case "OnFailure" -> ANY_WORD;
      case "DynamicUser",
          "NoNewPrivileges",
          "PrivateDevices",
          "ProtectKernelTunables",
          "ProtectKernelModules",
          "ProtectKernelLogs",
          "ProtectClock",
          "ProtectHostname",
          "MemoryDenyWriteExecute",
          "RestrictRealtime",
          "RestrictSUIDSGID",
          "LockPersonality",
          "RemainAfterExit",
          "Persistent",
          "RefuseManualStart" ->
          SWITCHES;
      default -> ANY_WORD;
    };
  }
}
