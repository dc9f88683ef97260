package dev.gatewaylint.syntax.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table against systemd itself. */
class DirectivesOracleTest {

  @TempDir Path folder;

  @Test
  void knowsWhatSystemdListsAndNothingElse() {
    for (Systemd systemd : Systemd.all()) {
      compareWithDump(systemd);
    }
  }

  private static void compareWithDump(Systemd systemd) {
    Set<String> listed = new TreeSet<>();
    String section = "";
    for (String line : systemd.dump()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (line.contains("=")) {
        listed.add(section + "." + line.substring(0, line.indexOf('=')));
      }
    }
    Set<String> known = new TreeSet<>();
    for (Directive directive : Directives.ofUnits().all()) {
      // The list leaves out what systemd accepts and ignores.
      if (directive.isKnownTo(systemd.version())
          && !directive.type().equals("warn-compat:legacy")) {
        known.add(directive.section() + "." + directive.name());
      }
    }
    Oracle.compared("systemd", systemd.version() + "", "directives listed", listed.size());
    assertThat(known).as(systemd.toString()).isEqualTo(listed);
  }

  @Test
  void verifyCallsUnknownExactlyWhatTheTableDoesNotKnow() throws IOException {
    for (Systemd systemd : Systemd.all()) {
      compareWithVerify(systemd);
    }
  }

  private void compareWithVerify(Systemd systemd) throws IOException {
    Map<String, Boolean> known = new LinkedHashMap<>();
    for (UnitKind type : UnitKind.values()) {
      if (type == UnitKind.SCOPE || type.isQuadlet() || type == UnitKind.MANAGER) {
        continue; // scopes are made by programs; verify loads none from a file
      }
      for (String name : namesFor(type)) {
        for (String section : type.sections()) {
          String unit = "u" + known.size() + "." + type.suffix();
          Files.writeString(folder.resolve(unit), "[" + section + "]\n" + name + "=1\n");
          known.put(unit, knows(section, name, systemd.version()));
        }
      }
    }
    Set<String> refused = new TreeSet<>();
    List<String> units = new ArrayList<>(known.keySet());
    for (int from = 0; from < units.size(); from += 1000) {
      for (String line :
          systemd.verify(folder, units.subList(from, Math.min(from + 1000, units.size())))) {
        if (line.contains(": Unknown ")) {
          String place = line.substring(0, line.indexOf(':'));
          refused.add(place.substring(place.lastIndexOf('/') + 1));
        }
      }
    }
    Set<String> unknown = new TreeSet<>();
    for (Map.Entry<String, Boolean> unit : known.entrySet()) {
      if (!unit.getValue()) {
        unknown.add(unit.getKey());
      }
    }
    Oracle.compared("systemd-analyze", systemd.version() + "", "known keys", known.size());
    assertThat(known.size()).isGreaterThan(2_000);
    assertThat(contents(refused)).as(systemd.toString()).isEqualTo(contents(unknown));
  }

  @Test
  void eachTypeReadsItsOwnThreeSections() throws IOException {
    for (Systemd systemd : Systemd.all()) {
      compareSections(systemd);
    }
  }

  private void compareSections(Systemd systemd) throws IOException {
    Set<String> sections = new TreeSet<>();
    for (UnitKind type : UnitKind.values()) {
      sections.addAll(type.sections());
    }
    List<String> units = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    for (UnitKind type : UnitKind.values()) {
      if (type == UnitKind.SCOPE || type.isQuadlet() || type == UnitKind.MANAGER) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      for (String section : sections) {
        text.append('[').append(section).append("]\n");
        if (!type.isSection(section)) {
          unknown.add(type + " " + section);
        }
      }
      Files.writeString(folder.resolve("s." + type.suffix()), text);
      units.add("s." + type.suffix());
    }
    Set<String> refused = new TreeSet<>();
    for (String line : systemd.verify(folder, units)) {
      if (line.contains("Unknown section '")) {
        String suffix = line.substring(line.indexOf("/s.") + 3, line.indexOf(':'));
        refused.add(UnitKind.ofName("s." + suffix).orElseThrow() + " " + line.split("'", -1)[1]);
      }
    }
    assertThat(refused).as(systemd.toString()).isEqualTo(unknown);
  }

  /**
   * The keys of the type's own section, those of [Unit] and [Install], and a few that exist
   * nowhere.
   */
  private static Set<String> namesFor(UnitKind type) {
    Set<String> names =
        new TreeSet<>(List.of("NoSuchKey", "restart", "StartLimitIntervalSec", "WantedBy"));
    for (Directive directive : Directives.ofUnits().all()) {
      boolean shared = directive.section().equals("Unit") || directive.section().equals("Install");
      if (directive.section().equals(type.ownSection()) || (shared && type == UnitKind.SERVICE)) {
        names.add(directive.name());
      }
    }
    return names;
  }

  private static boolean knows(String section, String name, int version) {
    return Directives.ofUnits().find(section, name).map(d -> d.isKnownTo(version)).orElse(false);
  }

  private Set<String> contents(Set<String> units) throws IOException {
    Set<String> contents = new TreeSet<>();
    for (String unit : units) {
      String text = Files.readString(folder.resolve(unit));
      contents.add(unit.substring(unit.indexOf('.')) + " " + text.replace('\n', ' '));
    }
    return contents;
  }
}
