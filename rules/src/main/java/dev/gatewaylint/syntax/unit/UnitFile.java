package dev.gatewaylint.syntax.unit;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit file, a drop-in or a manager's configuration file, read as systemd reads it.
 *
 * @param kind what it configures
 * @param lines the logical lines, which tile the text
 * @param problems what systemd warns of or stops at
 */
public record UnitFile(
    SourceFile source, UnitKind kind, List<UnitLine> lines, List<Problem> problems)
    implements ConfigFile {

  public UnitFile {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** The settings in the order of the text, those of unknown sections included. */
  public List<UnitLine.Assignment> assignments() {
    List<UnitLine.Assignment> found = new ArrayList<>();
    for (UnitLine line : lines) {
      if (line instanceof UnitLine.Assignment assignment) {
        found.add(assignment);
      }
    }
    return found;
  }

  /** The section headers in the order of the text. */
  public List<UnitLine.Header> headers() {
    List<UnitLine.Header> found = new ArrayList<>();
    for (UnitLine line : lines) {
      if (line instanceof UnitLine.Header header) {
        found.add(header);
      }
    }
    return found;
  }

  /**
   * Whether systemd stops reading somewhere in it. A fragment like that is not loaded at all; of a
   * drop-in, what stands before that line counts.
   */
  public boolean isCutShort() {
    for (Problem problem : problems) {
      if (problem.fatal()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it masks the unit or drop-in of its name: a file of no bytes. */
  public boolean isEmpty() {
    return source.text().isEmpty();
  }
}
