package dev.gatewaylint.host;

import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code .gateway-lint.manifest} at the root of a host: what {@code find . -printf '%#m %U
 * %G %y %p\n'} prints there. It is believed as a whole or not at all: a name that holds a line feed
 * would let its owner write lines of his own.
 */
final class FactsManifest {
  static final String NAME = ".gateway-lint.manifest";
  private static final int MOST_LINES = 2_000_000;
  private static final int HIGHEST_MODE = 07777;
  private static final long HIGHEST_ID = 0xFFFF_FFFEL;

  private final String text;
  private final Map<String, FileFacts> facts = new HashMap<>();
  private final Map<FileFacts, FileFacts> shared = new HashMap<>();
  private int at;
  private int line = 1;
  private String fault = "";

  private FactsManifest(String text) {
    this.text = text;
  }

  /**
   * The facts by path, the root being the empty one; empty without a manifest.
   *
   * @throws IOException with the reason why there is one that cannot be used
   */
  static Optional<Map<String, FileFacts>> read(FileTree files) throws IOException {
    return switch (files.kind(NAME)) {
      case MISSING -> Optional.empty();
      case FILE -> Optional.of(parse(SourceFile.of(NAME, NAME, files.read(NAME)).text()));
      default -> throw new IOException("not a regular file");
    };
  }

  /**
   * Reads the text of a manifest.
   *
   * @throws IOException with the first line that is not as find prints it
   */
  static Map<String, FileFacts> parse(String text) throws IOException {
    FactsManifest manifest = new FactsManifest(text);
    while (manifest.at < text.length()) {
      manifest.readLine();
      if (!manifest.fault.isEmpty()) {
        throw new IOException("line " + manifest.line + ": " + manifest.fault);
      }
      manifest.line++;
    }
    return manifest.facts;
  }

  private void readLine() {
    int feed = text.indexOf('\n', at);
    if (feed < 0 || line > MOST_LINES) {
      fault = feed < 0 ? "its end is missing" : "more than " + MOST_LINES + " lines";
      return;
    }
    long mode = number(8, HIGHEST_MODE, "no mode in octal digits");
    long user = number(10, HIGHEST_ID, "no numeric user");
    long group = number(10, HIGHEST_ID, "no numeric group");
    if (!fault.isEmpty()) {
      return;
    }
    Optional<FileTree.Kind> kind = kind(text.charAt(at));
    if (kind.isEmpty() || text.charAt(at + 1) != ' ') {
      fault = "no type of file";
      return;
    }
    String path = text.substring(at + 2, feed);
    if (!isFromRoot(path)) {
      fault = "no path that starts with ./";
      return;
    }
    FileFacts found = new FileFacts(user, group, (int) mode, kind.get());
    found = shared.computeIfAbsent(found, same -> same);
    if (facts.putIfAbsent(path.equals(".") ? "" : path.substring(2), found) != null) {
      fault = "a path for the second time";
    }
    at = feed + 1;
  }

  private long number(int base, long highest, String otherwise) {
    int start = at;
    long value = 0;
    while (fault.isEmpty() && text.charAt(at) >= '0' && text.charAt(at) < '0' + base) {
      value = value * base + text.charAt(at++) - '0';
      if (value > highest) {
        fault = otherwise;
      }
    }
    if (at == start || text.charAt(at) != ' ') {
      fault = fault.isEmpty() ? otherwise : fault;
      return 0;
    }
    at++;
    return value;
  }

  private static Optional<FileTree.Kind> kind(char type) {
    return switch (type) {
      case 'f' -> Optional.of(FileTree.Kind.FILE);
      case 'd' -> Optional.of(FileTree.Kind.FOLDER);
      case 'l' -> Optional.of(FileTree.Kind.LINK);
      case 'b', 'c', 'p', 's', 'D' -> Optional.of(FileTree.Kind.OTHER);
      default -> Optional.empty();
    };
  }

  private static boolean isFromRoot(String path) {
    return path.equals(".") || (path.startsWith("./") && path.length() > 2);
  }
}
