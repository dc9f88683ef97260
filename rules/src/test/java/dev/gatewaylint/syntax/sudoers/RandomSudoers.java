package dev.gatewaylint.syntax.sudoers;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random sudoers files that follow the grammar and touch each of its parts. */
final class RandomSudoers {
  private final Random random;
  private int aliases;

  RandomSudoers(Random random) {
    this.random = random;
  }

  /** A file of a few lines, nearly always without an error. */
  String file() {
    aliases = 0;
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      text.append(line()).append(random.nextInt(30) == 0 ? "  # why\n" : "\n");
    }
    if (random.nextInt(12) == 0) {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private String blank() {
    return any("", "", " ", " ", "\t", "  ", " \\\n ", "\\\n");
  }

  private String list(Supplier<String> element) {
    StringBuilder list = new StringBuilder(element.get());
    while (oneIn(3)) {
      list.append(blank()).append(',').append(blank()).append(element.get());
    }
    return list.toString();
  }

  private String not() {
    return oneIn(5) ? any("!", "!!", "! ", "!!!") : "";
  }

  private String line() {
    return switch (random.nextInt(14)) {
      case 0 ->
          any("", " ", "\t", "# a comment", "  # user=x \\", "#includedir", "#", "#include/x");
      case 1, 2 -> defaults();
      case 3 -> aliases("User_Alias", this::user);
      case 4 -> aliases("Runas_Alias", this::user);
      case 5 -> aliases("Host_Alias", this::host);
      case 6 -> aliases(any("Cmnd_Alias", "Cmd_Alias"), this::command);
      case 7 -> include();
      default -> userSpec();
    };
  }

  private String include() {
    String keyword = any("@include", "#include");
    return oneIn(3)
        ? any("@includedir", "#includedir") + " " + any("/nowhere", "no\\ where", "\"/no where\"")
        : keyword + any(" ", "\t", "  ") + any("empty", "\"empty\"", "\\x65mpty", "emp\\ty");
  }

  private String aliases(String keyword, Supplier<String> element) {
    StringBuilder line = new StringBuilder(oneIn(6) ? " " : "").append(keyword).append(' ');
    do {
      line.append(line.charAt(line.length() - 1) == ' ' ? "" : " : ")
          .append(any("A", "B", "WEB", "X_1"))
          .append(aliases++)
          .append(blank())
          .append('=')
          .append(blank())
          .append(list(element));
    } while (oneIn(4));
    return line.toString();
  }

  private String userSpec() {
    StringBuilder line = new StringBuilder(list(this::user)).append(any(" ", "\t", " \\\n "));
    line.append(privilege());
    while (oneIn(6)) {
      line.append(blank()).append(':').append(blank()).append(privilege());
    }
    return line.toString();
  }

  private String privilege() {
    return list(this::host) + blank() + "=" + blank() + list(this::spec);
  }

  private String user() {
    return not()
        + any(
            "root",
            "alice",
            "bob",
            "ALL",
            "#1000",
            "#0",
            "#-2",
            "#007",
            "#-1",
            "%wheel",
            "%#27",
            "%:admins",
            "%:#513",
            "+ops",
            "OPS",
            "\"domain user\"",
            "\"%domain users\"",
            "\"%:a b\"",
            "\"+net group\"",
            "\"#12\"",
            "a\\ b",
            "a\\,b",
            "j\\x6fe",
            "a.b-c_d",
            "DOMAIN\\\\joe",
            "joe@example.org",
            "üser",
            "u*",
            "\"q\\\"q\"",
            "\"con\\\n  t\"");
  }

  private String host() {
    return not()
        + any(
            "ALL",
            "localhost",
            "web1",
            "*.example.org",
            "web[0-9]",
            "HOSTS",
            "+hosts",
            "10.0.0.1",
            "10.0.0.0/8",
            "192.168.0.0/255.255.0.0",
            "fe80::1",
            "2001:db8::/32",
            "::1",
            "::",
            "1:2:3:4:5:6:7:8",
            "::ffff:10.0.0.1",
            "256.1.1.1",
            "1.2.3.4/33",
            "1.2.3",
            "#12",
            "\"quoted\"",
            "h\\:p",
            "aa:bb:cc",
            "2001::1/64",
            "1::2/ffff::",
            "%bad".substring(1));
  }

  private String spec() {
    StringBuilder spec = new StringBuilder();
    if (oneIn(2)) {
      spec.append(runas()).append(any(" ", "", "\t"));
    }
    while (oneIn(6)) {
      spec.append(option()).append(' ');
    }
    while (oneIn(3)) {
      spec.append(any(Tag.values())).append(any(":", ": ", " :", " : "));
    }
    return spec.append(command()).toString();
  }

  private String runas() {
    return switch (random.nextInt(8)) {
      case 0 -> "(" + blank() + ")";
      case 1 -> "(" + blank() + ":" + blank() + ")";
      case 2 -> "(" + list(this::user) + blank() + ":" + blank() + list(this::group) + ")";
      case 3 -> "(:" + list(this::group) + ")";
      default -> "(" + list(this::user) + ")";
    };
  }

  private String group() {
    return not() + any("wheel", "#27", "ALL", "OPS", "\"a b\"", "sudo", "#x".substring(1));
  }

  private String option() {
    return switch (random.nextInt(6)) {
      case 0 -> "CWD=" + any("/tmp", "~", "~joe/x", "*", "/a\\ b", "/x/", "/x\\,y");
      case 1 -> "CHROOT=" + any("/srv", "*", "~root");
      case 2 -> "TIMEOUT=" + any("30", "2h30m", "1d2h3m4s", "1D", "0", "5m10", "2147483647");
      case 3 ->
          any("NOTBEFORE", "NOTAFTER")
              + "="
              + any(
                  "20260101000000Z",
                  "2026010112",
                  "202601011230Z",
                  "20260101123059.5Z",
                  "2026010112.5Z",
                  "20260101123059+0130",
                  "20260101123059-02",
                  "20261399996161Z");
      case 4 -> "ROLE=" + any("staff_r", "\"a b\"");
      default -> "TYPE=" + any("staff_t", "x");
    };
  }

  private String command() {
    String digests = oneIn(10) ? digest() + (oneIn(3) ? ", " + digest() : "") + " " : "";
    return digests + not() + (digests.isEmpty() ? anyCommand() : any("ALL", path()));
  }

  private String digest() {
    int bits = any(224, 256, 384, 512);
    StringBuilder value = new StringBuilder();
    if (oneIn(2)) {
      for (int i = 0; i < bits / 4; i++) {
        value.append("0123456789abcdefABCDEF".charAt(random.nextInt(22)));
      }
    } else {
      int length = (4 * (bits / 8) + 2) / 3;
      for (int i = 0; i < length; i++) {
        value.append("ABCxyz059+/z".charAt(random.nextInt(12)));
      }
      while (oneIn(2) && value.length() % 4 != 0) {
        value.append('=');
      }
    }
    return "sha" + bits + any(":", " : ") + value;
  }

  private String anyCommand() {
    return switch (random.nextInt(12)) {
      case 0 -> "ALL";
      case 1 -> any("CMDS", "PRIVS", "WEB");
      case 2 -> "sudoedit" + arguments();
      case 3 -> "list";
      case 4 -> any("/usr/bin/", "/bin/*/", "/opt/a\\ b/");
      case 5 ->
          "^"
              + any(
                  "/usr/bin/(ls|cat)",
                  "/bin/[a-z]+",
                  "/x\\$",
                  "/a\\#b",
                  "/bin/.*",
                  "/a{2}",
                  "/(a",
                  "/a**",
                  "[z-a]",
                  "/x, /y",
                  "(?i)/BIN/x")
              + "$"
              + arguments();
      default -> path() + arguments();
    };
  }

  private String path() {
    return any(
        "/bin/ls",
        "/usr/bin/systemctl",
        "/bin/*",
        "/opt/[a-z]?/x",
        "/a\\ b",
        "/a\\,b",
        "/a\\:b",
        "/x\\=y",
        "/x(y)",
        "/bin/l\\#s",
        "/é",
        "/usr/bin/sudoedit".substring(0, 12),
        "/a!b",
        "/a\"b");
  }

  private String arguments() {
    if (oneIn(3)) {
      return "";
    }
    if (oneIn(8)) {
      return " \"\"";
    }
    if (oneIn(8)) {
      return " ^"
          + any("a|b", "-x [0-9]+", "a\\#b", "a\\$b", "x\\\n  y", "(", "a, b", "=:!\"")
          + "$";
    }
    StringBuilder words = new StringBuilder();
    do {
      words
          .append(any(" ", "  ", "\t", " \\\n\t", "\\\n"))
          .append(
              any(
                  "-l",
                  "*",
                  "restart",
                  "openclaw.service",
                  "a\\,b",
                  "a\\:b",
                  "--x=y",
                  "=z",
                  "\\=",
                  "a\\=b",
                  "[a-z]*",
                  "\\*",
                  "\\?",
                  "a\\ b",
                  "\\\\",
                  "\\#1",
                  "\"a",
                  "\"a\\ b\"",
                  "!x",
                  "x^y",
                  "(y)",
                  "é",
                  "a\\!b",
                  "\\^a",
                  "@x",
                  "%h",
                  "x=^a$"));
    } while (oneIn(2));
    return words.toString();
  }

  private String defaults() {
    String bound =
        switch (random.nextInt(9)) {
          case 0 -> ":" + blank() + list(this::user).replace(" ", "");
          case 1 -> ">" + list(this::user).replace(" ", "");
          case 2 -> "@" + list(this::host).replace(" ", "");
          case 3 ->
              "!" + any("/bin/ls", "/bin/ls,/bin/cat", "CMDS", "sudoedit", "ALL", "^/x$", "!/y");
          default -> "";
        };
    return "Defaults" + bound + any(" ", "\t", "  ", " \\\n") + list(this::setting);
  }

  private String setting() {
    List<String> lists = List.of("env_keep", "env_check", "env_delete", "log_servers");
    return switch (random.nextInt(12)) {
      case 0 -> any("env_reset", "requiretty", "use_pty", "insults", "syslog", "lecture");
      case 1 -> any("!", "! ", "!!!") + any("env_reset", "umask", "logfile", "mailto", "runcwd");
      case 2 -> any("umask=022", "umask = 0777", "umask=1000", "iolog_mode=0600", "umask=8");
      case 3 ->
          any("passwd_tries=3", "passwd_tries=-1", "closefrom=+4", "loglinelen=x", "loglinelen= 0");
      case 4 -> any("timestamp_timeout=5", "timestamp_timeout=-1.5", "passwd_timeout=.5x");
      case 5 -> any("lecture=always", "lecture=\"never\"", "listpw=all", "verifypw=some", "fdexec");
      case 6 -> any("syslog=auth", "syslog=mail", "syslog_goodpri=none", "syslog_badpri=err");
      case 7 ->
          any(
              "secure_path=\"/bin:/usr/bin\"",
              "secure_path = /bin\\:/sbin",
              "editor=/bin/vi",
              "editor=vi",
              "logfile=/var/log/sudo",
              "runcwd=*",
              "runchroot=x",
              "badpass_message=\"No, \\\"you\\\"\"",
              "passprompt=\"a \\\n  b\"",
              "mailsub=a\\ b",
              "mailto=x\\x41y",
              "iolog_file=%{seq}");
      case 8 -> any("rlimit_core=0", "rlimit_as=1,infinity", "rlimit_cpu=user", "rlimit_nproc=x,2");
      case 9 -> any("command_timeout=1h", "command_timeout=1m2h", "log_server_timeout=30");
      case 10 -> any("no_such", "env_reset=1", "passprompt", "env_keep", "mailto+=x", "pam_silent");
      default ->
          lists.get(random.nextInt(lists.size()))
              + blank()
              + any("=", "+=", "-=")
              + blank()
              + any("\"A B\"", "A", "\"A  B\tC*\"", "\"LC_* X=y\"", "A\\ B", "x");
    };
  }
}
