package dev.gatewaylint.host;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitParser;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parsed unit files of a host, each read once, and what could not be read. */
final class UnitFiles {
  private final RootedTree tree;
  private final Map<String, UnitFile> parsed = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();

  UnitFiles(RootedTree tree) {
    this.tree = tree;
  }

  /** Reads files that were not read before, side by side where there are many. */
  void readAll(Map<String, UnitKind> wanted) {
    List<Map.Entry<String, UnitKind>> missing = new ArrayList<>();
    for (Map.Entry<String, UnitKind> entry : wanted.entrySet()) {
      if (!parsed.containsKey(entry.getKey())) {
        missing.add(entry);
      }
    }
    List<Result> results = Workers.map(missing, entry -> read(entry.getKey(), entry.getValue()));
    for (Result result : results) {
      parsed.put(result.file.source().path(), result.file);
      if (!result.complaint.isEmpty()) {
        complaints.add(result.complaint);
      }
    }
  }

  /** A file that was asked for before. */
  UnitFile get(String path) {
    UnitFile file = parsed.get(path);
    if (file == null) {
      throw new IllegalStateException("not read: " + path);
    }
    return file;
  }

  /** One sentence for each file that the machine would not give. */
  List<String> complaints() {
    return complaints;
  }

  private record Result(UnitFile file, String complaint) {}

  private Result read(String path, UnitKind kind) {
    FileTree files = tree.files();
    String shown = files.shown(path);
    return switch (files.kind(path)) {
      case FILE -> {
        try {
          SourceFile source = files.source(path);
          yield new Result(named(UnitParser.parse(source, kind)), "");
        } catch (IOException e) {
          yield new Result(
              nothing(path, shown, kind, ""), shown + ": cannot be read: " + Reason.of(e));
        }
      }
      case FOLDER ->
          new Result(
              nothing(path, shown, kind, "a folder, not a file: systemd finds no unit here"), "");
      case LINK ->
          new Result(
              nothing(path, shown, kind, "the link leads nowhere: systemd finds no unit here"), "");
      case OTHER ->
          new Result(
              nothing(path, shown, kind, "not a regular file: systemd finds no unit here"), "");
      case MISSING ->
          new Result(nothing(path, shown, kind, ""), shown + ": cannot be opened by this name");
    };
  }

  /** On a search path a file needs a unit's name; elsewhere it may be a template for one. */
  private static UnitFile named(UnitFile file) {
    SourceFile source = file.source();
    Optional<UnitPlace> place = UnitPlace.of(source.path());
    boolean misnamed =
        place.isPresent()
            && place.get().role() == UnitPlace.Role.FRAGMENT
            && !place.get().scope().isFolder()
            && UnitName.of(source.name()).isEmpty();
    if (!misnamed) {
      return file;
    }
    List<Problem> problems = new ArrayList<>(file.problems());
    String message = "systemd takes no unit of this name and never loads the file";
    problems.add(new Problem(source.place(Span.at(0)), message, true));
    return new UnitFile(source, file.kind(), file.lines(), problems);
  }

  /** A file without content, with the reason for it as a problem if it is systemd's concern. */
  private static UnitFile nothing(String path, String shown, UnitKind kind, String problem) {
    SourceFile source = SourceFile.of(path, shown, new byte[0]);
    List<Problem> problems =
        problem.isEmpty()
            ? List.of()
            : List.of(new Problem(source.place(Span.at(0)), problem, true));
    return new UnitFile(source, kind, List.of(), problems);
  }
}
