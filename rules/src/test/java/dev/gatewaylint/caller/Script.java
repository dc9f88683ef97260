package dev.gatewaylint.caller;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;
import java.util.List;

/** The commands of one script on a host with a gateway and another unit. */
final class Script {
  private static final String UNIT = "etc/systemd/system/";

  private Script() {}

  /** All commands of a host whose {@code opt/a.sh} has these lines. */
  static Calls calls(String folder, String lines) throws IOException {
    HostFolder host =
        HostFolder.fresh(folder)
            .file(UNIT + "openclaw.service", "[Service]\nExecStart=/usr/bin/openclaw gateway\n")
            .file(UNIT + "web.service", "[Service]\nExecStart=/usr/bin/node /srv/web/server.js\n")
            .file("opt/a.sh", "#!/bin/sh\n" + lines + "\n");
    var reading = new FolderReader(host.root(), List.of()).read(List.of(host.root().toString()));
    return SudoView.of(HostLoader.load(reading.hosts().get(0), Targets.NONE)).calls();
  }

  /** The last command of such a script with that program. */
  static Call last(String folder, String program, String lines) throws IOException {
    Call found = null;
    for (Call call : calls(folder, lines).all()) {
      if (call.argv().program().equals(program) && call.text().isScript()) {
        found = call;
      }
    }
    if (found == null) {
      throw new AssertionError("no " + program + " in " + lines);
    }
    return found;
  }
}
