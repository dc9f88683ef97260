package dev.gatewaylint.caller;

import dev.gatewaylint.systemctl.SystemctlCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A call that sends a signal to processes.
 *
 * @param program {@code kill}, {@code pkill}, {@code killall}, {@code fuser}, or {@code systemctl}
 *     for its verb {@code kill}
 * @param signal the signal's name without {@code SIG}, or its number; {@code TERM} where none is
 *     given; empty if it is not known
 * @param byCommandLine whether the targets are looked for in whole command lines ({@code -f})
 * @param targets process ids, names, patterns or ports; empty for one that is not known
 */
public record KillOrder(
    String program,
    Optional<String> signal,
    boolean byCommandLine,
    List<Optional<String>> targets) {
  public KillOrder {
    targets = List.copyOf(targets);
  }

  /** What a call sends, if it sends a signal: kill(1), pkill(1), killall(1), fuser(1). */
  public static Optional<KillOrder> of(Argv call) {
    return switch (call.program()) {
      case "kill", "pkill" -> ofOptions(call, List.of("-s", "--signal", "-n"));
      case "killall" -> ofOptions(call, List.of("-s", "--signal"));
      case "fuser" -> fuser(call);
      case "systemctl" -> systemctl(SystemctlCall.of(call.arguments()));
      default -> Optional.empty();
    };
  }

  private static Optional<KillOrder> ofOptions(Argv call, List<String> valued) {
    Optional<String> signal = Optional.of("TERM");
    boolean lines = false;
    List<Optional<String>> targets = new ArrayList<>();
    List<Optional<String>> words = call.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).orElse("");
      if (word.equals("-l") || word.equals("-L") || word.equals("--list")) {
        return Optional.empty();
      }
      if (valued.contains(word) && i + 1 < words.size()) {
        signal = words.get(++i).map(KillOrder::bare);
      } else if (word.startsWith("--signal=")) {
        signal = Optional.of(bare(word.substring("--signal=".length())));
      } else if (mayBeSignal(call.program(), i, targets) && isSignalOption(word)) {
        signal = Optional.of(bare(word.substring(1)));
      } else if (!word.startsWith("-") || targets.size() > 0) {
        targets.add(words.get(i));
      } else {
        lines |= word.equals("--full") || (word.indexOf('f') > 0 && !word.startsWith("--"));
        i += takesWord(call.program(), word) ? 1 : 0;
      }
    }
    boolean full = lines && call.program().equals("pkill");
    return Optional.of(new KillOrder(call.program(), signal, full, targets));
  }

  /** kill(1) takes a signal first, pkill(1) and killall(1) anywhere among their options. */
  private static boolean mayBeSignal(String program, int at, List<Optional<String>> targets) {
    return at == 0 || (!program.equals("kill") && targets.isEmpty());
  }

  /** {@code -9}, {@code -HUP} or {@code -SIGUSR1}: upper case or a number. */
  private static boolean isSignalOption(String word) {
    if (word.length() < 2 || word.charAt(0) != '-') {
      return false;
    }
    boolean digits = true;
    boolean upper = true;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      digits &= c >= '0' && c <= '9';
      upper &= (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-';
    }
    return digits || (upper && word.length() > 2);
  }

  /** Options of pkill and killall that a word belongs to. */
  private static boolean takesWord(String program, String option) {
    return switch (program) {
      case "pkill" -> List.of("-u", "-U", "-g", "-G", "-P", "-s", "-t", "-F").contains(option);
      case "killall" -> List.of("-u", "-y", "-o", "-n", "-Z").contains(option);
      default -> false;
    };
  }

  private static String bare(String signal) {
    String upper = signal.toUpperCase(Locale.ROOT);
    return upper.startsWith("SIG") ? upper.substring(3) : upper;
  }

  /** {@code fuser -k 18789/tcp}. */
  private static Optional<KillOrder> fuser(Argv call) {
    boolean kills = false;
    Optional<String> signal = Optional.of("KILL");
    List<Optional<String>> targets = new ArrayList<>();
    List<Optional<String>> words = call.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).orElse("");
      if (word.equals("-n") || word.equals("--namespace")) {
        i++;
      } else if (isSignalOption(word)) {
        signal = Optional.of(bare(word.substring(1)));
      } else if (word.startsWith("--")) {
        kills |= word.equals("--kill");
      } else if (word.startsWith("-")) {
        kills |= word.indexOf('k') > 0;
      } else {
        targets.add(words.get(i));
      }
    }
    return kills ? Optional.of(new KillOrder("fuser", signal, false, targets)) : Optional.empty();
  }

  /** {@code systemctl kill --signal=USR1 UNIT}. */
  private static Optional<KillOrder> systemctl(SystemctlCall call) {
    if (!call.verb().equals(Optional.of("kill")) || call.isElsewhere()) {
      return Optional.empty();
    }
    Optional<String> signal =
        call.has("signal") ? call.value("signal").map(KillOrder::bare) : Optional.of("TERM");
    return Optional.of(new KillOrder("systemctl", signal, false, call.operands()));
  }

  /** Whether it finds its victims by what they are called or hold, not by a number it was told. */
  public boolean isByName() {
    return !program.equals("kill") && !program.equals("systemctl");
  }

  /** Whether it only asks whether there is such a process. */
  public boolean isQuestion() {
    return signal.equals(Optional.of("0"));
  }

  /**
   * Whether the signal may end a process. Those that programs take as orders, and those that do
   * nothing unless a program asks for them, do not: signal(7).
   */
  public boolean mayEnd() {
    return !isQuestion()
        && !sends("HUP", "1")
        && !sends("USR1", "10")
        && !sends("USR2", "12")
        && !sends("CHLD", "17")
        && !sends("CONT", "18")
        && !sends("URG", "23")
        && !sends("WINCH", "28");
  }

  /** Whether the signal is that one, by name or by its number on Linux. */
  public boolean sends(String name, String number) {
    return signal.equals(Optional.of(name)) || signal.equals(Optional.of(number));
  }
}
