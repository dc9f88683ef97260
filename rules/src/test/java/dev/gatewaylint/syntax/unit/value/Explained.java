package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Where our verdict differs from what {@code systemd-analyze verify} prints, and why that is right.
 */
final class Explained {

  private Explained() {}

  /** Whether a line of verify is advice about a value that systemd takes. */
  static boolean isAdvice(String line) {
    return line.contains("obsolete")
        || line.contains("please use")
        || line.contains("legacy directory")
        || line.contains("has been removed and it is ignored")
        || line.contains("is deprecated")
        || line.startsWith("Special user nobody configured");
  }

  /** Why the verdicts on this value differ, empty if they should not. */
  static Optional<String> reason(String type, String value, boolean weObject, int version) {
    if (weObject) {
      return silent(type);
    }
    String unquoted = value.replace("\"", "").replace("'", "").replace("\\", "");
    if (Specified.full(unquoted, version).isOpen()) {
      return Optional.of("specifiers are unknown without the host");
    }
    boolean device = type.startsWith("socket-listen:") && value.contains("%");
    return device
        ? Optional.of("network interfaces are unknown without the host")
        : Optional.empty();
  }

  private static Optional<String> silent(String type) {
    return switch (type) {
      case "capability-set" -> Optional.of("systemd drops unknown capabilities at log level debug");
      case "exec-secure-bits" -> Optional.of("systemd drops unknown secure bits without a message");
      case "disable-controllers" ->
          Optional.of("systemd drops unknown controllers beside known ones without a message");
      default -> Optional.empty();
    };
  }
}
