package dev.gatewaylint.caller;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who runs the commands of a text.
 *
 * @param origin what starts it all
 * @param user the login name it runs as; empty if no file tells
 * @param service the unit in whose cgroup it runs
 * @param job the job of launchd in whose process group it runs
 * @param hasUserBus whether {@code systemctl --user} finds the user's manager
 * @param isUnsandboxed whether the prefix {@code +} of an Exec line sets its sandbox aside
 * @param period the shortest time from one start of it all to the next, where a schedule tells
 * @param chain where it is started, the outermost first: a crontab's line, a line of a script
 */
public record Caller(
    Origin origin,
    Optional<String> user,
    Optional<Service> service,
    Optional<LaunchdJob> job,
    boolean hasUserBus,
    boolean isUnsandboxed,
    Optional<TimeSpan> period,
    List<Place> chain) {

  /** What starts it all. */
  public enum Origin {
    /** An Exec line of a unit. */
    UNIT("the unit"),
    /** A line of a crontab. */
    CRONTAB("cron"),
    /** The command of a job of launchd. */
    JOB("launchd"),
    /** {@code /etc/cron.daily} and its sisters. */
    CRON_FOLDER("cron"),
    /** An entry of sudoers names it, so that somebody is to run it as root. */
    SUDO("sudo"),
    /** A task that delivers the host's files; somebody watches it. */
    TASK("the task"),
    /** Nobody is seen to start it; it lies in the home folder of a user. */
    HOME("whoever owns the home folder");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    /** For a sentence. */
    public String words() {
      return words;
    }
  }

  public Caller {
    chain = List.copyOf(chain);
  }

  /** Somebody whom no job of launchd runs. */
  public Caller(
      Origin origin,
      Optional<String> user,
      Optional<Service> service,
      boolean hasUserBus,
      boolean isUnsandboxed,
      Optional<TimeSpan> period,
      List<Place> chain) {
    this(origin, user, service, Optional.empty(), hasUserBus, isUnsandboxed, period, chain);
  }

  /** Whether nobody is there to type or to look. */
  public boolean isUnattended() {
    return origin != Origin.HOME && origin != Origin.SUDO && origin != Origin.TASK;
  }

  /** Whether it is known to be root. */
  public boolean isRoot() {
    return user.equals(Optional.of("root"));
  }

  /** Whether it is known to be another user than root. */
  public boolean isOrdinaryUser() {
    return user.isPresent() && !isRoot();
  }

  /** The name of the user, or that it is not known. */
  public String userName() {
    return user.orElse("an unknown user");
  }

  /** Where it all starts; empty if no file tells. */
  public Optional<Place> start() {
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(0));
  }

  /** What supervises it, by name: the unit or the job that it runs in. */
  public Optional<String> supervised() {
    return service.map(Service::fileName).or(() -> job.map(LaunchdJob::name));
  }

  /** The same one step further, perhaps as somebody else and out of the unit. */
  Caller through(Place step, Optional<String> as, boolean leavesUnit, boolean bus) {
    List<Place> longer = new ArrayList<>(chain);
    longer.add(step);
    Optional<Service> in = leavesUnit ? Optional.empty() : service;
    return new Caller(origin, as, in, job, bus, isUnsandboxed, period, longer);
  }

  /** Whether another caller makes no difference to what happens. */
  boolean isLike(Caller other) {
    return origin == other.origin
        && user.equals(other.user)
        && hasUserBus == other.hasUserBus
        && start().equals(other.start())
        && job.map(LaunchdJob::identity).equals(other.job.map(LaunchdJob::identity))
        && service
            .map(found -> found.unit().identity())
            .equals(other.service.map(found -> found.unit().identity()));
  }
}
