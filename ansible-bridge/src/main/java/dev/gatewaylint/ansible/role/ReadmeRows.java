package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.GeneratedFile;
import java.util.ArrayList;
import java.util.List;

/** Lines of a README that depend on what was generated. */
final class ReadmeRows {
  private static final int COLUMNS = 80;

  private ReadmeRows() {}

  /** A row of a table for each file. */
  static List<String> files(Artifacts artifacts) {
    List<String> rows = new ArrayList<>();
    for (GeneratedFile file : artifacts.files()) {
      rows.add(
          "| `/"
              + cell(file.path())
              + "` | "
              + cell(file.owner())
              + ":"
              + cell(file.group())
              + " | "
              + FileTask.mode(file.mode())
              + " | "
              + what(file.kind())
              + " |");
    }
    return rows;
  }

  /** The notes, as items of a list. */
  static List<String> notes(Artifacts artifacts) {
    List<String> lines = new ArrayList<>();
    for (String note : artifacts.notes()) {
      lines.add(wrapped("- " + note.replace('\n', ' ')));
    }
    return lines;
  }

  /** Text that stays inside a cell or between backticks. */
  static String cell(String text) {
    return text.replace('\n', ' ').replace("|", "\\|").replace('`', '\'');
  }

  private static String what(GeneratedFile.Kind kind) {
    return switch (kind) {
      case SYSTEM_UNIT -> "systemd";
      case USER_UNIT -> "the user's systemd";
      case SUDOERS -> "sudo";
      case SCRIPT -> "script";
      case PLIST -> "launchd";
    };
  }

  private static String wrapped(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > COLUMNS) {
        out.append("\n  ");
        column = 2;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }
}
