package dev.gatewaylint.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a gateway of Node.js and its agents can do without.
 *
 * <p>The gateway's own account is never granted anything, so it may give up new privileges; where
 * its agents use sudo for other work, nothing is set that implies the same (no_new_privs follows
 * from most of these directives for a service with {@code User=}), or that a command behind sudo
 * would inherit. Left out on purpose: {@code MemoryDenyWriteExecute=}, for a JIT compiler writes
 * code; {@code RestrictNamespaces=} and {@code ProtectKernelTunables=}, for browsers and the
 * sandboxes of agents mount a /proc of their own; {@code PrivateTmp=}, for the lock by which a
 * second gateway sees the first may lie in /tmp.
 */
final class Hardening {
  private Hardening() {}

  static void write(Spec spec, UnitText unit) {
    unit.why("What it writes may hold tokens.").set("UMask", "0077");
    if (spec.gateway().sudo()) {
      return;
    }
    unit.why(
            "Nothing that it runs may become another user: this account has no grants. "
                + "Code and namespaces stay allowed, for Node.js compiles and browsers build sandboxes.")
        .set("NoNewPrivileges", "yes")
        .set("RestrictSUIDSGID", "yes")
        .set("LockPersonality", "yes")
        .set("RestrictRealtime", "yes");
    if (spec.scope() == Spec.Scope.SYSTEM) {
      unit.set("ProtectControlGroups", "yes")
          .set("ProtectKernelModules", "yes")
          .why("It reads everything and writes here alone.")
          .set("ProtectSystem", "strict")
          .set("ReadWritePaths", String.join(" ", writable(spec.gateway())));
    }
  }

  private static List<String> writable(Spec.Gateway gateway) {
    List<String> paths = new ArrayList<>(List.of(gateway.home()));
    if (!isBelow(gateway.folder(), gateway.home())) {
      paths.add(gateway.folder());
    }
    paths.addAll(List.of("/tmp", "/var/tmp"));
    for (String path : gateway.writable()) {
      if (!paths.contains(path)) {
        paths.add(path);
      }
    }
    List<String> words = new ArrayList<>();
    for (String path : paths) {
      // With - in front a folder that is not there yet does not keep the gateway from starting.
      words.add((gateway.writable().contains(path) ? "-" : "") + UnitWords.quoted(path));
    }
    return words;
  }

  private static boolean isBelow(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}
