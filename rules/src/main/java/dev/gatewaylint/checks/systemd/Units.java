package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Setting;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** What rules about services need to name them. */
final class Units {
  private Units() {}

  static Subject subject(Service service, String topic) {
    return new Subject(service.unit().identity(), topic);
  }

  /** Where to point for something that is not there: the start command, else the first line. */
  static Optional<Place> start(Service service) {
    List<Setting> starts = service.settings().of("Service", "ExecStart");
    List<Setting> any = starts.isEmpty() ? service.settings().all() : starts;
    return any.isEmpty() ? Optional.empty() : Optional.of(any.get(any.size() - 1).place());
  }
}
