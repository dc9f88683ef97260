package dev.gatewaylint.syntax.unit.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * System calls and groups of them.
 *
 * <p>Source: the names that libseccomp 2.6.0 resolves on any of its architectures (a host's own
 * library may know fewer); groups from systemd 252 and 257 src/shared/seccomp-util.c.
 */
final class SystemCalls {

  private static final String GROUPS =
      "@default @aio @basic-io @chown @clock @cpu-emulation @debug @file-system @io-event "
          + "@ipc @keyring @memlock @module @mount @network-io @obsolete @pkey @privileged "
          + "@process @raw-io @reboot @resources @setuid @signal @swap @sync @system-service "
          + "@timer @known";

  private SystemCalls() {}

  /**
   * Whether that version of systemd can filter {@code name}, a system call or a group that starts
   * with an at sign.
   */
  static boolean isKnown(String name, int systemdVersion) {
    if (!name.startsWith("@")) {
      return Loaded.NAMES.contains(name);
    }
    if (WordList.contains(GROUPS, name)) {
      return true;
    }
    return systemdVersion >= 254 && name.equals("@sandbox");
  }

  /** Read once, when the first filter is judged. */
  private static final class Loaded {
    static final Set<String> NAMES = read();

    private static Set<String> read() {
      try (InputStream in = SystemCalls.class.getResourceAsStream("system-calls.txt")) {
        if (in == null) {
          throw new IllegalStateException("system-calls.txt is missing from the jar");
        }
        String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        Set<String> names = new HashSet<>(1024);
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
          names.add(text.substring(from, to));
          from = to + 1;
        }
        return names;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
