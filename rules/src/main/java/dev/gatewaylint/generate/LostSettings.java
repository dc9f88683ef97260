package dev.gatewaylint.generate;

import dev.gatewaylint.host.GatewayUnit;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Setting;
import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a unit has today that a generated one has not, and what will go on deciding beside it. */
final class LostSettings {
  /** What the generated unit says in its own way, or what is its default. */
  private static final Set<String> OWN =
      Set.of(
          "Unit.Description",
          "Unit.Documentation",
          "Unit.StartLimitIntervalSec",
          "Unit.StartLimitInterval",
          "Unit.StartLimitBurst",
          "Unit.ConditionUser",
          "Service.User",
          "Service.DynamicUser",
          "Service.WorkingDirectory",
          "Service.Environment",
          "Service.EnvironmentFile",
          "Service.ExecStart",
          "Service.Restart",
          "Service.RestartSec",
          "Service.RestartSteps",
          "Service.RestartMaxDelaySec",
          "Service.RestartMode",
          "Service.RestartPreventExitStatus",
          "Service.StartLimitInterval",
          "Service.StartLimitBurst",
          "Service.KillMode",
          "Service.TimeoutStopSec",
          "Service.OOMPolicy",
          "Service.UMask",
          "Service.NoNewPrivileges",
          "Service.RestrictSUIDSGID",
          "Service.LockPersonality",
          "Service.RestrictRealtime",
          "Service.ProtectControlGroups",
          "Service.ProtectKernelModules",
          "Service.ProtectSystem",
          "Service.ReadWritePaths");

  /** With these values a line says what is so without it, or what the generated unit has. */
  private static final Set<String> USUAL =
      Set.of(
          "Unit.After=network.target",
          "Unit.After=network-online.target",
          "Unit.Wants=network-online.target",
          "Service.Type=simple",
          "Service.SuccessExitStatus=143",
          "Service.SuccessExitStatus=0 143",
          "Service.StandardOutput=journal",
          "Service.StandardError=journal",
          "Install.WantedBy=multi-user.target",
          "Install.WantedBy=default.target");

  private final Service service;

  LostSettings(Service service) {
    this.service = service;
  }

  /**
   * About a unit that is written anew, one sentence each.
   *
   * @param memory whether its memory limit is taken along
   */
  List<String> ofNewUnit(String user, String alert, boolean memory) {
    List<String> notes = new ArrayList<>();
    Set<String> lost = new TreeSet<>();
    for (Setting setting : service.settings().all()) {
      String name = setting.section() + "." + setting.name();
      String line = name + "=" + setting.value();
      boolean kept =
          OWN.contains(name)
              || USUAL.contains(line)
              || line.equals("Service.Group=" + user)
              || line.equals("Unit.OnFailure=" + alert)
              || (name.equals("Service.MemoryMax") && memory);
      if (!kept && !setting.value().isEmpty()) {
        lost.add(setting.name() + "=");
      }
    }
    if (!lost.isEmpty()) {
      notes.add(
          service.unit().name().text()
              + " has other lines of "
              + String.join(", ", lost)
              + " today than the new unit, or the new one has none: put what is still needed into a drop-in of your"
              + " own, or set base: drop-in in the spec, which leaves the unit as it is");
    }
    for (UnitFile file : service.unit().dropIns()) {
      notes.add(
          file.source().shown()
              + " stays, and its lines override the new unit's: what counts of it is in the new"
              + " unit, so take it out");
    }
    return notes;
  }

  /** About a drop-in to a unit that stays: others that are read behind it. */
  List<String> ofDropIn() {
    List<String> notes = new ArrayList<>();
    for (UnitFile file : service.unit().dropIns()) {
      String path = file.source().path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (name.compareTo(GatewayService.DROP_IN) > 0) {
        notes.add(
            file.source().shown()
                + " is read behind "
                + GatewayService.DROP_IN
                + " and has the last word: see that it takes nothing back");
      }
    }
    return notes;
  }

  /** The variables that the generator sets itself. */
  static boolean isOwnVariable(String name) {
    return name.equals(GatewayUnit.MARKER) || name.equals("OPENCLAW_SERVICE_REPAIR_POLICY");
  }
}
