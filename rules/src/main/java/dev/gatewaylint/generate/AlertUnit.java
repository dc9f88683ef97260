package dev.gatewaylint.generate;

import dev.gatewaylint.host.UnitScope;
import java.util.List;
import java.util.Optional;

/**
 * The unit that tells people when another has failed for good: a template whose instance is the
 * failed unit's name. It has no Restart= and no OnFailure=, or an alert that fails would become a
 * storm, and it asks nothing of the gateway.
 */
public final class AlertUnit {
  /** What {@code OnFailure=} names for the unit that {@link #selfContained} makes. */
  public static final String INSTANCE = "gateway-lint-alert@%n.service";

  private static final String TEMPLATE = "gateway-lint-alert@.service";

  private static final int SCRIPT_MODE = 0755;

  private AlertUnit() {}

  /** What {@code OnFailure=} names in a unit of that spec. */
  static String instanceFor(Spec spec) {
    return spec.name() + "-alert@%n.service";
  }

  /** The account that a transport of the spec's own runs as, if it has one. */
  static Optional<String> account(Spec spec) {
    return spec.alert().command().isPresent() && spec.scope() == Spec.Scope.SYSTEM
        ? Optional.of(spec.name() + "-alert")
        : Optional.empty();
  }

  /** The unit and its script. */
  static List<GeneratedFile> write(Spec spec) {
    String program = "usr/local/lib/" + spec.name() + "/alert";
    UnitText unit =
        head(
            "Tells people that a unit has failed. It neither restarts nor has an OnFailure= of its"
                + " own: an alert that fails must not set off others.");
    if (account(spec).isPresent()) {
      unit.set("User", account(spec).get());
    } else if (spec.scope() == Spec.Scope.SYSTEM) {
      everyTerminal(unit);
    }
    unit.why("Remembers when it told what.")
        .set("StateDirectory", spec.name() + "-alert")
        .set("ExecStart", "/" + program + " %i")
        .set("TimeoutStartSec", "60");
    GeneratedFile script =
        new GeneratedFile(
            GeneratedFile.Kind.SCRIPT,
            program,
            "root",
            "root",
            SCRIPT_MODE,
            AlertScript.text(spec));
    return List.of(UnitFolder.of(spec).file(spec.name() + "-alert@.service", unit.text()), script);
  }

  /**
   * An alert in one file, for units that have none: it writes to the journal and to every terminal,
   * about the same unit once in half an hour.
   *
   * @param scope where the units are that shall name {@link #INSTANCE}
   */
  public static GeneratedFile selfContained(UnitScope scope) {
    UnitText unit =
        head(
            "Tells everybody that a unit has failed, at most once in 30 min for each. It neither"
                + " restarts nor has an OnFailure= of its own: an alert that fails must not set off others.");
    boolean ofSystem = scope.manager() == UnitScope.Manager.SYSTEM;
    if (ofSystem) {
      everyTerminal(unit);
    }
    unit.why("Remembers when it told what.")
        .set("StateDirectory", "gateway-lint-alert")
        .set(
            "ExecStart",
            "/bin/sh -c '"
                + "stamp=\"$$STATE_DIRECTORY/$$1\"; "
                + "if [ -n \"$$(find \"$$stamp\" -mmin -30 2>/dev/null)\" ]; then exit 0; fi; "
                + "news=\"$$1 has failed ($${MONITOR_SERVICE_RESULT:-no result}), and systemd does"
                + " not start it again by itself\"; "
                + "echo \"<1>$$news\"; "
                + "echo \"$$news\" | wall || true; "
                + "touch \"$$stamp\"' alert %i")
        .set("TimeoutStartSec", "60");
    return new GeneratedFile(
        ofSystem ? GeneratedFile.Kind.SYSTEM_UNIT : GeneratedFile.Kind.USER_UNIT,
        path(scope),
        "root",
        "root",
        0644,
        unit.text());
  }

  /** Where {@link #selfContained} lies: in the folder that is an administrator's to write to. */
  private static String path(UnitScope scope) {
    String folder = scope.administratorsFolder().orElse(scope.folders().get(0));
    return folder.isEmpty() ? TEMPLATE : folder + "/" + TEMPLATE;
  }

  private static UnitText head(String words) {
    return new UnitText("Unit")
        .head(words)
        .set("Description", "Tell people that %i has failed")
        .section("Service")
        .set("Type", "oneshot");
  }

  /** An account for the time that it runs, which may write to the terminals of others. */
  private static void everyTerminal(UnitText unit) {
    unit.why("Nobody's account; the group may write to every terminal.")
        .set("DynamicUser", "yes")
        .set("SupplementaryGroups", "tty");
  }
}
