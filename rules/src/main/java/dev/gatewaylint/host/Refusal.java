package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import dev.gatewaylint.syntax.unit.value.ValueTypes;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * Why systemd does not load a service that it can read (systemd 252 and 257 src/core/service.c,
 * service_verify; RestartForceExitStatus= of a oneshot was still refused by 255,
 * systemd/systemd#31149).
 *
 * @param cause which of the reasons
 * @param reason the same in words, without "systemd refuses the unit"
 * @param place the setting at fault; empty where one is missing
 */
public record Refusal(Cause cause, String reason, Optional<Place> place) {
  private static final int ONESHOT_MAY_FORCE = 256;
  private static final String SECTION = "Service";

  /** What is wrong. */
  public enum Cause {
    /** A value that stops the reading of the unit. */
    VALUE,
    /** No command, or not the one that the type needs. */
    NO_COMMAND,
    /** More than one command for a type that runs one. */
    SEVERAL_COMMANDS,
    /** Restarts that a oneshot service may not ask for. */
    ONESHOT_RESTART,
    /** Another setting that does not go with the type. */
    TYPE
  }

  static Optional<Refusal> of(Service service) {
    return value(service)
        .or(() -> commands(service))
        .or(() -> oneshot(service))
        .or(() -> bus(service));
  }

  private static Optional<Refusal> value(Service service) {
    for (Setting setting : service.settings().all()) {
      if (setting.isRefused(service.version())) {
        return refusal(Cause.VALUE, "it cannot use " + setting.name() + "=", setting.place());
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> commands(Service service) {
    List<Sourced<ExecCommand>> starts = service.commands("ExecStart");
    boolean oneshot = service.type().value() == ServiceType.ONESHOT;
    if (starts.isEmpty()) {
      return startless(service, oneshot);
    }
    if (starts.size() > 1 && !oneshot) {
      return refusal(
          Cause.SEVERAL_COMMANDS,
          "only Type=oneshot may have more than one ExecStart=, and this is the second",
          starts.get(1).place());
    }
    return Optional.empty();
  }

  private static Optional<Refusal> startless(Service service, boolean oneshot) {
    boolean action =
        service
            .settings()
            .last(
                List.of(new Settings.Directive("Unit", "SuccessAction")),
                value ->
                    ValueTypes.check("emergency-action", value, service.version()).isEmpty()
                        ? Optional.of(value)
                        : Optional.empty())
            .map(set -> !set.value().equals("none"))
            .orElse(false);
    boolean remains =
        service.last("RemainAfterExit", BooleanValue::parse).map(Sourced::value).orElse(false);
    if (!oneshot) {
      return refusal(
          Cause.NO_COMMAND,
          "it has no ExecStart=, which only Type=oneshot can do without",
          service.type().place());
    }
    boolean stops = !service.commands("ExecStop").isEmpty();
    return action || (stops && remains)
        ? Optional.empty()
        : refusal(Cause.NO_COMMAND, "it has no ExecStart=", Optional.empty());
  }

  private static Optional<Refusal> oneshot(Service service) {
    if (service.type().value() != ServiceType.ONESHOT) {
      return Optional.empty();
    }
    Sourced<Restart> restart = service.restartPolicy().restart();
    if (service.isRefusedForRestart()) {
      return refusal(
          Cause.ONESHOT_RESTART,
          "Restart=" + restart.value().word() + " is not allowed for Type=oneshot",
          restart.place());
    }
    ExitStatusSet force = service.restartPolicy().force();
    boolean forced = !force.codes().isEmpty() || !force.signals().isEmpty();
    if (forced && service.host().systemd().version() < ONESHOT_MAY_FORCE) {
      return refusal(
          Cause.TYPE,
          "RestartForceExitStatus= is not allowed for Type=oneshot",
          service.settings().of(SECTION, "RestartForceExitStatus").get(0).place());
    }
    Optional<Sourced<String>> exit =
        service.last(
            "ExitType",
            value ->
                value.equals("main") || value.equals("cgroup")
                    ? Optional.of(value)
                    : Optional.empty());
    return exit.isPresent() && exit.get().value().equals("cgroup")
        ? refusal(Cause.TYPE, "ExitType=cgroup is not allowed for Type=oneshot", exit.get().place())
        : Optional.empty();
  }

  private static Optional<Refusal> bus(Service service) {
    return service.type().value() == ServiceType.DBUS && service.busName().isEmpty()
        ? refusal(Cause.TYPE, "Type=dbus needs a BusName=", service.type().place())
        : Optional.empty();
  }

  private static Optional<Refusal> refusal(Cause cause, String reason, Place place) {
    return refusal(cause, reason, Optional.of(place));
  }

  private static Optional<Refusal> refusal(Cause cause, String reason, Optional<Place> place) {
    return Optional.of(new Refusal(cause, reason, place));
  }
}
