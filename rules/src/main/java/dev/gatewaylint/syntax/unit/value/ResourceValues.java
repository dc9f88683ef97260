package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Limits of memory, processors and tasks, and control groups. Source: systemd 252 and 257
 * src/core/load-fragment.c; systemd.resource-control(5).
 */
final class ResourceValues {

  private static final String NOT_FOR_THIS_UNIT = "units of this type do not support this setting";

  private ResourceValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    switch (type) {
      case "iec-size" -> {
        return Judgement.unless(
            ByteSize.parseBinary(value).isPresent(), value, "not a size in bytes");
      }
      case "memory-limit" -> {
        return memory(value, false);
      }
      case "memory-limit:zero" -> {
        return memory(value, true);
      }
      case "tasks-max" -> {
        return tasks(value);
      }
      case "cpu-quota" -> {
        return cpuQuota(value);
      }
      case "managed-oom-mem-pressure-limit" -> {
        boolean share = value.isEmpty() || Percentage.bounded(value).isPresent();
        return Judgement.unless(share, value, "not a percentage from 0% to 100%");
      }
      case "managed-oom-mode:unsupported",
          "managed-oom-mem-pressure-limit:unsupported",
          "managed-oom-mem-pressure-duration-sec:unsupported",
          "delegate:unsupported",
          "delegate-subgroup:unsupported" -> {
        return Judgement.unless(false, value, NOT_FOR_THIS_UNIT);
      }
      case "delegate" -> {
        return delegate(value);
      }
      case "delegate-subgroup" -> {
        return Judgement.unless(
            value.isEmpty() || Controllers.isGroupName(value),
            value,
            "not a name of a control group");
      }
      case "disable-controllers" -> {
        return disableControllers(value);
      }
      case "allowed-cpuset" -> {
        return CpuSets.judge(value, systemdVersion);
      }
      case "exec-cpu-affinity" -> {
        return value.equals("numa") ? Judgement.ACCEPTED : CpuSets.judge(value, systemdVersion);
      }
      case "numa-mask" -> {
        return value.equals("all") ? Judgement.ACCEPTED : CpuSets.judge(value);
      }
      default -> {
        return type.startsWith("rlimit:")
            ? ResourceLimit.judge(type.substring(7), value)
            : Judgement.UNKNOWN_TYPE;
      }
    }
  }

  private static Judgement memory(String value, boolean zeroAllowed) {
    if (value.isEmpty() || value.equals("infinity")) {
      return Judgement.ACCEPTED;
    }
    OptionalInt share = Percentage.bounded(value);
    if (share.isPresent()) {
      return Judgement.unless(
          zeroAllowed || share.getAsInt() > 0, value, "a limit of 0 bytes is out of range");
    }
    Optional<ByteSize> size = ByteSize.parseBinary(value);
    if (size.isEmpty()) {
      return Judgement.unless(false, value, "not a size in bytes, a percentage or 'infinity'");
    }
    boolean inRange = size.get().bytes() != -1L && (zeroAllowed || size.get().bytes() != 0);
    return Judgement.unless(inRange, value, "the limit is out of range");
  }

  private static Judgement tasks(String value) {
    if (value.isEmpty() || value.equals("infinity") || Percentage.bounded(value).isPresent()) {
      return Judgement.ACCEPTED;
    }
    OptionalLong number = Integers.unsigned(value);
    boolean valid = number.isPresent() && number.getAsLong() != 0 && number.getAsLong() != -1L;
    return Judgement.unless(valid, value, "not a number of tasks, a percentage or 'infinity'");
  }

  private static Judgement cpuQuota(String value) {
    OptionalInt share = Percentage.unbounded(value);
    boolean valid = value.isEmpty() || (share.isPresent() && share.getAsInt() > 0);
    return Judgement.unless(valid, value, "not a percentage above 0%");
  }

  private static Judgement delegate(String value) {
    if (value.isEmpty() || BooleanValue.parse(value).isPresent()) {
      return Judgement.ACCEPTED;
    }
    Words words = Words.split(value, Words.Quoting.QUOTED);
    if (words.fault().isPresent()) {
      return Judgement.of(words.fault());
    }
    for (Word word : words.words()) {
      if (!Controllers.isController(word.text())) {
        return Judgement.of(
            Fault.partly(
                word.from(), word.to(), "neither a boolean nor a controller of control groups"));
      }
    }
    return Judgement.ACCEPTED;
  }

  private static Judgement disableControllers(String value) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    Words words = Words.split(value, Words.Quoting.NONE);
    if (words.fault().isPresent()) {
      return Judgement.of(words.fault());
    }
    boolean any = false;
    Optional<Fault> unknown = Optional.empty();
    for (Word word : words.words()) {
      if (Controllers.isController(word.text())) {
        any = true;
      } else {
        unknown =
            Optional.of(Fault.partly(word.from(), word.to(), "not a controller of control groups"));
      }
    }
    return any
        ? Judgement.of(unknown)
        : Judgement.unless(false, value, "no controller of control groups is named");
  }
}
