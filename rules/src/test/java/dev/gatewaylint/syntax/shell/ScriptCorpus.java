package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Encoding;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Scripts that other people wrote: those of this machine, and those of the packages that .ci/run
 * unpacks below target/corpus-scripts.
 */
final class ScriptCorpus {
  private static final int LONGEST = 1 << 20;

  private ScriptCorpus() {}

  /** All that can be read as UTF-8, in the order of their paths. */
  static List<SourceFile> all() throws IOException {
    Set<Path> files = new TreeSet<>();
    for (String folder : List.of("/usr/bin", "/usr/sbin", "/etc/init.d", "/var/lib/dpkg/info")) {
      add(Path.of(folder), 1, files);
    }
    add(Path.of("..", "target", "corpus-scripts").toAbsolutePath().normalize(), 20, files);
    List<SourceFile> scripts = new ArrayList<>();
    for (Path file : files) {
      if (Files.size(file) < LONGEST) {
        byte[] bytes = Files.readAllBytes(file);
        if (isScript(bytes) || file.toString().contains("/bash-completion/completions/")) {
          SourceFile source = SourceFile.of(file.toString(), file.toString(), bytes);
          if (isUnicode(source.text())) {
            scripts.add(source);
          }
        }
      }
    }
    return scripts;
  }

  private static void add(Path folder, int depth, Set<Path> files) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder, depth)) {
      found
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(f))
          .forEach(files::add);
    }
  }

  private static boolean isScript(byte[] bytes) {
    if (bytes.length < 4 || bytes[0] != '#' || bytes[1] != '!') {
      return false;
    }
    String head = SourceFile.of("", "", bytes).text();
    return Shebang.of(head).filter(ScriptCorpus::isBashOrSh).isPresent();
  }

  private static boolean isBashOrSh(Shebang shebang) {
    return switch (shebang.interpreter()) {
      case "sh", "bash", "dash" -> true;
      default -> false;
    };
  }

  private static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Encoding.isRawByte(text.charAt(i))
          && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
        return false;
      }
    }
    return true;
  }
}
