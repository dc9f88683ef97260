package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/** Where our verdict differs from what {@code systemd-analyze verify} prints, and why that is right. */
final class Explained {

  private Explained() {}

  /** Whether a line of verify is advice about a value that systemd takes. */
  static boolean isAdvice(String line) {
    return line.contains("obsolete")
        || line.contains("please use")
        || line.contains("legacy directory")
        || line.contains("has been removed and it is ignored")
        || line.contains("is deprecated");
  }

  /** Why the verdicts on this value differ, empty if they should not. */
  static Optional<String> reason(String type, String value, boolean weObject, int version) {
    return Optional.empty();
  }
}
