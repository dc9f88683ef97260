package dev.gatewaylint.syntax.unit.value;

/**
 * Directives that take a length of time. Source: systemd 252 src/core/load-fragment.c,
 * src/shared/conf-parser.c.
 */
final class TimeValues {

  private TimeValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    return switch (type) {
      case "sec", "sec-fix-0", "service-timeout", "job-timeout-sec", "job-running-timeout-sec" ->
          seconds(value);
      case "sec-def-infinity", "service-timeout-abort" ->
          value.isEmpty() ? Judgement.ACCEPTED : seconds(value);
      case "nsec" -> nanos(value);
      case "timer:span" -> timer(value, systemdVersion);
      case "timer:calendar" -> calendar(value, systemdVersion);
      case "managed-oom-mem-pressure-duration-sec" -> pressureDuration(value);
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  static Judgement seconds(String value) {
    TimeSpanReader reader = TimeSpanReader.micros(value, TimeSpan.SECOND_MICROS);
    return reader.valid() ? Judgement.ACCEPTED : Judgement.of(reader.fault());
  }

  private static Judgement nanos(String value) {
    TimeSpanReader reader = TimeSpanReader.nanos(value);
    return reader.valid() ? Judgement.ACCEPTED : Judgement.of(reader.fault());
  }

  private static Judgement timer(String value, int systemdVersion) {
    Specified specified = Specified.full(value, systemdVersion);
    if (specified.isBad()) {
      return Judgement.unless(false, value, specified.message());
    }
    if (value.isEmpty() || specified.isOpen()) {
      return Judgement.ACCEPTED;
    }
    Judgement judgement = seconds(specified.text());
    boolean sameText = specified.text().equals(value);
    return sameText || judgement.fault().isEmpty()
        ? judgement
        : Judgement.unless(false, value, judgement.fault().get().message());
  }

  private static Judgement calendar(String value, int systemdVersion) {
    Specified specified = Specified.full(value, systemdVersion);
    if (specified.isBad()) {
      return Judgement.unless(false, value, specified.message());
    }
    boolean accepted =
        value.isEmpty() || specified.isOpen() || CalendarReader.read(specified.text()).isPresent();
    return Judgement.unless(accepted, value, "not a calendar event expression");
  }

  private static Judgement pressureDuration(String value) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    TimeSpanReader reader = TimeSpanReader.micros(value, TimeSpan.SECOND_MICROS);
    if (!reader.valid()) {
      return Judgement.of(reader.fault());
    }
    TimeSpan span = new TimeSpan(reader.ticks());
    boolean inRange = !span.isInfinite() && span.compareTo(TimeSpan.ofSeconds(1)) >= 0;
    return Judgement.unless(inRange, value, "must be at least 1s and not infinite");
  }
}
