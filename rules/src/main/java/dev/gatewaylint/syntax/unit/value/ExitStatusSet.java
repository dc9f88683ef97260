package dev.gatewaylint.syntax.unit.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a process may end, as {@code SuccessExitStatus=}, {@code RestartPreventExitStatus=} and
 * {@code RestartForceExitStatus=} list it.
 *
 * <p>Source: systemd 252 src/core/load-fragment.c, config_parse_set_status; systemd.service(5).
 *
 * @param codes exit codes, 0 to 255
 * @param signals numbers of signals, 1 to 64
 */
public record ExitStatusSet(Set<Integer> codes, Set<Integer> signals) {

  /** The set with nothing in it. */
  public static final ExitStatusSet EMPTY = new ExitStatusSet(Set.of(), Set.of());

  /** Keeps its own copies. */
  public ExitStatusSet {
    codes = Set.copyOf(codes);
    signals = Set.copyOf(signals);
  }

  /**
   * What one assignment means.
   *
   * @param set the codes and signals that it adds
   * @param reset whether it is empty and so drops those of earlier assignments
   * @param faults words that systemd ignores
   */
  public record Reading(ExitStatusSet set, boolean reset, List<Fault> faults) {

    /** Keeps its own copy of the list. */
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /** Reads the value of one assignment as that version of systemd does. */
  public static Reading parse(String text, int systemdVersion) {
    Set<Integer> codes = new TreeSet<>();
    Set<Integer> signals = new TreeSet<>();
    List<Fault> faults = new ArrayList<>();
    Words words = Words.split(text, Words.Quoting.NONE);
    for (Word word : words.words()) {
      OptionalLong code = code(word.text(), systemdVersion);
      Optional<Signal> signal = code.isPresent() ? Optional.empty() : Signal.parse(word.text());
      if (code.isPresent()) {
        codes.add((int) code.getAsLong());
      } else if (signal.isPresent()) {
        signals.add(signal.get().number());
      } else {
        faults.add(
            Fault.partly(
                word.from(), word.to(), "neither an exit code (0 to 255 or a name) nor a signal"));
      }
    }
    if (words.fault().isPresent()) {
      faults.add(words.fault().get());
    }
    return new Reading(new ExitStatusSet(codes, signals), text.isEmpty(), faults);
  }

  private static OptionalLong code(String word, int systemdVersion) {
    int named = ExitStatusNames.code(word, systemdVersion);
    return named >= 0 ? OptionalLong.of(named) : Integers.upTo(255, word);
  }

  /** This set and {@code other} together. */
  public ExitStatusSet plus(ExitStatusSet other) {
    Set<Integer> allCodes = new TreeSet<>(codes);
    allCodes.addAll(other.codes);
    Set<Integer> allSignals = new TreeSet<>(signals);
    allSignals.addAll(other.signals);
    return new ExitStatusSet(allCodes, allSignals);
  }
}
