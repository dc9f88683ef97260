package dev.gatewaylint.host;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hosts whose manager is configured in different ways. */
final class ManagerProbes {
  private static final String MAIN = "etc/systemd/system.conf";
  private static final String DROP_INS = "etc/systemd/system.conf.d/";
  private static final String LOCAL = "usr/local/lib/systemd/system.conf.d/";

  private static final String[][][] PROBES = {
    {},
    {{MAIN, "[Manager]\nDefaultStartLimitIntervalSec=33\nDefaultStartLimitBurst=3\n"}},
    {{MAIN, "[Manager]\nDefaultStartLimitInterval=33s\nDefaultRestartSec=7\n"}},
    {
      {MAIN, "[Manager]\nDefaultStartLimitIntervalSec=33\nDefaultStartLimitBurst=3\n"},
      {DROP_INS + "50.conf", "[Manager]\nDefaultStartLimitBurst=8\n"},
      {DROP_INS + "40.conf", "[Manager]\nDefaultStartLimitBurst=9\nDefaultRestartSec=2\n"}
    },
    {
      {DROP_INS + "50.conf", "[Manager]\nDefaultStartLimitBurst=8\n"},
      {LOCAL + "50.conf", "[Manager]\nDefaultStartLimitBurst=7\nDefaultRestartSec=3\n"},
      {LOCAL + "60.conf", "[Manager]\nDefaultStartLimitIntervalSec=1min\n"}
    },
    {{MAIN, "[Manager]\nDefaultStartLimitIntervalSec=0\n"}},
    {{MAIN, "[Manager]\nDefaultStartLimitIntervalSec=infinity\nDefaultStartLimitBurst=0\n"}},
    {{MAIN, "[Manager]\nDefaultStartLimitBurst=x\nDefaultStartLimitIntervalSec=-3\n"}},
    {{MAIN, "[Manager]\nDefaultStartLimitBurst=4\nDefaultStartLimitBurst=x\n"}},
    {{MAIN, "[Manager\nDefaultStartLimitBurst=4\n"}},
    {{MAIN, "[Manager]\nDefaultStartLimitBurst=4\n[Manager\nDefaultRestartSec=3\n"}},
    {{MAIN, "[Unit]\nDefaultStartLimitBurst=4\n"}},
    {{MAIN, "[Manager]\nDefaultStartLimitBurst=4\n"}, {DROP_INS + "50.conf", ""}},
    {
      {MAIN, "[Manager]\nDefaultStartLimitBurst=4\n"},
      {DROP_INS + "50.conf", "[Manager\n"},
      {DROP_INS + "60.conf", "[Manager]\nDefaultRestartSec=9\n"}
    },
    {{MAIN, ""}, {DROP_INS + "x", "[Manager]\nDefaultStartLimitBurst=4\n"}},
    {{MAIN, "[Manager]\r\nDefaultStartLimitBurst=4\r\nDefaultRestartSec=1min\r\n"}},
    {{MAIN, "[Manager]\nDefaultRestartSec=0\n"}},
    {{MAIN, "[Manager]\nDefaultRestartSec=infinity\n"}},
    {{MAIN, "[Manager]\nDefaultRestartSec=\nDefaultStartLimitBurst=\n"}},
  };

  private ManagerProbes() {}

  static List<HostFolder> hosts() throws IOException {
    List<HostFolder> hosts = new ArrayList<>();
    for (int i = 0; i < Oracle.cases(6, PROBES.length); i++) {
      HostFolder host = HostFolder.fresh("manager" + i);
      for (String[] file : PROBES[i]) {
        host.file(file[0], file[1]);
      }
      String service = "[Service]\nExecStart=/bin/true\n";
      host.file(ADMIN + "silent.service", service);
      host.file(ADMIN + "burst.service", service + "[Unit]\nStartLimitBurst=77\n");
      host.file(ADMIN + "interval.service", service + "[Unit]\nStartLimitIntervalSec=77\n");
      host.file(ADMIN + "delay.service", service + "RestartSec=77\n");
      host.file(ADMIN + "bad.service", service + "RestartSec=x\n[Unit]\nStartLimitBurst=x\n");
      hosts.add(host);
    }
    return hosts;
  }
}
