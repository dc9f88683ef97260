package dev.gatewaylint.syntax.unit.value;

import java.util.OptionalLong;

/**
 * Directives that take one word out of a list. Source: the string tables of systemd 252 and 257
 * (src/core, src/basic, src/shared); NEWS for the version of each later word.
 */
final class EnumValues {

  /** Also takes a truth value. */
  private static final String BOOL = "+bool";

  /** Takes the empty value as a reset. */
  private static final String EMPTY = "+empty";

  /** Also takes a number up to the one that follows the sign. */
  private static final String NUMBER = "+number:";

  /** Takes only truth values before the version that follows the sign. */
  private static final String BOOL_BEFORE = "+boolBefore:";

  /** Type, options, then words; {@code word@254} is known from version 254 on. */
  private static final String[][] TABLE = {
    {"collect-mode", "inactive", "inactive-or-failed"},
    {"device-policy", "auto", "closed", "strict"},
    {"exec-keyring-mode", "inherit", "private", "shared"},
    {"protect-proc", "default", "noaccess", "invisible", "ptraceable"},
    {"proc-subset", "all", "pid"},
    {"private-tmp", BOOL, BOOL_BEFORE + "257", "connected", "disconnected"},
    {"private-users", BOOL, BOOL_BEFORE + "257", "self", "identity"},
    {"private-pids", BOOL},
    {"protect-control-groups", BOOL, BOOL_BEFORE + "257", "private", "strict"},
    {"exec-utmp-mode", "init", "login", "user"},
    {
      "job-mode",
      "fail",
      "replace",
      "replace-irreversibly",
      "isolate",
      "flush",
      "ignore-dependencies",
      "ignore-requirements",
      "triggering",
      "restart-dependencies@254"
    },
    {"notify-access", "none", "main", "exec", "all"},
    {"protect-home", BOOL, "read-only", "tmpfs"},
    {"protect-system", BOOL, "full", "strict"},
    {"exec-preserve-mode", BOOL, "restart"},
    {"runtime-preserve-mode", BOOL, "restart"},
    {
      "service-type",
      "simple",
      "forking",
      "oneshot",
      "dbus",
      "notify",
      "notify-reload@253",
      "idle",
      "exec"
    },
    {"service-exit-type", "main", "cgroup"},
    {
      "service-restart",
      "no",
      "on-success",
      "on-failure",
      "on-abnormal",
      "on-watchdog",
      "on-abort",
      "always"
    },
    {"service-restart-mode", "normal", "direct", "debug@257"},
    {"service-timeout-failure-mode", "terminate", "abort", "kill"},
    {"socket-bind", BOOL, "default", "both", "ipv6-only"},
    {"oom-policy", "continue", "stop", "kill"},
    {"managed-oom-preference", "none", "avoid", "omit"},
    {"managed-oom-mode", EMPTY, "auto", "kill"},
    {"memory-pressure-watch", BOOL, "auto", "skip"},
    {"ip-tos", EMPTY, NUMBER + "255", "low-delay", "throughput", "reliability", "low-cost"},
    {"numa-policy", EMPTY, "default", "preferred", "bind", "interleave", "local"},
    {"socket-timestamping", BOOL, "off", "us", "ns", "nsec", "usec", "\u00b5s", "\u03bcs"},
    {"exec-io-class", EMPTY, NUMBER + "8", "none", "realtime", "best-effort", "idle"},
    {"exec-cpu-sched-policy", EMPTY, NUMBER + "2147483647", "other", "batch", "idle", "fifo", "rr"},
    {"kill-mode", EMPTY, "control-group", "process", "mixed", "none"},
    {
      "log-facility",
      NUMBER + "127",
      "kern",
      "user",
      "mail",
      "daemon",
      "auth",
      "syslog",
      "lpr",
      "news",
      "uucp",
      "cron",
      "authpriv",
      "ftp",
      "local0",
      "local1",
      "local2",
      "local3",
      "local4",
      "local5",
      "local6",
      "local7"
    },
    {
      "log-level",
      NUMBER + "7",
      "emerg",
      "alert",
      "crit",
      "err",
      "warning",
      "notice",
      "info",
      "debug"
    },
    {
      "emergency-action",
      "none",
      "exit",
      "exit-force",
      "reboot",
      "reboot-force",
      "reboot-immediate",
      "poweroff",
      "poweroff-force",
      "poweroff-immediate",
      "soft-reboot@254",
      "soft-reboot-force@254",
      "kexec@254",
      "kexec-force@254",
      "halt@254",
      "halt-force@254",
      "halt-immediate@254"
    },
    {"exec-mount-flags", EMPTY, "shared", "slave", "private"},
    {"exec-mount-propagation-flag", EMPTY, "shared", "slave", "private"},
    {"bool", BOOL},
    {"bool:fatal", BOOL},
    {"job-mode-isolate", BOOL},
    {"tristate", BOOL, EMPTY},
    {"exec-mount-apivfs", BOOL, EMPTY},
  };

  private EnumValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    for (String[] row : TABLE) {
      if (row[0].equals(type)) {
        if (allows(row, value, systemdVersion)) {
          return Judgement.ACCEPTED;
        }
        String reason = reason(row, systemdVersion);
        boolean fatal = type.endsWith(":fatal");
        return Judgement.of(
            new Fault(
                0, value.length(), reason, fatal ? Consequence.UNIT_REFUSED : Consequence.IGNORED));
      }
    }
    return Judgement.UNKNOWN_TYPE;
  }

  private static boolean allows(String[] row, String value, int version) {
    boolean onlyBool = false;
    for (int at = 1; at < row.length; at++) {
      String word = row[at];
      if (word.charAt(0) != '+') {
        if (!onlyBool && isWord(word, value, version)) {
          return true;
        }
      } else if (word.startsWith(BOOL_BEFORE)) {
        onlyBool = version < number(word);
      } else if (allowsOption(word, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allowsOption(String option, String value) {
    if (option.equals(BOOL)) {
      return BooleanValue.parse(value).isPresent();
    }
    if (option.equals(EMPTY)) {
      return value.isEmpty();
    }
    OptionalLong number = Integers.upTo(number(option), value);
    return number.isPresent();
  }

  private static boolean isWord(String word, String value, int version) {
    int at = word.indexOf('@');
    if (at < 0) {
      return word.equals(value);
    }
    return version >= since(word, at) && value.length() == at && word.startsWith(value);
  }

  private static int since(String word, int at) {
    return Integer.parseInt(word.substring(at + 1));
  }

  private static int number(String option) {
    return Integer.parseInt(option.substring(option.indexOf(':') + 1));
  }

  private static String reason(String[] row, int version) {
    StringBuilder words = new StringBuilder();
    boolean bool = false;
    boolean onlyBool = false;
    for (int at = 1; at < row.length; at++) {
      String word = row[at];
      bool |= word.equals(BOOL);
      onlyBool |= word.startsWith(BOOL_BEFORE) && version < number(word);
      int since = word.indexOf('@');
      if (word.charAt(0) != '+' && !onlyBool && (since < 0 || version >= since(word, since))) {
        words
            .append(words.length() == 0 ? "" : ", ")
            .append(since < 0 ? word : word.substring(0, since));
      }
    }
    if (words.length() == 0) {
      return "not a boolean (yes or no)";
    }
    return (bool ? "neither a boolean nor one of " : "not one of ") + words;
  }
}
