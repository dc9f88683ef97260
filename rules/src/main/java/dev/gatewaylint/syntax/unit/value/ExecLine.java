package dev.gatewaylint.syntax.unit.value;

import java.util.List;
import java.util.Optional;

/**
 * The commands of one {@code Exec...=} assignment.
 *
 * @param commands the commands that systemd takes over; empty with {@code reset}
 * @param reset whether the assignment is empty and so drops the commands of earlier assignments
 * @param fault the gravest fault. With {@link Consequence#UNIT_REFUSED} the commands do not matter
 *     any more
 */
public record ExecLine(List<ExecCommand> commands, boolean reset, Optional<Fault> fault) {

  /** Keeps its own copy of the list. */
  public ExecLine {
    commands = List.copyOf(commands);
  }
}
