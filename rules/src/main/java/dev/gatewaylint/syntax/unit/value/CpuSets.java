package dev.gatewaylint.syntax.unit.value;

import java.util.OptionalLong;

/**
 * Lists of processors or NUMA nodes such as {@code 0-3,8}. Source: systemd 252 and 257
 * src/shared/cpu-set-util.c.
 */
final class CpuSets {

  private static final long UNSIGNED_MAX = 0xffffffffL;
  private static final int LIMIT = 8192;

  private CpuSets() {}

  /** A list in which specifiers count. */
  static Judgement judge(String value, int systemdVersion) {
    Specified specified = Specified.full(value, systemdVersion);
    if (specified.isBad()) {
      return Judgement.unless(false, value, specified.message());
    }
    Judgement judgement = judge(specified.with("0"));
    return specified.isOpen() && judgement.fault().isPresent()
        ? Judgement.unless(false, value, judgement.fault().get().message())
        : judgement;
  }

  static Judgement judge(String value) {
    WordReader reader = new WordReader(value, 0);
    Judgement partly = Judgement.ACCEPTED;
    while (reader.next(WordReader.BLANKS + ",", WordReader.UNQUOTE)) {
      String word = reader.word();
      int dash = word.indexOf('-');
      OptionalLong lower = Integers.upTo(UNSIGNED_MAX, dash < 0 ? word : word.substring(0, dash));
      OptionalLong upper = dash < 0 ? lower : Integers.upTo(UNSIGNED_MAX, word.substring(dash + 1));
      if (lower.isEmpty() || upper.isEmpty()) {
        return Judgement.of(
            Fault.ignored(reader.from(), reader.to(), "neither a number nor a range of numbers"));
      }
      if (lower.getAsLong() > upper.getAsLong()) {
        partly =
            Judgement.of(
                Fault.partly(reader.from(), reader.to(), "the range ends before it starts"));
      } else if (upper.getAsLong() >= LIMIT) {
        return Judgement.of(Fault.ignored(reader.from(), reader.to(), "the number is too large"));
      }
    }
    return reader.failed() ? Judgement.of(Words.fault(reader)) : partly;
  }
}
