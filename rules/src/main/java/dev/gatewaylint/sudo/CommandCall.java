package dev.gatewaylint.sudo;

import java.util.List;
import java.util.Optional;

/** The command of a question, as entries are compared with it. */
final class CommandCall {
  final String path;
  final String base;

  /** The arguments joined by blanks; empty without any, which {@code ""} alone is not. */
  final Optional<String> arguments;

  private final Programs programs;
  private final String asked;
  private boolean isLookedUp;
  private Optional<String> file = Optional.empty();

  CommandCall(Programs programs, String command, List<String> arguments) {
    this.programs = programs;
    this.asked = command;
    this.path = ByteText.of(command);
    this.base = PlainPath.base(path);
    this.arguments =
        arguments.isEmpty()
            ? Optional.empty()
            : Optional.of(ByteText.of(String.join(" ", arguments)));
  }

  boolean isPath() {
    return path.startsWith("/");
  }

  /** The file that is called; empty if there is none. */
  Optional<String> file() {
    if (!isLookedUp) {
      isLookedUp = true;
      file = isPath() ? programs.file(asked) : Optional.empty();
    }
    return file;
  }

  /** Whether a path of an entry leads to the same file; where one is missing, to the same name. */
  boolean isAt(String other) {
    if (other.equals(asked)) {
      return true;
    }
    Optional<String> there = programs.file(other);
    return there.isPresent() && there.equals(file());
  }

  /** Whether the folder holds the file under its last name. */
  boolean isIn(String folder) {
    return file().isPresent() && programs.file(folder + PlainPath.base(asked)).equals(file());
  }

  /** Paths at which a glob finds the file. */
  List<String> spellings() {
    return file().isPresent() ? programs.spellings(asked) : List.of();
  }
}
