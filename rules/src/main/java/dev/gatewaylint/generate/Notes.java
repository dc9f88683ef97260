package dev.gatewaylint.generate;

import dev.gatewaylint.host.ServiceCommands;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the person who asked should know, because no file can say or do it. */
final class Notes {
  private Notes() {}

  static List<String> of(Spec spec) {
    List<String> notes = new ArrayList<>();
    for (ExecCommand command :
        ExecCommand.parse(spec.gateway().command(), spec.systemd()).commands()) {
      Optional<String> tool = ServiceCommands.versionManager(command);
      if (tool.isPresent()) {
        notes.add(
            "the program lies in a folder of "
                + tool.get()
                + " for one version: when that goes, the unit does not start");
      }
    }
    if (spec.alert().command().isPresent()) {
      AlertUnit.account(spec)
          .ifPresent(
              name ->
                  notes.add(
                      "the alert runs as "
                          + name
                          + ": see that "
                          + spec.alert().command().get()
                          + " works for that account"));
    } else {
      notes.add(
          "the alert reaches the journal and whoever is logged in, and nobody who is asleep: name a"
              + " command under alert that pages people");
    }
    for (Spec.Caller caller : spec.callers()) {
      if (caller.verbs().contains("reload") && spec.base() == Spec.Base.UNIT) {
        notes.add(
            caller.user()
                + " may reload "
                + GatewayService.unit(spec)
                + ", but the unit knows no reload: that order will fail");
      }
    }
    if (spec.job().isPresent() && !spec.gateway().environmentFiles().isEmpty()) {
      notes.add(
          "launchd reads no environment files: put the secrets of "
              + spec.job().get().label()
              + " where the gateway looks for them");
    }
    return notes;
  }
}
