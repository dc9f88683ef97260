package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a unit may do: capabilities, system calls, namespaces, file systems. Source: systemd 252 and
 * 257 src/core/load-fragment.c, src/shared/seccomp-util.c, src/basic/capability-util.c;
 * systemd.exec(5).
 */
final class SecurityValues {

  private SecurityValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    switch (type) {
      case "capability-set", "syscall-filter", "syscall-log", "restrict-filesystems" -> {
        return invertible(type, value, systemdVersion);
      }
      case "address-families" -> {
        return value.equals("none") ? Judgement.ACCEPTED : invertible(type, value, systemdVersion);
      }
      case "syscall-archs" -> {
        return list(type, value, 0, Words.Quoting.QUOTED, systemdVersion);
      }
      case "restrict-namespaces" -> {
        return namespaces(value);
      }
      case "syscall-errno" -> {
        boolean valid = value.isEmpty() || value.equals("kill") || isError(value, false);
        return Judgement.unless(valid, value, "neither an error of the kernel nor 'kill'");
      }
      default -> {
        return Judgement.UNKNOWN_TYPE;
      }
    }
  }

  private static Judgement invertible(String type, String value, int systemdVersion) {
    int from = value.startsWith("~") ? 1 : 0;
    return list(type, value, from, quoting(type), systemdVersion);
  }

  private static Words.Quoting quoting(String type) {
    if (type.equals("capability-set")) {
      return Words.Quoting.RELAXED;
    }
    return type.startsWith("syscall-") ? Words.Quoting.NONE : Words.Quoting.QUOTED;
  }

  private static Judgement list(
      String type, String value, int from, Words.Quoting quoting, int systemdVersion) {
    Words words = Words.split(value.substring(from), quoting);
    for (Word word : words.words()) {
      String reason = trouble(type, word.text(), from > 0, systemdVersion);
      if (!reason.isEmpty()) {
        return Judgement.of(Fault.partly(word.from(), word.to(), reason).moved(from));
      }
    }
    return words.fault().isPresent()
        ? Judgement.of(words.fault().get().moved(from))
        : Judgement.ACCEPTED;
  }

  private static String trouble(String type, String word, boolean inverted, int systemdVersion) {
    switch (type) {
      case "capability-set" -> {
        return isCapability(word) ? "" : "not a capability, systemd drops it without a message";
      }
      case "syscall-filter" -> {
        return filterTrouble(word, inverted, systemdVersion);
      }
      case "syscall-log" -> {
        return SystemCalls.isKnown(word, systemdVersion)
            ? ""
            : "not a known system call or group of them";
      }
      case "restrict-filesystems" -> {
        boolean known = !word.startsWith("@") || isFileSystemGroup(word);
        return known ? "" : "not a known group of file systems";
      }
      case "address-families" -> {
        return KernelNames.isAddressFamily(word) ? "" : "not an address family";
      }
      default -> {
        return Architectures.isFiltered(word) ? "" : "not an architecture of system calls";
      }
    }
  }

  private static boolean isCapability(String word) {
    OptionalLong number = Integers.int32(word);
    if (number.isPresent()) {
      return number.getAsLong() >= 0 && number.getAsLong() <= 62;
    }
    return KernelNames.isCapability(word);
  }

  private static String filterTrouble(String word, boolean inverted, int systemdVersion) {
    int colon = word.indexOf(':');
    String name = colon < 0 ? word : word.substring(0, colon);
    if (colon >= 0) {
      String error = word.substring(colon + 1);
      if (!error.equals("kill") && !isError(error, true)) {
        return "neither an error of the kernel nor 'kill' follows the colon";
      }
      if (!inverted) {
        return "a system call that is allowed takes no error";
      }
    }
    return SystemCalls.isKnown(name, systemdVersion)
        ? ""
        : "not a known system call or group of them";
  }

  private static boolean isError(String text, boolean zeroAllowed) {
    if (KernelNames.isError(text)) {
      return true;
    }
    OptionalLong number = Integers.int32(text);
    long least = zeroAllowed ? 0 : 1;
    return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= 4095;
  }

  private static boolean isFileSystemGroup(String word) {
    return switch (word) {
      case "@basic-api",
          "@anonymous",
          "@application",
          "@auxiliary-api",
          "@common-block",
          "@historical-block",
          "@network",
          "@privileged-api",
          "@security",
          "@temporary",
          "@known" ->
          true;
      default -> false;
    };
  }

  private static Judgement namespaces(String value) {
    Optional<Boolean> all = BooleanValue.parse(value);
    if (all.isPresent()) {
      return Judgement.ACCEPTED;
    }
    int from = value.startsWith("~") ? 1 : 0;
    Words words = Words.split(value.substring(from), Words.Quoting.NONE);
    for (Word word : words.words()) {
      switch (word.text()) {
        case "cgroup", "ipc", "net", "mnt", "pid", "user", "uts" -> {}
        default -> {
          Fault fault =
              Fault.ignored(word.from(), word.to(), "neither a boolean nor a kind of namespace");
          return Judgement.of(fault.moved(from));
        }
      }
    }
    return words.fault().isPresent()
        ? Judgement.of(words.fault().get().moved(from))
        : Judgement.ACCEPTED;
  }
}
