package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random sudoers files, which {@link RandomCall} often hits. Every form that decides is in them:
 * aliases in aliases, negations, inheritance, runas lists, globs, regular expressions, Defaults in
 * all scopes.
 */
final class RandomPolicy {
  private static final List<String> PATHS =
      List.of(
          "/usr/bin/systemctl",
          "/usr/bin/systemctl",
          "/usr/bin/systemctl",
          "/bin/systemctl",
          "/opt/tools/systemctl",
          "/opt/link/systemctl",
          "/usr/bin/../bin/systemctl",
          "/sbin/systemctl",
          "/usr/bin/journalctl",
          "/usr/bin/system*",
          "/usr/*/systemctl",
          "/*/systemctl",
          "/opt/*/systemctl",
          "/opt/*/*",
          "/opt/tools/*",
          "/opt/tools/?hidden",
          "/opt/tools/[.]hidden",
          "/opt/tools/.hid*",
          "/usr/bin/systemct[k-m]",
          "/usr/bin/[!s]*",
          "/usr/bin/[[:alpha:]]*",
          "/opt/tools/a\\[b",
          "/opt/tools/",
          "/opt/link/",
          "/opt/other/",
          "/usr/bin/",
          "/opt/*/",
          "/usr/bin/system\\*",
          "^/usr/bin/system.*$",
          "^/(usr/)?bin/(systemctl|journalctl)$",
          "^/opt/.*run$");

  private final Random random;

  RandomPolicy(Random random) {
    this.random = random;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A policy of some lines. */
  String text() {
    StringBuilder text = new StringBuilder();
    int lines = 2 + random.nextInt(7);
    for (int i = 0; i < lines; i++) {
      text.append(line()).append('\n');
    }
    return text.toString();
  }

  private String line() {
    int kind = random.nextInt(100);
    if (kind < 8) {
      return "User_Alias " + pick(List.of("PEOPLE", "MORE")) + " = " + users(3);
    } else if (kind < 12) {
      return "Host_Alias " + pick(List.of("HERE", "WEB")) + " = " + hosts(3);
    } else if (kind < 17) {
      return "Runas_Alias " + pick(List.of("WHO", "GRP")) + " = " + runasUsers(2);
    } else if (kind < 27) {
      return "Cmnd_Alias " + pick(List.of("UNITS", "TOOLS")) + " = " + commands();
    } else if (kind < 40) {
      return defaults();
    }
    StringBuilder line = new StringBuilder(users(3) + " " + privilege());
    while (chance(12)) {
      line.append(" : ").append(privilege());
    }
    return line.toString();
  }

  private String defaults() {
    String scope =
        switch (random.nextInt(6)) {
          case 0 -> ":" + users(2);
          case 1 -> "@" + hosts(2);
          case 2 -> ">" + runasUsers(2);
          case 3 -> "!" + pick(List.of("/usr/bin/systemctl", "TOOLS", "/opt/tools/, UNITS", "ALL"));
          default -> "";
        };
    List<String> settings =
        List.of(
            "!authenticate",
            "authenticate",
            "!authenticate",
            "exempt_group=ops",
            "exempt_group = wheel",
            "!exempt_group",
            "fast_glob",
            "!env_reset",
            "env_keep += \"FOO BAR\"");
    String setting = pick(settings);
    if (!scope.startsWith("!") && chance(15)) {
      setting = pick(List.of("runas_default=openclaw", "runas_default=alice", "!root_sudo"));
    }
    if (scope.startsWith("!") && setting.equals("fast_glob")) {
      // What is for a command does not hold while "sudo -l" looks at that command.
      setting = "!authenticate";
    }
    if (scope.isEmpty() && chance(10)) {
      setting =
          pick(List.of("!case_insensitive_user", "!case_insensitive_group", "match_group_by_gid"));
    }
    return "Defaults" + scope + " " + setting;
  }

  private String not() {
    return chance(15) ? "!" : chance(3) ? "!!" : "";
  }

  private String list(int most, List<String> from) {
    List<String> members = new ArrayList<>();
    int size = 1 + random.nextInt(most);
    for (int i = 0; i < size; i++) {
      members.add(not() + pick(from));
    }
    return String.join(", ", members);
  }

  private String users(int most) {
    return list(
        most,
        List.of(
            "deploy",
            "deploy",
            "alice",
            "bob",
            "ALL",
            "ALL",
            "%ops",
            "%staff",
            "%#2000",
            "#1000",
            "#1001",
            "PEOPLE",
            "MORE",
            "%wheel",
            "carol",
            "%admins",
            "\"alice\"",
            "%:remote"));
  }

  private String hosts(int most) {
    return list(
        most,
        List.of(
            "ALL",
            "ALL",
            "ALL",
            "gw1",
            "gw1.example.org",
            "gw*",
            "GW1",
            "web1",
            "g[w]?",
            "HERE",
            "WEB",
            "*.example.org",
            "192.0.2.0/24"));
  }

  private String runasUsers(int most) {
    return list(
        most,
        List.of(
            "root", "ALL", "openclaw", "%staff", "#1002", "#0", "alice", "WHO", "%#999", "GRP"));
  }

  private String runas() {
    String groups = list(2, List.of("ops", "ALL", "staff", "wheel", "GRP", "openclaw"));
    return switch (random.nextInt(9)) {
      case 0 -> "(root) ";
      case 1 -> "(ALL) ";
      case 2 -> "(" + runasUsers(3) + ") ";
      case 3 -> "() ";
      case 4 -> "(:" + groups + ") ";
      case 5 -> "(" + runasUsers(2) + " : " + groups + ") ";
      default -> "";
    };
  }

  private String privilege() {
    return hosts(2) + " = " + specs();
  }

  private String specs() {
    List<String> specs = new ArrayList<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      specs.add(runas() + options() + tags() + not() + command());
    }
    return String.join(", ", specs);
  }

