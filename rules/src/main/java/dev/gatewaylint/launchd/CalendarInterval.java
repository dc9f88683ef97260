package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Place;
import java.math.BigInteger;
import java.util.Optional;

/**
 * One dictionary of {@code StartCalendarInterval}: a field that is absent is any. Both days set
 * mean either.
 *
 * @param weekday 0 and 7 are Sunday
 */
public record CalendarInterval(
    Place place,
    Optional<Integer> minute,
    Optional<Integer> hour,
    Optional<Integer> day,
    Optional<Integer> weekday,
    Optional<Integer> month) {

  /** Whether launchd starts the job every minute of some hours. */
  public boolean isEveryMinute() {
    return minute.isEmpty();
  }

  /** Empty where one number is out of its range: then launchd drops all of it (launchd-842). */
  static Optional<CalendarInterval> of(PlistValue.Dict dict) {
    for (PlistValue.Entry entry : dict.entries()) {
      if (entry.value() instanceof PlistValue.Whole && !isInRange(dict, entry.name())) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new CalendarInterval(
            dict.place(),
            field(dict, "Minute"),
            field(dict, "Hour"),
            field(dict, "Day"),
            field(dict, "Weekday"),
            field(dict, "Month")));
  }

  private static boolean isInRange(PlistValue.Dict dict, String name) {
    Optional<BigInteger> written = number(dict, name);
    Optional<LaunchdKey> key = LaunchdKeys.table().find("Calendar", name);
    return written.isEmpty() || key.isEmpty() || KeyFaults.isInRange(key.get(), written.get());
  }

  private static Optional<BigInteger> number(PlistValue.Dict dict, String name) {
    return dict.find(name)
        .map(PlistValue.Entry::value)
        .filter(PlistValue.Whole.class::isInstance)
        .map(value -> ((PlistValue.Whole) value).value());
  }

  private static Optional<Integer> field(PlistValue.Dict dict, String name) {
    return number(dict, name).map(BigInteger::intValueExact);
  }
}
