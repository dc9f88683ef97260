package dev.gatewaylint.caller;

import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.syntax.sudoers.SudoersParser;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.SourceFile;
import java.util.List;

/** Changes of sudoers files that leave what other entries come to as it is. */
public final class SudoersEdit {
  private static final List<String> OF_PACKAGES = List.of("usr/lib/", "lib/", "run/");

  private SudoersEdit() {}

  /** Whether a file may be changed: it is reported on and belongs to the host's administrator. */
  public static boolean mayChange(SudoView view, SourceFile file) {
    for (String folder : OF_PACKAGES) {
      if (file.path().startsWith(folder)) {
        return false;
      }
    }
    return view.host().reportsOn(file.path());
  }

  /** A replacement in the file of a grant; empty where that may not be changed. */
  public static List<Change> at(SudoView view, SourceFile file, Edit... edits) {
    return mayChange(view, file)
        ? List.of(new Change.Edits(file, List.of(edits)))
        : List.<Change>of();
  }

  /**
   * A line behind the entry of a grant, so that it decides instead; empty where a person has to
   * find it a place.
   */
  public static List<Change> lineBehind(SudoView view, Grant grant, String line) {
    SourceFile file = grant.place().file();
    String text = file.text();
    int end = grant.entry().span().end();
    boolean open = end == 0 || text.charAt(end - 1) != '\n';
    boolean continued = open && text.substring(0, end).stripTrailing().endsWith("\\");
    if (!isOneEntry(line) || continued) {
      return List.of();
    }
    return at(view, file, Edit.insert(end, open ? "\n" + line : line + "\n"));
  }

  /** Whether a line is read as one entry and nothing else. */
  static boolean isOneEntry(String line) {
    SudoersFile parsed = SudoersParser.parse(SourceFile.of("line", line + "\n"));
    return parsed.problems().isEmpty()
        && parsed.entries().size() == 1
        && parsed.entries().get(0) instanceof Entry.UserSpec;
  }
}
