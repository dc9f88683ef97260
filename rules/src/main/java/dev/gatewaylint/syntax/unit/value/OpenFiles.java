package dev.gatewaylint.syntax.unit.value;

/**
 * Value of {@code OpenFile=} (from 253). Source: systemd 257 src/shared/open-file.c,
 * open_file_parse.
 */
final class OpenFiles {

  static final String FORM =
      "not an absolute path with an optional name and options, joined by colons";

  private static final int FLAGS = WordReader.KEEP_EMPTY | WordReader.CUNESCAPE;

  private OpenFiles() {}

  static boolean isValid(String value) {
    WordReader reader = new WordReader(value, 0);
    if (!reader.next(":", FLAGS)) {
      return false;
    }
    String path = reader.word();
    String name = reader.next(":", FLAGS) ? reader.word() : "";
    String options = reader.next(":", FLAGS) ? reader.word() : "";
    if (reader.failed() || !reader.atEnd() || !path.startsWith("/") || !Paths.isValid(path)) {
      return false;
    }
    boolean named = !name.isEmpty() || !fileName(path).isEmpty();
    return named
        && Names.isDescriptor(name.isEmpty() ? fileName(path) : name)
        && optionsValid(options);
  }

  /** Last name of the path, empty if it ends in ".." or is the root. */
  private static String fileName(String path) {
    int end = path.length();
    while (end > 0 && (path.charAt(end - 1) == '/' || isDot(path, end))) {
      end--;
    }
    String last = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    return last.equals("..") ? "" : last;
  }

  /** Whether a name "." ends before {@code end}. */
  private static boolean isDot(String path, int end) {
    return path.charAt(end - 1) == '.' && end > 1 && path.charAt(end - 2) == '/';
  }

  private static boolean optionsValid(String options) {
    WordReader reader = new WordReader(options, 0);
    boolean writing = false;
    boolean graceful = false;
    while (reader.next(",", 0)) {
      switch (reader.word()) {
        case "read-only", "append", "truncate" -> {
          if (writing) {
            return false;
          }
          writing = true;
        }
        case "graceful" -> {
          if (graceful) {
            return false;
          }
          graceful = true;
        }
        default -> {
          return false;
        }
      }
    }
    return !reader.failed();
  }
}
