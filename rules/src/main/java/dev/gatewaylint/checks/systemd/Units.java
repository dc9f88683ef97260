package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Setting;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rules about services need to name them. */
final class Units {
  private Units() {}

  static Subject subject(Service service, String topic) {
    return new Subject(service.unit().identity(), topic);
  }

  /** A finding with a fix that changes settings of a unit. */
  static Finding cured(Finding finding, Safety safety, String title, UnitAmendment amendment) {
    return finding.fixedBy(fix(safety, title, amendment, Optional.empty()));
  }

  /**
   * A fix that changes settings of a unit; by hand where no machine can.
   *
   * @param more one more file
   */
  static Fix fix(Safety safety, String title, UnitAmendment amendment, Optional<Change> more) {
    List<Change> changes = new ArrayList<>(amendment.changes());
    if (changes.isEmpty()) {
      return Fix.byHand(title);
    }
    more.ifPresent(changes::add);
    return new Fix(safety, amendment.inDropIn() ? title + " in a drop-in" : title, changes);
  }

  /** A finding with a fix inside a file; by hand where the file is not the administrator's. */
  static Finding cured(
      Finding finding, UnitFile file, Safety safety, String title, Optional<Change> change) {
    return change.isPresent() && Unit.isAdministratorsPath(file.source().path())
        ? finding.fixedBy(safety, title, List.of(change.get()))
        : finding.fixedBy(Fix.byHand(title));
  }

  /** Where to point for something that is not there: the start command, else the first line. */
  static Optional<Place> start(Service service) {
    List<Setting> starts = service.settings().of("Service", "ExecStart");
    List<Setting> any = starts.isEmpty() ? service.settings().all() : starts;
    return any.isEmpty() ? Optional.empty() : Optional.of(any.get(any.size() - 1).place());
  }
}
