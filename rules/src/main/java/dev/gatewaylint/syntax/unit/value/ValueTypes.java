package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Entry of the package: what systemd says of a value.
 *
 * <p>The name of a type is the name of systemd's parser function (third column of
 * src/core/load-fragment-gperf.gperf.in) without {@code config_parse_} and with dashes. A suffix
 * follows only where the verdict depends on more than the parser:
 *
 * <ul>
 *   <li>{@code bool:fatal}, {@code unit-path-printf:fatal}: the argument {@code true}, a bad value
 *       refuses the unit
 *   <li>{@code rlimit:NAME}: RLIMIT_NAME in lower case, such as {@code rlimit:nofile}
 *   <li>{@code timer:calendar} for TIMER_CALENDAR, {@code timer:span} for the other timers
 *   <li>{@code set-credential:encrypted}, {@code load-credential:encrypted}: the argument 1
 *   <li>{@code warn-compat:legacy}, {@code warn-compat:configuration}: why the directive has no
 *       effect
 *   <li>{@code socket-listen:KIND}: stream, datagram, sequential-packet, fifo, netlink, special,
 *       message-queue, usb-function, after the directive
 *   <li>{@code memory-limit:zero}: MemoryMin, MemoryLow, DefaultMemoryMin, DefaultMemoryLow,
 *       StartupMemoryLow and the swap limits, which may be 0
 *   <li>{@code exec-directories:configuration}: ConfigurationDirectory, which takes no link name
 *   <li>{@code :unsupported} after {@code delegate}, {@code delegate-subgroup} (outside services
 *       and scopes), {@code managed-oom-mode}, {@code managed-oom-mem-pressure-limit}, {@code
 *       managed-oom-mem-pressure-duration-sec} (outside services, slices and scopes)
 *   <li>{@code install-alias}, {@code install-also}, {@code install-default-instance}, {@code
 *       install-strv} (WantedBy, RequiredBy, UpheldBy): the section [Install], which has no parser
 *       in that file
 * </ul>
 *
 * <p>A directive that changed its parser has the type of the newest one; the version decides what
 * it takes. Versions are those of systemd, from 252 on; what is known of 257 stands for later ones
 * too.
 */
public final class ValueTypes {

  private static final int NEWEST = 257;

  private ValueTypes() {}

  /**
   * The gravest fault that systemd of that version finds in {@code value}, empty if it takes the
   * value or the type is unknown here. What depends on the host (specifiers, users, files) is
   * accepted.
   */
  public static Optional<Fault> check(String type, String value, int systemdVersion) {
    return judge(type, value, systemdVersion).fault();
  }

  /** Whether there is a grammar for {@code type}. */
  public static boolean knows(String type) {
    return judge(type, "", NEWEST).known();
  }

  /**
   * Advice of systemd about a value that it takes but wants replaced, such as {@code
   * StandardOutput=syslog}. Empty if there is none.
   */
  public static Optional<String> deprecation(String type, String value, int systemdVersion) {
    return check(type, value, systemdVersion).isPresent()
        ? Optional.empty()
        : Deprecations.of(type, value);
  }

  private static Judgement judge(String type, String value, int systemdVersion) {
    for (int family = 0; family < FAMILIES; family++) {
      Judgement judgement = judge(family, type, value, systemdVersion);
      if (judgement.known()) {
        return judgement;
      }
    }
    return Judgement.UNKNOWN_TYPE;
  }

  private static final int FAMILIES = 15;

  private static Judgement judge(int family, String type, String value, int systemdVersion) {
    return switch (family) {
      case 0 -> ExecValues.judge(type, value, systemdVersion);
      case 1 -> UnitNameValues.judge(type, value);
      case 2 -> TimeValues.judge(type, value, systemdVersion);
      case 3 -> TextValues.judge(type, value, systemdVersion);
      case 4 -> PathValues.judge(type, value, systemdVersion);
      case 5 -> NumberValues.judge(type, value);
      case 6 -> ResourceValues.judge(type, value, systemdVersion);
      case 7 -> PathLists.judge(type, value, systemdVersion);
      case 8 -> SecurityValues.judge(type, value, systemdVersion);
      case 9 -> SocketValues.judge(type, value, systemdVersion);
      case 10 -> NetworkValues.judge(type, value, systemdVersion);
      case 11 -> DeviceValues.judge(type, value, systemdVersion);
      case 12 -> CredentialValues.judge(type, value, systemdVersion);
      case 13 -> ImageValues.judge(type, value, systemdVersion);
      default -> EnumValues.judge(type, value, systemdVersion);
    };
  }
}