  private String options() {
    if (chance(90)) {
      return "";
    }
    return pick(
        List.of(
            "NOTBEFORE=20200101000000Z ",
            "NOTBEFORE=2090010100Z ",
            "NOTAFTER=202001010000Z ",
            "NOTAFTER=20900101000000+0100 ",
            "CWD=/ ",
            "TIMEOUT=1h ",
            "ROLE=a_r TYPE=b_t "));
  }

  private String tags() {
    StringBuilder tags = new StringBuilder();
    while (chance(40)) {
      tags.append(
          pick(List.of("NOPASSWD:", "NOPASSWD:", "PASSWD:", "SETENV:", "NOEXEC:", "EXEC:")));
      tags.append(chance(50) ? " " : "");
    }
    return tags.toString();
  }

  private String commands() {
    List<String> commands = new ArrayList<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      commands.add(not() + command());
    }
    return String.join(", ", commands);
  }

  private String command() {
    int kind = random.nextInt(100);
    if (kind < 12) {
      return "ALL";
    } else if (kind < 24) {
      return pick(List.of("UNITS", "TOOLS"));
    }
    String path = pick(PATHS);
    if (path.endsWith("/") || chance(25)) {
      return path;
    }
    return path + " " + arguments();
  }

  private String arguments() {
    if (chance(8)) {
      return "\"\"";
    }
    String call = pick(RandomCall.CALLS.subList(1, RandomCall.CALLS.size()));
    if (chance(15)) {
      return regex(call);
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < call.length(); i++) {
      char c = call.charAt(i);
      int change = random.nextInt(100);
      if (change < 4) {
        pattern.append('?');
      } else if (change < 7) {
        pattern.append('*');
        i += random.nextInt(1 + call.length() - i);
      } else if (change < 9 && c > ' ' && c < 0x7F && Character.isLetter(c)) {
        pattern.append(bracket(c));
      } else {
        pattern.append(quoted(c));
      }
    }
    if (chance(15)) {
      pattern.append(pick(List.of("*", " *", "?", "[", "\\\\", " ")));
    }
    return pattern.toString();
  }

  private String bracket(char c) {
    return switch (random.nextInt(7)) {
      case 0 -> "[" + c + "]";
      case 1 -> "[!" + (char) (c + 1) + "]";
      case 2 -> "[a-z]";
      case 3 -> "[[\\:alpha\\:]]";
      case 4 -> "[x" + c + "-";
      case 5 -> "[]" + c + "]";
      default -> "[^0-9]";
    };
  }

  private String quoted(char c) {
    if (",:=#".indexOf(c) >= 0) {
      return "\\" + c;
    }
    if ("*?[]".indexOf(c) >= 0) {
      return chance(70) ? "\\" + c : String.valueOf(c);
    }
    return c == '\\' ? "\\\\\\\\" : String.valueOf(c);
  }

  private String regex(String call) {
    StringBuilder pattern = new StringBuilder("^");
    if (chance(10)) {
      pattern.append("(?i)");
    }
    for (int i = 0; i < call.length(); i++) {
      char c = call.charAt(i);
      int change = random.nextInt(100);
      if (change < 5) {
        pattern.append('.');
      } else if (change < 9) {
        pattern.append(pick(List.of(".*", ".+", "[a-z]*", "(x|" + ".)?", "[[:alnum:]]", ".{1,3}")));
      } else if (change < 11) {
        pattern.append("(").append(escaped(c)).append("|zz)");
      } else {
        pattern.append(escaped(c));
      }
    }
    return pattern.append(chance(15) ? ".*" : "").append('$').toString();
  }

  private static String escaped(char c) {
    return ".*[]\\^$(){}|+?".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
  }
}
