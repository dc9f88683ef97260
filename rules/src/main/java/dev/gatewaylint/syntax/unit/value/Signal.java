package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A signal of Linux on x86 and ARM.
 *
 * <p>Source: systemd 252 src/basic/signal-util.c, signal_from_string; signal(7). Numbers of MIPS,
 * SPARC and Alpha differ.
 *
 * @param number 1 to 64
 */
public record Signal(int number) {

  private static final String[] NAMES = {
    "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
    "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU",
    "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"
  };

  /** First real-time signal that programs may use (glibc keeps two for itself). */
  private static final int RTMIN = 34;

  private static final int RTMAX = 64;

  /**
   * The signal {@code text} names: a number, a name with or without SIG, RTMIN, RTMIN+n, RTMAX or
   * RTMAX-n; empty if systemd knows none. Case matters.
   */
  public static Optional<Signal> parse(String text) {
    OptionalLong number = Integers.int32(text);
    if (number.isPresent()) {
      return inRange(number.getAsLong(), 1, RTMAX, 0);
    }
    String name = text.startsWith("SIG") ? text.substring(3) : text;
    for (int signal = 1; signal < NAMES.length; signal++) {
      if (NAMES[signal].equals(name)) {
        return Optional.of(new Signal(signal));
      }
    }
    if (name.startsWith("RTMIN")) {
      return relative(name, '+', 0, RTMAX - RTMIN, RTMIN);
    }
    return name.startsWith("RTMAX")
        ? relative(name, '-', RTMIN - RTMAX, 0, RTMAX)
        : Optional.empty();
  }

  private static Optional<Signal> relative(String name, char sign, long min, long max, int base) {
    if (name.length() == 5) {
      return Optional.of(new Signal(base));
    }
    if (name.charAt(5) != sign) {
      return Optional.empty();
    }
    OptionalLong offset = Integers.int32(name.substring(5));
    return offset.isPresent() ? inRange(offset.getAsLong(), min, max, base) : Optional.empty();
  }

  private static Optional<Signal> inRange(long number, long min, long max, int base) {
    return number >= min && number <= max
        ? Optional.of(new Signal((int) number + base))
        : Optional.empty();
  }

  /** SIGTERM, SIGRTMIN+3, or SIG33 for the signals without a name. */
  @Override
  public String toString() {
    if (number < NAMES.length) {
      return "SIG" + NAMES[number];
    }
    if (number < RTMIN) {
      return "SIG" + number;
    }
    return number == RTMIN ? "SIGRTMIN" : "SIGRTMIN+" + (number - RTMIN);
  }
}
