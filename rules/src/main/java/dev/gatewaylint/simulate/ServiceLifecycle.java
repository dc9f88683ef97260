package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceType;
import dev.gatewaylint.host.Timeouts;

/** Reads a lifecycle off a unit of the host model. */
final class ServiceLifecycle {
  private ServiceLifecycle() {}

  static Lifecycle of(Service service) {
    ServiceType type = service.type().value();
    Timeouts timeouts = service.timeouts();
    Lifecycle lifecycle =
        Lifecycle.of(type)
            .limitedBy(
                timeouts.start(),
                timeouts.stop(),
                timeouts.runtimeMax(),
                service.watchdog().value())
            .ending(
                service.remainsAfterExit(),
                service.continuesAfterOom(),
                service.restartsDirectly());
    return service.refusal().isPresent() ? lifecycle.notLoaded() : lifecycle;
  }
}
