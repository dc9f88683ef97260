package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceType;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Timeouts;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import java.util.List;

/** Reads a lifecycle off a unit of the host model. */
final class ServiceLifecycle {
  private ServiceLifecycle() {}

  static Lifecycle of(Service service) {
    ServiceType type = service.type().value();
    Timeouts timeouts = service.timeouts();
    List<Sourced<ExecCommand>> start = service.commands("ExecStart");
    boolean anyExit = !start.isEmpty() && start.get(start.size() - 1).value().ignoreFailure();
    return Lifecycle.of(type)
        .limitedBy(
            timeouts.start(), timeouts.stop(), timeouts.runtimeMax(), service.watchdog().value())
        .ending(
            service.remainsAfterExit(),
            anyExit,
            service.continuesAfterOom(),
            service.restartsDirectly());
  }
}
