package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Directives that name a device and a limit or right. Source: systemd 252 and 257
 * src/core/load-fragment.c.
 */
final class DeviceValues {

  private DeviceValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    return switch (type) {
      case "device-allow",
          "io-device-weight",
          "io-device-latency",
          "io-limit",
          "blockio-device-weight",
          "blockio-bandwidth" ->
          value.isEmpty() ? Judgement.ACCEPTED : pair(type, value, systemdVersion);
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  private static Judgement pair(String type, String value, int systemdVersion) {
    WordReader reader = new WordReader(value, 0);
    boolean rights = type.equals("device-allow");
    if (!reader.next(WordReader.UNQUOTE)) {
      return Judgement.of(Words.fault(reader));
    }
    if (reader.atEnd() && !rights) {
      return Judgement.unless(false, value, "a device and a value are expected");
    }
    Specified device = Specified.full(reader.word(), systemdVersion);
    Optional<String> trouble =
        device.isBad()
            ? Optional.of(device.message())
            : deviceTrouble(device.text(), rights, systemdVersion);
    if (trouble.isPresent()) {
      return Judgement.of(Fault.ignored(reader.from(), reader.to(), trouble.get()));
    }
    String reason = reason(type, reader.rest());
    return reason.isEmpty()
        ? Judgement.ACCEPTED
        : Judgement.of(Fault.ignored(reader.position(), value.length(), reason));
  }

  private static Optional<String> deviceTrouble(String device, boolean rights, int systemdVersion) {
    if (!rights) {
      return Paths.anyTrouble(device, systemdVersion);
    }
    if (device.startsWith("block-") || device.startsWith("char-")) {
      return Optional.empty();
    }
    Optional<String> trouble = Paths.anyTrouble(device, systemdVersion);
    if (trouble.isPresent() || device.charAt(0) == Specified.UNKNOWN) {
      return trouble;
    }
    boolean node = Paths.isBelow(device, "dev");
    boolean inaccessible = Paths.isBelow(device, "run/systemd/inaccessible");
    return node || inaccessible ? Optional.empty() : Optional.of("not a device node below /dev");
  }

  /** What is wrong with the text after the device; empty if nothing is. */
  private static String reason(String type, String text) {
    switch (type) {
      case "device-allow" -> {
        for (int at = 0; at < text.length(); at++) {
          if ("rwm".indexOf(text.charAt(at)) < 0) {
            return "device rights are made of r, w and m";
          }
        }
        return "";
      }
      case "io-device-weight" -> {
        return NumberValues.isWeight(text, 1, 10_000) ? "" : NumberValues.rangeReason(1, 10_000);
      }
      case "blockio-device-weight" -> {
        return NumberValues.isWeight(text, 10, 1000) ? "" : NumberValues.rangeReason(10, 1000);
      }
      case "io-device-latency" -> {
        TimeSpanReader span = TimeSpanReader.micros(text, TimeSpan.SECOND_MICROS);
        return span.valid() ? "" : span.fault().message();
      }
      default -> {
        return bandwidth(text, type.equals("io-limit"));
      }
    }
  }

  private static String bandwidth(String text, boolean infinityAllowed) {
    if (infinityAllowed && text.equals("infinity")) {
      return "";
    }
    Optional<ByteSize> size = ByteSize.parseDecimal(text);
    return size.isPresent() && size.get().bytes() != 0
        ? ""
        : "not a bandwidth above 0 in bytes per second";
  }
}
