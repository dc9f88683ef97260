package dev.gatewaylint.caller;

import dev.gatewaylint.host.Unit;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file from which root takes orders when a unit is started: one that makes up the unit, or a
 * program or script that it runs.
 *
 * @param path from the host's root
 * @param place where the unit names it; the start of a file of the unit itself
 */
public record RootProgram(String path, Place place) {
  private static final List<String> INTERPRETERS =
      List.of("sh", "bash", "dash", "zsh", "ksh", "node", "python", "python3", "perl", "ruby");

  /** All such files of a unit. */
  public static List<RootProgram> of(SudoView sudo, Unit unit) {
    List<RootProgram> found = new ArrayList<>();
    for (UnitFile file : unit.files()) {
      Place head = file.source().place(file.source().lines().span(1));
      found.add(new RootProgram(file.source().path(), head));
    }
    for (Call call : sudo.calls().all()) {
      if (runsAsRootIn(call, unit)) {
        addFiles(call, found);
      }
    }
    return found;
  }

  private static boolean runsAsRootIn(Call call, Unit unit) {
    for (Caller caller : call.callers()) {
      boolean mine =
          caller
              .service()
              .map(service -> service.unit().identity().equals(unit.identity()))
              .orElse(false);
      if (mine && !call.isElsewhere() && call.userFor(caller).equals(Optional.of("root"))) {
        return true;
      }
    }
    return false;
  }

  private static void addFiles(Call call, List<RootProgram> found) {
    add(call, call.argv().word(0), found);
    if (INTERPRETERS.contains(call.argv().program())) {
      for (Optional<String> operand : call.argv().operands()) {
        add(call, operand.orElse(""), found);
        return;
      }
    }
  }

  private static void add(Call call, String word, List<RootProgram> found) {
    if (word.startsWith("/") && word.length() > 1) {
      found.add(new RootProgram(word.substring(1), call.place()));
    }
  }
}
