package dev.gatewaylint.lint;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Unit files with healthy lines and hazards in any order. */
public final class RandomUnit {
  private static final Map<String, String> START =
      Map.of(
          "service", "[Service]\nExecStart=/bin/true\n",
          "timer", "[Timer]\nOnActiveSec=1h\n",
          "socket", "[Socket]\nListenStream=/run/x.sock\n",
          "path", "[Path]\nPathExists=/nowhere\n",
          "target", "[Unit]\nDescription=x\n");
  private static final Map<String, List<String>> LINES =
      Map.of(
          "Unit",
          List.of(
              "Description=a b",
              "After=x.target",
              "After=no-suffix",
              "Wants=a.service b.service",
              "StartLimitIntervalSec=5min",
              "StartLimitIntervalSec=5 minutos",
              "StartLimitBurst=5",
              "StartLimitBurst=five",
              "StartLimitInterval=10",
              "ConditionPathExists=/x",
              "ConditionPathExists=x",
              "Documentation=man:x(8)",
              "Documentation=x",
              "Restart=always",
              "RestartSec=3",
              "ExecStart=/bin/true",
              "JobTimeoutSec=1h",
              "JobTimeoutSec=-1",
              "RefuseManualStart=maybe",
              "Descripton=x",
              "WantedBy=multi-user.target",
              "OnFailure=alert@%n.service",
              "FailureAction=reboot",
              "FailureAction=explode",
              "CollectMode=inactive",
              "CollectMode=x",
              "SuccessActionExitStatus=256",
              "ConditionArchitecture=arm64",
              "ConditionArchitecture=pdp11"),
          "Service",
          List.of(
              "Restart=always",
              "Restart=on-failure",
              "Restart=sometimes",
              "Restart=",
              "RestartSec=10",
              "RestartSec=10sec5",
              "RestartSec=ten",
              "RestartSecs=10",
              "restart=always",
              "Type=simple",
              "Type=oneshot",
              "Type=dbus",
              "Type=notify-reload",
              "Type=x",
              "WatchdogSec=30s",
              "WatchdogSec=x",
              "StartLimitIntervalSec=300",
              "StartLimitBurst=3",
              "StartLimitInterval=5min",
              "StartLimitBurst=-1",
              "User=root",
              "User=no body",
              "Environment=A=1",
              "Environment=A",
              "EnvironmentFile=-/etc/x",
              "EnvironmentFile=x",
              "ExecStartPre=/bin/true",
              "ExecStartPre=bin/true",
              "ExecStop=",
              "ExecStart=/bin/echo two",
              "ExecStart=",
              "KillMode=mixed",
              "KillMode=all",
              "KillSignal=SIGTERM",
              "KillSignal=SIGNOPE",
              "LimitNOFILE=1024",
              "LimitNOFILE=1:2:3",
              "MemoryMax=1G",
              "MemoryMax=1GB",
              "CPUQuota=50%",
              "CPUQuota=50",
              "TasksMax=10",
              "TasksMax=-1",
              "NoNewPrivileges=yes",
              "NoNewPrivileges=ja",
              "ProtectSystem=strict",
              "ProtectSystem=very",
              "PrivateTmp=true",
              "UMask=0077",
              "UMask=0999",
              "Nice=5",
              "Nice=99",
              "OOMScoreAdjust=-900",
              "OOMScoreAdjust=9000",
              "WorkingDirectory=/x",
              "WorkingDirectory=x",
              "StandardOutput=journal",
              "StandardOutput=printer",
              "SuccessExitStatus=143",
              "SuccessExitStatus=1000",
              "RestartPreventExitStatus=78",
              "RestartPreventExitStatus=x",
              "RestartForceExitStatus=1",
              "After=x.target",
              "WantedBy=x.target",
              "Requires=x.service",
              "RestartSteps=5",
              "RestartMode=direct",
              "RestartMaxDelaySec=1h",
              "OOMPolicy=kill",
              "OOMPolicy=x",
              "PIDFile=/run/x",
              "TimeoutStartSec=infinity",
              "TimeoutStopSec=x",
              "TimeoutSec=10",
              "RemainAfterExit=1",
              "RemainAfterExit=x",
              "SystemCallFilter=@system-service",
              "SystemCallFilter=@nope",
              "CapabilityBoundingSet=CAP_NET_BIND_SERVICE",
              "RuntimeDirectory=x",
              "RuntimeDirectory=/x",
              "BusName=a.b",
              "BusName=!",
              "ExitType=cgroup",
              "ExitType=x",
              "LogLevelMax=debug",
              "LogLevelMax=loud",
              "RestrictAddressFamilies=AF_INET",
              "RestrictAddressFamilies=AF_X",
              "IOWeight=100",
              "IOWeight=0",
              "Slice=x.slice",
              "Slice=x.service",
              "RootDirectory=/x",
              "Sockets=x.socket",
              "Sockets=x.service"),
          "Install",
          List.of(
              "WantedBy=multi-user.target",
              "Alias=y.service",
              "RequiredBy=x.target",
              "After=x",
              "Restart=always",
              "Wanted=x"),
          "Timer",
          List.of(
              "OnCalendar=daily",
              "OnCalendar=dayly",
              "OnBootSec=5min",
              "OnBootSec=x",
              "Persistent=true",
              "Persistent=x",
              "AccuracySec=1s",
              "Unit=y",
              "RandomizedDelaySec=x",
              "OnCalender=daily",
              "Restart=always"),
          "Socket",
          List.of(
              "ListenStream=8080",
              "ListenStream=0.0.0.0:99999",
              "Accept=no",
              "Accept=x",
              "SocketMode=0660",
              "SocketMode=rw",
              "Backlog=128",
              "Backlog=x",
              "MaxConnections=5",
              "TriggerLimitBurst=x",
              "Service=y.service",
              "ListenPort=1",
              "Restart=no"),
          "Path",
          List.of("PathChanged=/x", "PathChanged=x", "Unit=y", "MakeDirectory=x", "Paths=/x"));
  private static final List<String> ODD =
      List.of(
          "# comment",
          "; comment",
          "",
          "noequals",
          "=novalue",
          "X-Mine=1",
          "[X-Mine]",
          "[Foo]",
          "[service]",
          "Restart:always",
          "ExecStart",
          "[ Unit ]",
          "[Sevrice]");

  private final Random random;
  private int units;

  /** Units made from some source of chance. */
  public RandomUnit(Random random) {
    this.random = random;
  }

  /** A suffix, {@code service} more often than not. */
  public String kind() {
    return random.nextInt(3) > 0
        ? "service"
        : one(List.copyOf(new java.util.TreeSet<>(START.keySet())));
  }

  /** A file of that kind. */
  public String text(String kind) {
    String own = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "Description=early\n" : "");
    text.append(START.get(kind));
    for (int i = random.nextInt(2, 8); i > 0; i--) {
      String section = one(List.of("Unit", own, own, "Install"));
      List<String> lines = LINES.getOrDefault(section, List.of("Description=x", "Foo=1"));
      text.append('[').append(section).append("]\n");
      for (int j = random.nextInt(1, 5); j > 0; j--) {
        text.append(random.nextInt(7) == 0 ? one(ODD) : one(lines)).append('\n');
      }
      if (random.nextInt(60) == 0) {
        text.append("[Unclosed\n");
      }
    }
    // A second service with the bus name of another is refused for that.
    return text.toString().replace("BusName=a.b", "BusName=a.b" + units++);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
