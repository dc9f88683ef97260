package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Values and types that systemd takes with a notice. Source: systemd 252 and 257
 * src/core/load-fragment.c.
 */
final class Deprecations {

  private static final Optional<String> NONE = Optional.empty();

  private Deprecations() {}

  static Optional<String> of(String type, String value) {
    return switch (type) {
      case "exec-output" -> output(value);
      case "kill-mode" ->
          value.equals("none")
              ? Optional.of("none lets processes escape the unit; use mixed or control-group")
              : NONE;
      case "user-group-compat" ->
          value.equals("nobody")
              ? Optional.of("other services run as nobody too, which is not safe")
              : NONE;
      case "cpu-shares" -> Optional.of("use CPUWeight= instead");
      case "blockio-weight", "blockio-device-weight", "blockio-bandwidth" ->
          Optional.of("use the IO...= settings instead");
      case "obsolete-unit-deps" -> Optional.of("use Requires= or Requisite= instead");
      case "job-mode-isolate" -> Optional.of("use OnFailureJobMode= instead");
      case "warn-compat:legacy" ->
          Optional.of("systemd no longer supports this setting and ignores it");
      case "warn-compat:configuration" ->
          Optional.of("this build of systemd does not support this setting and ignores it");
      case "pid-file",
          "socket-listen:fifo",
          "socket-listen:stream",
          "socket-listen:datagram",
          "socket-listen:sequential-packet" ->
          value.startsWith("/var/run/") ? Optional.of("/var/run is a legacy name of /run") : NONE;
      default -> NONE;
    };
  }

  private static Optional<String> output(String value) {
    if (value.equals("syslog")) {
      return Optional.of("syslog is an obsolete name of journal");
    }
    return value.equals("syslog+console")
        ? Optional.of("syslog+console is an obsolete name of journal+console")
        : NONE;
  }
}
