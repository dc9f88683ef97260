package dev.gatewaylint.syntax.unit.value;

/** Names around control groups. Source: systemd 252 and 257 src/basic/cgroup-util.c. */
final class Controllers {

  private static final String NAMES =
      "cpu cpuacct cpuset io blkio memory devices pids bpf-firewall bpf-devices bpf-foreign "
          + "bpf-socket-bind bpf-restrict-network-interfaces";

  private Controllers() {}

  static boolean isController(String name) {
    return WordList.contains(NAMES, name);
  }

  /** Whether {@code name} can name a group without being escaped. */
  static boolean isGroupName(String name) {
    if (!Paths.isFileName(name)
        || name.charAt(0) == '_'
        || name.charAt(0) == '.'
        || name.startsWith("cgroup.")) {
      return false;
    }
    if (name.equals("notify_on_release") || name.equals("release_agent") || name.equals("tasks")) {
      return false;
    }
    int dot = name.indexOf('.');
    return dot < 0 || !isController(name.substring(0, dot));
  }
}
