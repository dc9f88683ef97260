package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One of {@code LimitNOFILE=} and its kin: a soft and a hard limit. Source: systemd 252
 * src/basic/rlimit-util.c.
 */
final class ResourceLimit {

  private static final long INFINITY = -1L;

  private ResourceLimit() {}

  /** Judges a value of the limit with the kernel's name in lower case, such as "nofile". */
  static Judgement judge(String limit, String value) {
    char kind = kind(limit);
    if (kind == 0) {
      return Judgement.UNKNOWN_TYPE;
    }
    WordReader reader = new WordReader(value, 0);
    boolean any = reader.next(":", WordReader.KEEP_EMPTY);
    if (!any || value.isEmpty()) {
      return Judgement.unless(false, value, "the limit is empty");
    }
    OptionalLong soft = one(kind, reader.word());
    if (soft.isEmpty()) {
      return Judgement.of(Fault.ignored(reader.from(), reader.to(), reason(kind)));
    }
    if (!reader.next(":", WordReader.KEEP_EMPTY)) {
      return Judgement.unless(!reader.failed(), value, "the limit ends in a backslash");
    }
    if (!reader.atEnd()) {
      return Judgement.of(
          Fault.ignored(reader.position(), value.length(), "more than a soft and a hard limit"));
    }
    OptionalLong hard = one(kind, reader.word());
    if (hard.isEmpty()) {
      return Judgement.of(Fault.ignored(reader.from(), reader.to(), reason(kind)));
    }
    boolean ordered = Long.compareUnsigned(soft.getAsLong(), hard.getAsLong()) <= 0;
    return Judgement.unless(ordered, value, "the soft limit is higher than the hard limit");
  }

  private static char kind(String limit) {
    return switch (limit) {
      case "cpu" -> 's';
      case "rttime" -> 'u';
      case "nice" -> 'n';
      case "fsize", "data", "stack", "core", "rss", "as", "memlock", "msgqueue" -> 'b';
      case "nofile", "nproc", "locks", "sigpending", "rtprio" -> '#';
      default -> 0;
    };
  }

  private static String reason(char kind) {
    return switch (kind) {
      case 's', 'u' -> "neither a time span nor 'infinity'";
      case 'b' -> "neither a size in bytes nor 'infinity'";
      case 'n' -> "not a nice level: -20 to +19 with a sign or 0 to 40 without";
      default -> "neither a whole number nor 'infinity'";
    };
  }

  private static OptionalLong one(char kind, String word) {
    if (kind == 'n') {
      return nice(word);
    }
    if (word.equals("infinity")) {
      return OptionalLong.of(INFINITY);
    }
    switch (kind) {
      case 's' -> {
        return seconds(word);
      }
      case 'u' -> {
        Optional<TimeSpan> span = TimeSpan.parse(word, 1);
        return span.isPresent() ? OptionalLong.of(span.get().micros()) : OptionalLong.empty();
      }
      case 'b' -> {
        Optional<ByteSize> size = ByteSize.parseBinary(word);
        return size.isPresent() ? finite(size.get().bytes()) : OptionalLong.empty();
      }
      default -> {
        OptionalLong number = Integers.unsigned(word);
        return number.isPresent() ? finite(number.getAsLong()) : number;
      }
    }
  }

  private static OptionalLong finite(long number) {
    return number == INFINITY ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static OptionalLong seconds(String word) {
    Optional<TimeSpan> span = TimeSpan.parseSeconds(word);
    if (span.isEmpty()) {
      return OptionalLong.empty();
    }
    if (span.get().isInfinite()) {
      return OptionalLong.of(INFINITY);
    }
    long micros = span.get().micros();
    long whole = Long.divideUnsigned(micros, TimeSpan.SECOND_MICROS);
    return OptionalLong.of(
        Long.remainderUnsigned(micros, TimeSpan.SECOND_MICROS) == 0 ? whole : whole + 1);
  }

  private static OptionalLong nice(String word) {
    boolean plus = word.startsWith("+");
    boolean minus = word.startsWith("-");
    OptionalLong number = Integers.unsigned(plus || minus ? word.substring(1) : word);
    long max = plus ? 19 : minus ? 20 : 40;
    if (number.isEmpty() || Long.compareUnsigned(number.getAsLong(), max) > 0) {
      return OptionalLong.empty();
    }
    long level = number.getAsLong();
    return OptionalLong.of(plus ? 20 - level : minus ? 20 + level : level);
  }
}
