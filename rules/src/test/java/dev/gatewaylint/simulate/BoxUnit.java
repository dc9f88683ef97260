package dev.gatewaylint.simulate;

import dev.gatewaylint.oracle.BoxShell;
import java.util.List;

/**
 * A unit that a real systemd keeps for some seconds.
 *
 * @param name without its suffix
 * @param unit lines of its section Unit
 * @param service lines of its section Service, without the command
 * @param run what its command does each time
 * @param referenced whether another unit refers to it, so that systemd does not forget it
 * @param acts what is done to it, in the order of time; the first starts it
 */
record BoxUnit(
    String name, String unit, String service, Run run, boolean referenced, List<Act> acts) {
  /** What is done, in milliseconds after the box is ready. */
  record Act(long millis, Action action) {
    String arguments() {
      return switch (action.kind()) {
        case START -> "start";
        case RESTART -> "restart";
        case STOP -> "stop";
        case RESET_FAILED -> "reset-failed";
        case KILL -> "kill --kill-whom=main -s " + action.signal();
        case RELOAD -> throw new IllegalArgumentException("not done to a unit: " + action);
      };
    }
  }

  BoxUnit {
    acts = List.copyOf(acts);
  }

  /**
   * The words after {@link BoxShell#WORDS} that do what a run does, and note it under a unit's
   * name.
   */
  static String command(String name, Run run) {
    String tail =
        switch (run.end().kind()) {
          case EXIT -> " exit " + run.end().number();
          case SIGNAL -> " kill " + run.end().number();
          default -> " exit 0";
        };
    double seconds = run.end().isFinal() ? run.length().seconds() : 1000;
    return "/opt/run " + name + " " + seconds + tail;
  }

  String text() {
    return "[Unit]\nDefaultDependencies=no\n"
        + unit
        + "[Service]\nLimitCORE=0\nExecStart="
        + BoxShell.WORDS
        + command(name, run)
        + "\n"
        + service;
  }
}
