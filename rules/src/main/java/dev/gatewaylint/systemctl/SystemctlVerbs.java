package dev.gatewaylint.systemctl;

import dev.gatewaylint.systemctl.SystemctlVerb.Operands;
import dev.gatewaylint.systemctl.SystemctlVerb.Power;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The verbs of systemctl 252 to 257: the table {@code verbs} of systemd's {@code
 * src/systemctl/systemctl.c}. Which of them page is every call of {@code pager_open} below that
 * folder, and {@code help}, which starts man(1).
 *
 * <p>Four ways to root are listed by GTFOBins or follow from systemctl(1): {@code edit} starts an
 * editor as root; {@code link}, {@code enable} and {@code reenable} take the path of a unit file;
 * {@code set-environment} reaches every service that starts later, {@code LD_PRELOAD} too; {@code
 * bind}, {@code mount-image} and {@code switch-root} put files of the caller's before programs that
 * run as root.
 */
public final class SystemctlVerbs {
  private static final Map<String, SystemctlVerb> ALL = table();

  private SystemctlVerbs() {}

  /** The verb of that name, if systemctl has it. */
  public static Optional<SystemctlVerb> of(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** Every verb by its name. */
  public static Map<String, SystemctlVerb> all() {
    return ALL;
  }

  private static Map<String, SystemctlVerb> table() {
    Map<String, SystemctlVerb> verbs = new HashMap<>();
    put(verbs, Power.READS, true, Operands.UNITS, "list-units list-automounts list-paths");
    put(verbs, Power.READS, true, Operands.UNITS, "list-sockets list-timers list-dependencies");
    put(verbs, Power.READS, true, Operands.UNITS, "status cat");
    put(verbs, Power.READS, true, Operands.WORDS, "list-jobs list-machines show help");
    put(verbs, Power.READS, true, Operands.NONE, "show-environment");
    put(verbs, Power.READS, false, Operands.UNITS, "is-active check is-failed");
    put(verbs, Power.READS, false, Operands.WORDS, "whoami");
    putOffline(verbs, Power.READS, true, Operands.UNITS, "list-unit-files");
    putOffline(verbs, Power.READS, false, Operands.UNITS, "is-enabled");
    putOffline(verbs, Power.READS, false, Operands.NONE, "get-default is-system-running");

    put(verbs, Power.CHANGES, false, Operands.UNITS, "start stop condstop reload restart");
    put(verbs, Power.CHANGES, false, Operands.UNITS, "try-restart condrestart reload-or-restart");
    put(verbs, Power.CHANGES, false, Operands.UNITS, "reload-or-try-restart force-reload");
    put(verbs, Power.CHANGES, false, Operands.UNITS, "try-reload-or-restart condreload isolate");
    put(verbs, Power.CHANGES, false, Operands.UNITS, "kill clean freeze thaw reset-failed");
    put(verbs, Power.CHANGES, false, Operands.UNIT_THEN_WORDS, "set-property service-log-level");
    put(verbs, Power.CHANGES, false, Operands.UNIT_THEN_WORDS, "service-log-target");
    put(verbs, Power.CHANGES, false, Operands.WORDS, "cancel log-level log-target");
    put(verbs, Power.CHANGES, false, Operands.WORDS, "service-watchdogs unset-environment");
    // It takes the caller's variables, of which sudo lets none through that a loader would obey.
    put(verbs, Power.CHANGES, false, Operands.WORDS, "import-environment");
    put(verbs, Power.CHANGES, false, Operands.NONE, "clear-jobs daemon-reload daemon-reexec");
    putOffline(verbs, Power.CHANGES, false, Operands.UNITS, "disable preset mask unmask revert");
    putOffline(verbs, Power.CHANGES, false, Operands.UNITS, "add-wants add-requires set-default");
    putOffline(verbs, Power.CHANGES, false, Operands.NONE, "preset-all");

    put(verbs, Power.HALTS, false, Operands.NONE, "halt poweroff kexec soft-reboot sleep suspend");
    put(verbs, Power.HALTS, false, Operands.NONE, "hibernate hybrid-sleep default rescue");
    put(verbs, Power.HALTS, false, Operands.NONE, "suspend-then-hibernate emergency");
    put(verbs, Power.HALTS, false, Operands.WORDS, "exit reboot");

    put(verbs, Power.GIVES_ROOT, false, Operands.UNITS, "edit");
    put(verbs, Power.GIVES_ROOT, false, Operands.WORDS, "set-environment switch-root");
    put(verbs, Power.GIVES_ROOT, false, Operands.UNIT_THEN_WORDS, "bind mount-image");
    putOffline(verbs, Power.GIVES_ROOT, false, Operands.UNITS_OR_PATHS, "enable reenable link");
    return Map.copyOf(verbs);
  }

  private static void put(
      Map<String, SystemctlVerb> verbs, Power power, boolean paged, Operands operands, String all) {
    for (String name : all.split(" ", -1)) {
      verbs.put(name, new SystemctlVerb(name, power, paged, operands, true));
    }
  }

  private static void putOffline(
      Map<String, SystemctlVerb> verbs, Power power, boolean paged, Operands operands, String all) {
    for (String name : all.split(" ", -1)) {
      verbs.put(name, new SystemctlVerb(name, power, paged, operands, false));
    }
  }
}
