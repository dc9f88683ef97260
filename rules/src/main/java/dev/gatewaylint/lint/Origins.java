package dev.gatewaylint.lint;

import dev.gatewaylint.host.Host;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Related;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings in files that are made of others, told of those others. */
final class Origins {
  private Origins() {}

  /** The same findings where they were written, without those that point at what nobody knows. */
  static List<Finding> of(List<Finding> findings, Host host) {
    if (!host.delivered().isPlanned()) {
      return findings;
    }
    List<Finding> written = new ArrayList<>();
    findings.forEach(finding -> of(finding, host).ifPresent(written::add));
    return written;
  }

  /** The same finding where it was written; empty if it points at what nobody knows. */
  static Optional<Finding> of(Finding finding, Host host) {
    if (!host.delivered().isPlanned()) {
      return Optional.of(finding);
    }
    if (touchesUnknown(finding.place())) {
      return Optional.empty();
    }
    List<Related> related = new ArrayList<>();
    for (Related also : finding.related()) {
      related.add(new Related(also.place().origin(), host.delivered().spelled(also.message())));
    }
    return Optional.of(
        new Finding(
            finding.rule(),
            finding.severity(),
            host.delivered().spelled(finding.message()),
            finding.place().origin(),
            finding.subject(),
            host.delivered().spelled(finding.key()),
            related,
            finding.fix().map(fix -> of(fix, host))));
  }

  private static boolean touchesUnknown(Place place) {
    return place.file().derivation().map(made -> made.touchesUnknown(place.span())).orElse(false);
  }

  /** Whether findings may point there. */
  static boolean isWanted(Finding made, Finding written, Host host) {
    SourceFile file = made.place().file();
    SourceFile origin = written.place().file();
    boolean isOfTask = file.derivation().isEmpty() && host.delivered().isPlanned();
    boolean known = isOfTask || host.reportsOn(file.path());
    return known && host.delivered().reportsOn(origin);
  }

  /** One cause in one place is one finding, however many hosts are made of it. */
  static String key(Finding finding) {
    return finding.rule().id()
        + " "
        + finding.place().span().start()
        + " "
        + finding.place().file().shown();
  }

  /** A machine makes a fix only if all of it changes what is written, character by character. */
  private static Fix of(Fix fix, Host host) {
    String title = host.delivered().spelled(fix.title());
    Map<SourceFile, List<Edit>> moved = new LinkedHashMap<>();
    for (Change change : fix.changes()) {
      if (!(change instanceof Change.Edits edits) || !move(edits, moved)) {
        return Fix.byHand(title);
      }
    }
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<SourceFile, List<Edit>> file : moved.entrySet()) {
      changes.add(new Change.Edits(file.getKey(), file.getValue()));
    }
    return new Fix(fix.safety(), title, changes);
  }

  private static boolean move(Change.Edits edits, Map<SourceFile, List<Edit>> moved) {
    Optional<Derivation> made = edits.file().derivation();
    for (Edit edit : edits.edits()) {
      if (made.isEmpty()) {
        moved.computeIfAbsent(edits.file(), file -> new ArrayList<>()).add(edit);
        continue;
      }
      Optional<Derivation.Moved> other = made.get().moved(edit);
      if (other.isEmpty()) {
        return false;
      }
      moved.computeIfAbsent(other.get().file(), file -> new ArrayList<>()).add(other.get().edit());
    }
    return true;
  }
}
