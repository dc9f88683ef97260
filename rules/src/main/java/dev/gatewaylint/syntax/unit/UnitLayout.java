package dev.gatewaylint.syntax.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Where a unit file has room for more: its sections, and the lines that belong together. */
public final class UnitLayout {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final UnitFile file;
  private final Map<String, UnitLine> ends = new HashMap<>();
  private final Map<String, UnitLine> relatives = new HashMap<>();
  private final Map<String, UnitLine.Assignment> last = new HashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();
  private boolean spaced;
  private boolean endsBlank;

  /** The layout of a file. */
  public UnitLayout(UnitFile file) {
    this.file = file;
    Set<String> assigned = new HashSet<>();
    int comments = -1; // where those begin that stand right above, behind a blank line
    for (UnitLine line : file.lines()) {
      if (line instanceof UnitLine.Header header) {
        int start = comments < 0 ? line.span().start() : comments;
        starts.putIfAbsent(header.name(), start + markAt(start));
        spaced |= endsBlank || comments >= 0;
        if (!assigned.contains(header.name())) {
          ends.put(header.name(), header);
        }
      } else if (line instanceof UnitLine.Assignment assignment) {
        assigned.add(assignment.section());
        ends.put(assignment.section(), assignment);
        relatives.put(key(assignment.section(), family(assignment.name())), assignment);
        last.put(key(assignment.section(), assignment.name()), assignment);
      }
      boolean above = line instanceof UnitLine.Comment && (comments >= 0 || endsBlank);
      comments = !above ? -1 : comments < 0 ? line.span().start() : comments;
      endsBlank = line instanceof UnitLine.Blank;
    }
    spaced |= starts.size() < 2;
  }

  private int markAt(int offset) {
    String text = file.source().text();
    return offset < text.length() && text.charAt(offset) == BYTE_ORDER_MARK ? 1 : 0;
  }

  /** The file that it is of. */
  public UnitFile file() {
    return file;
  }

  /** The last assignment of a directive. */
  public Optional<UnitLine.Assignment> find(String section, String name) {
    return Optional.ofNullable(last.get(key(section, name)));
  }

  /**
   * The line behind which one more assignment reads well: the last of the same directive, else of
   * one that begins with the same word, else of the section, else its header; empty where the
   * section is missing.
   */
  Optional<UnitLine> before(String section, String name) {
    UnitLine found = last.get(key(section, name));
    if (found == null) {
      found = relatives.get(key(section, family(name)));
    }
    return Optional.ofNullable(found == null ? ends.get(section) : found);
  }

  /**
   * Where the first section begins that usually stands behind another, with the comments above it
   * unless they open the file.
   */
  OptionalInt startBehind(String section) {
    boolean behind = false;
    for (String other : file.kind().sections()) {
      Integer start = starts.get(other);
      if (behind && start != null) {
        return OptionalInt.of(start);
      }
      behind |= other.equals(section);
    }
    return OptionalInt.empty();
  }

  /** Whether a blank line stands between sections; where there are not two, it should. */
  boolean isSpaced() {
    return spaced;
  }

  /** Whether the last line is a blank one. */
  boolean endsBlank() {
    return endsBlank;
  }

  private static String key(String section, String name) {
    return section + "\n" + name;
  }

  /** The first word of a directive: {@code Restart} of {@code RestartSec}. */
  private static String family(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
        return name.substring(0, i);
      }
    }
    return name;
  }
}
