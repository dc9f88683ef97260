package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceType;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A service of systemd, of the system's or of a user's: both follow the same rules.
 *
 * <p>Source: systemd 252 and 257 src/core/service.c and unit.c; measured on both.
 *
 * @param version its major version
 * @param policy when it is started again
 * @param limit how many starts are allowed in which time
 * @param lifecycle the rest
 */
public record Systemd(int version, RestartPolicy policy, StartLimit limit, Lifecycle lifecycle)
    implements Supervisor {

  /** RestartMode=, RestartSteps= and a failed state between restarts came with it. */
  static final int RESTART_MODES_SINCE = 254;

  /** Its start limit's count outlives daemon-reload (systemd issue 29574). */
  static final int COUNT_SURVIVES_RELOAD_SINCE = 255;

  /** A unit of the host model. */
  public static Systemd of(Service service) {
    return new Systemd(
        service.host().systemd().version(),
        service.restartPolicy(),
        service.startLimit(),
        ServiceLifecycle.of(service));
  }

  /** A simple service with this restart policy and systemd's own start limit, 5 in 10 s. */
  public static Systemd restarting(int version, Restart restart, RestartDelay delay) {
    return new Systemd(
        version,
        new RestartPolicy(
            Sourced.builtIn(restart),
            Sourced.builtIn(delay),
            ExitStatusSet.EMPTY,
            ExitStatusSet.EMPTY,
            ExitStatusSet.EMPTY,
            false),
        new StartLimit(Sourced.builtIn(TimeSpan.ofSeconds(10)), Sourced.builtIn(5L)),
        Lifecycle.of(ServiceType.SIMPLE));
  }

  /** The same with another start limit. */
  public Systemd limitedTo(long burst, TimeSpan interval) {
    return new Systemd(
        version,
        policy,
        new StartLimit(Sourced.builtIn(interval), Sourced.builtIn(burst)),
        lifecycle);
  }

  /** The same with another lifecycle. */
  public Systemd with(Lifecycle other) {
    return new Systemd(version, policy, limit, other);
  }

  /** The same with sets of exit statuses; see {@link RestartPolicy}. */
  public Systemd with(ExitStatusSet prevent, ExitStatusSet force, ExitStatusSet success) {
    return new Systemd(
        version,
        new RestartPolicy(
            policy.restart(), policy.delay(), prevent, force, success, policy.ignoresFailure()),
        limit,
        lifecycle);
  }

  @Override
  public String label() {
    return "systemd " + version;
  }

  @Override
  public String rule() {
    RestartDelay delay = policy.delay().value();
    Restart restart = policy.restart().value();
    if (restart == Restart.NO) {
      return "Restart=no";
    }
    String limited =
        limit.isDisabled()
            ? "without any start limit"
            : "at most "
                + limit.burst().value()
                + (limit.burst().value() == 1 ? " start in " : " starts in ")
                + limit.interval().value().words();
    return "Restart="
        + restart.word()
        + " after "
        + delay.base().words()
        + (delay.grows() ? ", growing to " + delay.max().words() : "")
        + ", "
        + limited;
  }
}
