package dev.gatewaylint.command;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.simulate.Launchd;
import dev.gatewaylint.simulate.Quota;
import dev.gatewaylint.simulate.QuotasInUse;
import dev.gatewaylint.simulate.Supervisor;
import dev.gatewaylint.simulate.Systemd;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;

/**
 * Something on a host that a supervisor keeps alive, as a play needs to know it.
 *
 * @param name what its supervisor calls it
 * @param identity the same, but of its kind the only one on the host
 * @param isGateway whether it runs an AI gateway
 * @param restarts whether it is started again, and an administrator wanted that
 * @param delay what passes between an end and the next start in any case
 * @param quotas what its starts draw on, as far as the files tell
 */
record Kept(
    String name,
    String identity,
    Supervisor supervisor,
    boolean isGateway,
    boolean restarts,
    TimeSpan delay,
    List<Quota> quotas) {
  static Kept of(Service service, List<Quota> stated) {
    return new Kept(
        service.unit().name().text(),
        service.unit().identity(),
        Systemd.of(service),
        service.isGateway(),
        service.restartPolicy().restarts() && !service.unit().isVendor(),
        new TimeSpan((long) service.restartPolicy().delay().value().micros(1)),
        QuotasInUse.of(service, stated));
  }

  /** launchd counts from start to start, so that an end waits for nothing of its own. */
  static Kept of(LaunchdJob job, List<Quota> stated) {
    return new Kept(
        job.name(),
        job.identity(),
        Launchd.of(job.plist()),
        job.isGateway(),
        !job.plist().keepAlive().isNever() && !job.isVendor(),
        TimeSpan.ZERO,
        QuotasInUse.of(job, stated));
  }
}
