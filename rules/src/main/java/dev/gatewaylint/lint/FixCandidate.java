package dev.gatewaylint.lint;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fix that may be made.
 *
 * @param files the host that the finding is on
 */
record FixCandidate(Finding finding, HostFiles files) {
  List<Change> changes() {
    return finding.fix().map(fix -> fix.changes()).orElse(List.of());
  }

  /** How reports name the file of a change. */
  String shown(Change change) {
    return change instanceof Change.NewFile made
        ? files.files().shown(made.path())
        : ((Change.Edits) change).file().shown();
  }

  /** Why it cannot be made at all, if so. */
  Optional<String> obstacle() {
    for (Change change : changes()) {
      if (change instanceof Change.NewFile made
          && files.files().kind(made.path()) != FileTree.Kind.MISSING) {
        return Optional.of(shown(change) + " is there already");
      }
      if (change instanceof Change.Edits edits && overlap(edits.edits())) {
        return Optional.of("its changes overlap");
      }
    }
    return Optional.empty();
  }

  /** Whether both cannot be made in one round. */
  boolean collides(FixCandidate other) {
    for (Change one : changes()) {
      for (Change two : other.changes()) {
        if (shown(one).equals(shown(two))) {
          boolean edits = one instanceof Change.Edits && two instanceof Change.Edits;
          if (!edits || overlap(((Change.Edits) one).edits(), ((Change.Edits) two).edits())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean overlap(List<Edit> edits) {
    for (int i = 0; i < edits.size(); i++) {
      if (overlap(edits.subList(0, i), List.of(edits.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Two findings may have one fix in common: that overlaps itself. */
  private static boolean overlap(List<Edit> some, List<Edit> others) {
    for (Edit one : some) {
      for (Edit other : others) {
        if (one.overlaps(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** All changes of several that do not collide, made. */
  static FixedFiles applied(List<FixCandidate> made, FixedFiles before) {
    FixedFiles files = before;
    List<String> done = new ArrayList<>();
    for (FixCandidate fix : made) {
      for (Change change : fix.changes()) {
        String shown = fix.shown(change);
        if (done.contains(shown)) {
          continue;
        }
        done.add(shown);
        Change whole = change instanceof Change.Edits edits ? together(edits, made) : change;
        files = files.with(fix.files.shown(), shown, whole);
      }
    }
    return files;
  }

  /** Everything that happens to one file, as offsets are those of its old text. */
  private static Change.Edits together(Change.Edits first, List<FixCandidate> made) {
    List<Edit> all = new ArrayList<>();
    for (FixCandidate fix : made) {
      for (Change change : fix.changes()) {
        if (change instanceof Change.Edits more
            && more.file().shown().equals(first.file().shown())) {
          all.addAll(more.edits());
        }
      }
    }
    return new Change.Edits(first.file(), all);
  }
}
