package dev.gatewaylint.host;

import java.util.List;

/** Unit files for what systemd reads in the values of restart policies and of commands. */
final class ValueProbes {
  private ValueProbes() {}

  /** Adds the files to others. */
  static void addTo(List<String> texts) {
    values(texts);
    commands(texts);
  }

  private static void values(List<String> texts) {
    for (String span :
        List.of(
            "5",
            "5s",
            "1min 30s",
            "0",
            "infinity",
            "",
            "-1",
            "1e3",
            "10S",
            "1.5h",
            "2m3us",
            ".5s",
            "3.",
            "5 s 10 ms",
            "1M",
            "1y",
            "+5",
            "0x10",
            "5,5",
            "99999999999",
            "1year 2months",
            " 7",
            "7\t",
            "1h1h",
            "infinity 5",
            "5infinity")) {
      texts.add(
          "[Unit]\nStartLimitIntervalSec=77\nStartLimitIntervalSec="
              + span
              + "\n"
              + ParserProbes.START
              + "RestartSec=2\nRestartSec="
              + span
              + "\nWatchdogSec=9\nWatchdogSec="
              + span
              + "\n");
    }
    for (String count :
        List.of(
            "0",
            "1",
            "007",
            "0x10",
            "0b11",
            "0o17",
            "-1",
            "+3",
            "",
            "4294967295",
            "4294967296",
            "3.0",
            "3 ",
            "3x",
            "three",
            "018")) {
      texts.add("[Unit]\nStartLimitBurst=9\nStartLimitBurst=" + count + "\n" + ParserProbes.START);
    }
    for (String limit :
        List.of(
            "[Unit]\nStartLimitInterval=3\n",
            "[Service]\nStartLimitInterval=3\n",
            "[Service]\nStartLimitIntervalSec=3\n",
            "[Service]\nStartLimitBurst=3\n",
            "[Unit]\nStartLimitIntervalSec=9\n[Service]\nStartLimitInterval=7\nStartLimitBurst=2\n",
            "[Service]\nStartLimitInterval=7\n[Unit]\nStartLimitIntervalSec=9\n",
            "[Unit]\nStartLimitIntervalSec=9\nStartLimitInterval=8\n",
            "[Unit]\nStartLimitIntervalSec=9\nStartLimitInterval=\n",
            "[Install]\nStartLimitBurst=3\n",
            "[X-Unit]\nStartLimitBurst=3\n")) {
      texts.add(ParserProbes.START + limit);
    }
    for (String type :
        List.of(
            "simple",
            "exec",
            "forking",
            "oneshot",
            "notify",
            "idle",
            "dbus",
            "dbus\nBusName=a.b",
            "\nBusName=a.b",
            "simple\nBusName=a.b",
            "dbus\nBusName=",
            "Simple",
            "",
            "notify-reload",
            "\nBusName=!",
            "bogus\nType=oneshot",
            "oneshot\nType=bogus",
            "\nBusName=a.b\nBusName=")) {
      for (String restart :
          List.of("", "Restart=always\n", "Restart=on-success\n", "Restart=on-failure\n")) {
        texts.add(ParserProbes.START + restart + "Type=" + type + "\n");
      }
    }
    for (String set :
        List.of(
            "1",
            "1 2",
            "1 TERM",
            "SIGTERM TEMPFAIL",
            "256",
            "-1",
            "1\n@",
            "@ 1",
            "\"1\"",
            "1,2",
            "",
            "RTMIN+1",
            "255 0",
            "NOSUCH 3",
            "sigterm",
            "term",
            "15",
            "FAILURE",
            "1 \"2",
            "0x7",
            "TERM\n@ KILL")) {
      texts.add(
          ParserProbes.START
              + ("SuccessExitStatus=7\n@=" + set).replace("@", "SuccessExitStatus")
              + "\n"
              + ("RestartPreventExitStatus=" + set).replace("@", "RestartPreventExitStatus=")
              + "\n"
              + ("RestartForceExitStatus=9 HUP\nRestartForceExitStatus=" + set)
                  .replace("@", "RestartForceExitStatus=")
              + "\n");
    }
  }

  private static void commands(List<String> texts) {
    for (String command :
        List.of(
            "/bin/echo a b",
            "-/bin/echo a",
            "@/bin/echo a b",
            "@/bin/echo",
            ":/bin/echo $X",
            "+/bin/echo",
            "!/bin/echo",
            "!!/bin/echo",
            "-@:/bin/echo a",
            "--/bin/echo",
            "+!/bin/echo",
            "echo a",
            "nosuchprogram",
            "-nosuchprogram",
            "bin/echo",
            "-bin/echo",
            "/bin/",
            "-/bin/",
            "/",
            "/bin//echo x",
            "/bin/./echo",
            "/bin/../bin/echo",
            "/bin/echo 'a b' \"c d\"",
            "/bin/echo 'a",
            "-/bin/echo 'a",
            "/bin/echo a'b'c",
            "/bin/echo \\x41\\101\\u0042\\s",
            "/bin/echo \\q",
            "/bin/echo a\\ b",
            "/bin/echo a ; /bin/echo b",
            "/bin/echo a \\; b",
            "/bin/echo a; /bin/echo b",
            "; /bin/echo",
            "/bin/echo ;",
            "/bin/echo a ;; b",
            "",
            "/bin/echo a\nExecStart=",
            "/bin/echo a\nExecStart=\nExecStart=/bin/true",
            "/bin/echo a\nExecStart=/bin/echo b",
            "'/bin/echo' a",
            "\"/bin/echo\" a",
            "-",
            "@",
            "/bin/echo \"\"",
            "/bin/echo '' x",
            "/bin/ec\\x68o",
            "/bin/echo \"a\\\"b\"",
            "/bin/echo 'a\\'b'",
            "/bin/echo \\",
            "|/bin/echo",
            "/bin/echo a'b c",
            "/bin/echo \"a\"b")) {
      for (String type : List.of("simple", "oneshot")) {
        texts.add("[Service]\nType=" + type + "\nExecStart=" + command + "\nRestart=on-failure\n");
      }
    }
    texts.add("[Service]\nExecStart=/bin/true\nExecReload='x\nRestart=always\n");
    texts.add("[Service]\nExecStart=/bin/true\nExecStop=relative/path\nRestart=always\n");
    texts.add("[Service]\nExecStart=/bin/true\nExecStopPost=-relative/path\nRestart=always\n");
    texts.add("[Service]\nRestart=always\nExecStartPre=/bin/true\n");
  }
}
