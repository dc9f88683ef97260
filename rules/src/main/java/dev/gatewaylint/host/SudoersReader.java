package dev.gatewaylint.host;

import dev.gatewaylint.host.SudoersSet.Line;
import dev.gatewaylint.host.SudoersSet.PassedOver;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.syntax.sudoers.SudoersParser;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Follows the includes of sudoers files inside the host's root.
 *
 * <p>Which files of a folder are read, in which order, to which depth: sudoers(5), "Including other
 * files from within sudoers"; switch_dir and read_dir_files of sudo 1.9.13 plugins/sudoers/toke.l;
 * measured with sudo 1.9.13p3.
 */
final class SudoersReader {
  private static final String MAIN = "etc/sudoers";
  private static final String FRAGMENTS = "etc/sudoers.d";
  private static final int DEEPEST = 128;
  private static final int MOST_FILES = 10_000;

  private final Host host;
  private final Map<String, SudoersFile> parsed = new TreeMap<>();
  private final List<SudoersFile> files = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final List<Place> missing = new ArrayList<>();

  private SudoersReader(Host host) {
    this.host = host;
  }

  /**
   * What sudo reads on a host: {@code /etc/sudoers} and what it includes. Where only fragments are
   * here, they are read as the main file of every distribution does. In a tree that has neither,
   * such as a repository, all sudoers files there are taken together.
   */
  static SudoersSet read(Host host) {
    SudoersReader reader = new SudoersReader(host);
    Optional<String> main = host.tree().resolve(MAIN);
    if (main.isPresent()) {
      reader.readFile(main.get(), 0);
      return reader.finish(true);
    }
    if (host.tree().kind(FRAGMENTS) == FileTree.Kind.FOLDER) {
      reader.readFolder(FRAGMENTS, 0);
    } else {
      for (String path : host.reported(FileKind.Plain.SUDOERS)) {
        reader.readFile(path, 0);
      }
    }
    return reader.finish(false);
  }

  private SudoersSet finish(boolean whole) {
    return new SudoersSet(files, lines, passedOver, missing, whole);
  }

  private Optional<SudoersFile> parse(String path) {
    SudoersFile known = parsed.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SourceFile> source = host.text(path);
    if (source.isEmpty() || parsed.size() >= MOST_FILES) {
      return Optional.empty();
    }
    SudoersFile file = SudoersParser.parse(source.get());
    parsed.put(path, file);
    files.add(file);
    return Optional.of(file);
  }

  /** Whether the file could be read; sudo stops at includes that go too deep. */
  private boolean readFile(String path, int depth) {
    Optional<SudoersFile> file = depth > DEEPEST ? Optional.empty() : parse(path);
    if (file.isEmpty()) {
      return false;
    }
    for (Entry entry : file.get().entries()) {
      if (lines.size() >= MOST_FILES * DEEPEST) {
        return true;
      }
      lines.add(new Line(file.get(), entry));
      if (entry instanceof Entry.Include include) {
        follow(file.get(), include, path, depth);
      }
    }
    return true;
  }

  private void follow(SudoersFile file, Entry.Include include, String from, int depth) {
    String written = include.path().value().replace("%h", hostName());
    String target = written.startsWith("/") ? written.substring(1) : folder(from) + written;
    if (include.isFolder()) {
      readFolder(target, depth);
      return;
    }
    Optional<String> real = host.tree().resolve(target);
    if (real.isEmpty() || !readFile(real.get(), depth + 1)) {
      missing.add(file.source().place(include.path().span()));
    }
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private void readFolder(String folder, int depth) {
    Optional<String> real = host.tree().resolve(folder);
    if (real.isEmpty()) {
      return;
    }
    for (String name : names(real.get())) {
      String path = real.get() + "/" + name;
      FileTree.Kind kind = host.tree().kind(path);
      Optional<String> target = host.tree().resolve(path);
      if (kind == FileTree.Kind.FOLDER) {
        passOverFolder(path);
      } else if (kind == FileTree.Kind.FILE && target.isPresent()) {
        Optional<String> reason = reasonToPassOver(name);
        if (reason.isEmpty()) {
          readFile(target.get(), depth + 1);
        } else {
          passOver(target.get(), reason.get());
        }
      }
    }
  }

  /** Sorted as strcmp(3) does; the names of a tree come in the order of their UTF-16 units. */
  private List<String> names(String folder) {
    try {
      List<String> names = new ArrayList<>(host.tree().files().list(folder));
      names.sort(SudoersReader::compareBytes);
      return names;
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int compareBytes(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> reasonToPassOver(String name) {
    if (name.indexOf('.') >= 0) {
      return Optional.of("its name has a dot");
    }
    return name.endsWith("~") ? Optional.of("its name ends in ~") : Optional.empty();
  }

  private void passOverFolder(String folder) {
    for (String name : names(folder)) {
      String path = folder + "/" + name;
      if (host.tree().files().kind(path) == FileTree.Kind.FILE) {
        passOver(path, "it lies in a folder below the included one");
      }
    }
  }

  private void passOver(String path, String reason) {
    host.text(path)
        .ifPresent(text -> passedOver.add(new PassedOver(SudoersParser.parse(text), reason)));
  }

  /** The short host name that {@code %h} stands for. */
  private String hostName() {
    String name = host.text("etc/hostname").map(SourceFile::text).orElse("").strip();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
