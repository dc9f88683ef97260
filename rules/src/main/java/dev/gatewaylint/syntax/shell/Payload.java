package dev.gatewaylint.syntax.shell;

import java.util.List;
import java.util.Optional;

/**
 * A command that a program is given to run: text for a shell, or arguments.
 *
 * @param text the text, if it is that
 * @param argv the arguments, if it is not
 * @param added the prefixes that it has besides those of the program
 * @param sameShell whether the shell of the script itself runs it
 * @param errexit whether {@code set -e} is in force from its start
 * @param input what it reads, if that is known
 * @param signals those at which it runs, if it is a trap
 */
record Payload(
    Optional<ShellText> text,
    List<Field> argv,
    List<Prefix> added,
    boolean sameShell,
    boolean errexit,
    Optional<ShellText> input,
    List<String> signals) {

  static Payload text(ShellText text, List<Prefix> added, Optional<ShellText> input) {
    return new Payload(Optional.of(text), List.of(), added, false, false, input, List.of());
  }

  static Payload argv(List<Field> argv, Prefix added) {
    return new Payload(
        Optional.empty(), argv, List.of(added), false, false, Optional.empty(), List.of());
  }
}
