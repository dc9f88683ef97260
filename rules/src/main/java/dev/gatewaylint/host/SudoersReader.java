package dev.gatewaylint.host;

import dev.gatewaylint.host.SudoersSet.Folder;
import dev.gatewaylint.host.SudoersSet.Missing;
import dev.gatewaylint.host.SudoersSet.PassedOver;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.syntax.sudoers.SudoersParser;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Files that include themselves many times over would not end otherwise. */
  private static final int MOST_LINES = 100_000;

  private final Host host;
  private final Map<String, SudoersFile> parsed = new TreeMap<>();
  private final List<SudoersFile> files = new ArrayList<>();
  private final List<PolicyLine> lines = new ArrayList<>();
  private final List<Folder> folders = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final Set<String> pathsPassedOver = new HashSet<>();
  private final List<SudoersFile> apart = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

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
      reader.addUnincluded();
      return reader.finish(true, true);
    }
    if (host.tree().kind(FRAGMENTS) == FileTree.Kind.FOLDER) {
      reader.readFolder(FRAGMENTS, 0);
      return reader.finish(true, false);
    }
    for (String path : host.reported(FileKind.Plain.SUDOERS)) {
      reader.readFile(path, 0);
    }
    return reader.finish(reader.files.size() == 1, false);
  }

  /** What lies in the usual folder though the main file does not include it. */
  private void addUnincluded() {
    for (String name : names(FRAGMENTS)) {
      String path = FRAGMENTS + "/" + name;
      Optional<String> real = host.tree().resolve(path);
      if (real.isPresent()
          && host.tree().kind(path) == FileTree.Kind.FILE
          && !parsed.containsKey(real.get())
          && PassedOverName.reason(name).isEmpty()) {
        String remedy = "add @includedir /" + FRAGMENTS + " as the last line of /" + MAIN;
        passOver(real.get(), "no line of /" + MAIN + " includes it", remedy);
      }
    }
  }

  private SudoersSet finish(boolean together, boolean whole) {
    for (String path : host.reported(FileKind.Plain.SUDOERS)) {
      if (!parsed.containsKey(path) && !pathsPassedOver.contains(path)) {
        host.text(path).ifPresent(text -> apart.add(SudoersParser.parse(text)));
      }
    }
    return new SudoersSet(files, lines, folders, passedOver, apart, missing, together, whole);
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
      if (lines.size() >= MOST_LINES) {
        return false;
      }
      lines.add(new PolicyLine(file.get().source(), entry));
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
      Place place = file.source().place(include.path().span());
      host.tree().resolve(target).ifPresent(real -> folders.add(new Folder(place, real)));
      readFolder(target, depth);
      return;
    }
    Optional<String> real = host.tree().resolve(target);
    if (real.isEmpty() || !readFile(real.get(), depth + 1)) {
      boolean isFile = host.tree().kind(target) == FileTree.Kind.FILE;
      missing.add(
          new Missing(
              file.source().place(include.path().span()), target, isFile && depth >= DEEPEST));
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
    List<String> names = names(real.get());
    for (String name : names) {
      String path = real.get() + "/" + name;
      FileTree.Kind kind = host.tree().kind(path);
      Optional<String> target = host.tree().resolve(path);
      if (kind == FileTree.Kind.FOLDER) {
        passOverFolder(real.get(), name);
      } else if (kind == FileTree.Kind.FILE && target.isPresent()) {
        Optional<String> reason = PassedOverName.reason(name);
        if (reason.isEmpty()) {
          readFile(target.get(), depth + 1);
        } else {
          String better = PassedOverName.readable(name, Set.copyOf(names));
          passOver(target.get(), reason.get(), "rename it to " + better);
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

  private void passOverFolder(String included, String name) {
    String folder = included + "/" + name;
    for (String file : names(folder)) {
      String path = folder + "/" + file;
      if (host.tree().files().kind(path) == FileTree.Kind.FILE) {
        String better = PassedOverName.readable(file, Set.of());
        passOver(
            path,
            "it lies in a folder below the included one",
            "move it to /" + included + "/" + better);
      }
    }
  }

  private void passOver(String path, String reason, String remedy) {
    Optional<SourceFile> text = host.text(path);
    if (text.isPresent() && pathsPassedOver.add(path)) {
      boolean leftover = PassedOverName.isLeftover(text.get().name());
      SudoersFile file = SudoersParser.parse(text.get());
      passedOver.add(new PassedOver(file, reason, remedy, leftover));
    }
  }

  /** The short host name that {@code %h} stands for. */
  private String hostName() {
    String name = host.text("etc/hostname").map(SourceFile::text).orElse("").strip();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
