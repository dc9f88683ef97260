package dev.gatewaylint.syntax.unit.value;

/**
 * Names of exit codes. Source: systemd 252 and 257 src/shared/exit-status.c; systemd.exec(5),
 * "Process Exit Codes".
 */
final class ExitStatusNames {

  private static final String[] LOW = {
    "SUCCESS",
    "FAILURE",
    "INVALIDARGUMENT",
    "NOTIMPLEMENTED",
    "NOPERMISSION",
    "NOTINSTALLED",
    "NOTCONFIGURED",
    "NOTRUNNING"
  };
  private static final String[] FROM_64 = {
    "USAGE",
    "DATAERR",
    "NOINPUT",
    "NOUSER",
    "NOHOST",
    "UNAVAILABLE",
    "SOFTWARE",
    "OSERR",
    "OSFILE",
    "CANTCREAT",
    "IOERR",
    "TEMPFAIL",
    "PROTOCOL",
    "NOPERM",
    "CONFIG"
  };
  private static final String[] FROM_200 = {
    "CHDIR",
    "NICE",
    "FDS",
    "EXEC",
    "MEMORY",
    "LIMITS",
    "OOM_ADJUST",
    "SIGNAL_MASK",
    "STDIN",
    "STDOUT",
    "CHROOT",
    "IOPRIO",
    "TIMERSLACK",
    "SECUREBITS",
    "SETSCHEDULER",
    "CPUAFFINITY",
    "GROUP",
    "USER",
    "CAPABILITIES",
    "CGROUP",
    "SETSID",
    "CONFIRM",
    "STDERR",
    "",
    "PAM",
    "NETWORK",
    "NAMESPACE",
    "NO_NEW_PRIVILEGES",
    "SECCOMP",
    "SELINUX_CONTEXT",
    "PERSONALITY",
    "APPARMOR",
    "ADDRESS_FAMILIES",
    "RUNTIME_DIRECTORY",
    "",
    "CHOWN",
    "SMACK_PROCESS_LABEL",
    "KEYRING",
    "STATE_DIRECTORY",
    "CACHE_DIRECTORY",
    "LOGS_DIRECTORY",
    "CONFIGURATION_DIRECTORY",
    "NUMA_POLICY",
    "CREDENTIALS",
    "BPF"
  };

  private ExitStatusNames() {}

  /**
   * The code that {@code name} stands for in that version of systemd, -1 if it is no name of a
   * code.
   */
  static int code(String name, int systemdVersion) {
    if (name.isEmpty()) {
      return -1;
    }
    int code = indexOf(LOW, name, 0);
    if (code < 0) {
      code = indexOf(FROM_64, name, 64);
    }
    if (code < 0) {
      code = indexOf(FROM_200, name, 200);
    }
    if (code < 0 && name.equals("KSM") && systemdVersion >= 254) {
      code = 245;
    }
    return code < 0 && name.equals("EXCEPTION") ? 255 : code;
  }

  private static int indexOf(String[] names, String name, int base) {
    for (int at = 0; at < names.length; at++) {
      if (names[at].equals(name)) {
        return base + at;
      }
    }
    return -1;
  }
}
