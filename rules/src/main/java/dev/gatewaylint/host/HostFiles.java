package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of one host as a reader found them.
 *
 * @param files all of them, read when asked for
 * @param shown how reports name the host's root
 * @param complete whether everything of the host is here, so that what is missing is missing
 * @param reported paths and kinds of the files that findings may point at; a link is among them
 *     only if it is a unit's and leads nowhere
 * @param scopes the units to look at
 * @param includable JSON files that say nothing by themselves; findings may point at one if a
 *     configuration includes it
 * @param isOpen whether files that nobody listed are reported on as well: on a machine that is not
 *     walked, the scripts that its jobs run
 * @param delivered how the files reach the host, if they are not there yet
 */
public record HostFiles(
    FileTree files,
    String shown,
    boolean complete,
    Map<String, FileKind> reported,
    List<UnitScope> scopes,
    Set<String> includable,
    boolean isOpen,
    Delivered delivered) {
  public HostFiles {
    includable = Set.copyOf(includable);
    reported = Map.copyOf(reported);
    scopes = List.copyOf(scopes);
  }

  /** A host whose files are where they belong. */
  HostFiles(
      FileTree files,
      String shown,
      boolean complete,
      Map<String, FileKind> reported,
      List<UnitScope> scopes,
      Set<String> includable,
      boolean isOpen) {
    this(files, shown, complete, reported, scopes, includable, isOpen, Delivered.NONE);
  }

  /**
   * A host whose files are not there yet; it is never complete.
   *
   * @param files what they will be
   * @param shown how reports name the host
   * @param paths every file
   */
  public static HostFiles delivered(
      FileTree files, String shown, List<String> paths, Delivered delivered) {
    HostDraft draft = new HostDraft(files, shown);
    for (String path : paths) {
      draft.add(path);
    }
    return draft.finish().with(delivered);
  }

  /** The same, delivered in another way. */
  public HostFiles with(Delivered other) {
    return new HostFiles(files, shown, complete, reported, scopes, includable, isOpen, other);
  }

  /** Those of the reported files that have unit syntax. */
  public Map<String, UnitKind> units() {
    Map<String, UnitKind> units = new TreeMap<>();
    for (Map.Entry<String, FileKind> file : reported.entrySet()) {
      if (file.getValue() instanceof FileKind.OfUnit unit) {
        units.put(file.getKey(), unit.kind());
      }
    }
    return units;
  }

  /** Whether all reported files have unit syntax. */
  public boolean hasUnitsAlone() {
    return units().size() == reported.size();
  }

  /** The reported files of another kind, in the order of their paths. */
  public List<String> of(FileKind.Plain kind) {
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, FileKind> file : reported.entrySet()) {
      if (file.getValue() == kind) {
        paths.add(file.getKey());
      }
    }
    paths.sort(null);
    return paths;
  }

  /**
   * The whole of one host, wherever its files come from.
   *
   * @param files the files
   * @param shown how reports name the host's root
   * @param paths every file and link, in any order; those whose place says nothing are passed over
   */
  public static HostFiles complete(FileTree files, String shown, List<String> paths) {
    HostDraft draft = new HostDraft(files, shown);
    draft.markComplete();
    for (String path : paths) {
      draft.add(path);
    }
    return draft.finish();
  }
}
