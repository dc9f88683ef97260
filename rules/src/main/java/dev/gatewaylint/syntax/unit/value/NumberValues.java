package dev.gatewaylint.syntax.unit.value;

import java.util.OptionalLong;

/**
 * Directives that take one number. Source: systemd 252 and 257 src/core/load-fragment.c,
 * src/shared/conf-parser.c.
 */
final class NumberValues {

  private static final long UNSIGNED_MAX = 0xffffffffL;

  private NumberValues() {}

  static Judgement judge(String type, String value) {
    return switch (type) {
      case "int" ->
          Judgement.unless(Integers.int32(value).isPresent(), value, "not a whole number");
      case "long" ->
          Judgement.unless(Integers.signed(value).isPresent(), value, "not a whole number");
      case "unsigned" -> unsigned(value);
      case "tty-size" -> value.isEmpty() ? Judgement.ACCEPTED : unsigned(value);
      case "mode" -> mode(value);
      case "exec-nice" -> orEmpty(value, -20, 19);
      case "exec-oom-score-adjust" -> orEmpty(value, -1000, 1000);
      case "exec-io-priority" -> orEmpty(value, 0, 7);
      case "exec-cpu-sched-prio" -> range(value, 0, 99);
      case "exit-status" ->
          value.isEmpty() ? Judgement.ACCEPTED : upTo(255, value, "not an exit code from 0 to 255");
      case "swap-priority" -> orEmpty(value, -1, 32767);
      case "cg-weight" -> weight(value, 1, 10_000);
      case "cg-cpu-weight" -> value.equals("idle") ? Judgement.ACCEPTED : weight(value, 1, 10_000);
      case "cpu-shares" -> weight(value, 2, 262_144);
      case "blockio-weight" -> weight(value, 10, 1000);
      case "signal" -> Judgement.unless(Signal.parse(value).isPresent(), value, "not a signal");
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  private static Judgement unsigned(String value) {
    return upTo(UNSIGNED_MAX, value, "not a whole number of at least 0");
  }

  private static Judgement upTo(long max, String value, String reason) {
    return Judgement.unless(Integers.upTo(max, value).isPresent(), value, reason);
  }

  private static Judgement mode(String value) {
    String digits = value.stripLeading();
    boolean signed = digits.startsWith("+") || digits.startsWith("-");
    boolean valid = !signed && Integers.upTo(07777, value, 8).isPresent();
    return Judgement.unless(valid, value, "not an access mode in octal digits from 0000 to 7777");
  }

  private static Judgement orEmpty(String value, int min, int max) {
    return value.isEmpty() ? Judgement.ACCEPTED : range(value, min, max);
  }

  private static Judgement range(String value, int min, int max) {
    OptionalLong number = Integers.int32(value);
    boolean valid = number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max;
    return valid ? Judgement.ACCEPTED : Judgement.unless(false, value, rangeReason(min, max));
  }

  static String rangeReason(long min, long max) {
    return "not a whole number from " + min + " to " + max;
  }

  static Judgement weight(String value, long min, long max) {
    return isWeight(value, min, max)
        ? Judgement.ACCEPTED
        : Judgement.unless(false, value, rangeReason(min, max));
  }

  static boolean isWeight(String value, long min, long max) {
    if (value.isEmpty()) {
      return true;
    }
    OptionalLong number = Integers.upTo(max, value);
    return number.isPresent() && number.getAsLong() >= min;
  }
}
