package dev.gatewaylint.syntax.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTest {

  private static final Directives UNITS = Directives.ofUnits();

  @Test
  void rowsArePlausible() {
    assertThat(UNITS.all()).hasSizeGreaterThan(1_300);
    for (Directive directive : UNITS.all()) {
      assertThat(directive.name()).matches("[A-Z][A-Za-z0-9]+");
      assertThat(directive.type()).matches("[a-z0-9-]+(:[a-z-]+)?");
      assertThat(directive.since()).isBetween(0, 257);
      assertThat(directive.until()).isBetween(252, Integer.MAX_VALUE);
      assertThat(UNITS.find(directive.section(), directive.name())).contains(directive);
    }
  }

  @Test
  void successorsExistAndAreNotThemselvesDeprecated() {
    for (Directives table : new Directives[] {UNITS, Directives.ofManager()}) {
      for (Directive directive : table.all()) {
        directive
            .deprecation()
            .flatMap(Deprecation::successor)
            .ifPresent(
                successor ->
                    assertThat(table.find(successor.section(), successor.name()))
                        .as(directive.name())
                        .hasValueSatisfying(d -> assertThat(d.deprecation()).isEmpty()));
      }
    }
  }

  @Test
  void aKeyIsKnownInItsSectionOnly() {
    assertThat(UNITS.find("Unit", "StartLimitIntervalSec")).isPresent();
    assertThat(UNITS.find("Service", "StartLimitIntervalSec")).isEmpty();
    assertThat(UNITS.find("Service", "StartLimitBurst")).isPresent();
    assertThat(UNITS.find("Service", "restart")).isEmpty();
    assertThat(UNITS.find("Nonsense", "Restart")).isEmpty();
    for (String odd :
        new String[] {"", "A", "Service\t", "Serv", "Services", "Timer", "Zzz", "\n", "É"}) {
      assertThat(UNITS.find(odd, "Restart")).isEmpty();
      assertThat(UNITS.find("Service", odd)).isEmpty();
      assertThat(UNITS.suggest(odd, "Restart")).isEmpty();
    }
    assertThat(UNITS.find("Service\tRestart", "0")).isEmpty();
    assertThat(UNITS.find("Service", "Restart\t0")).isEmpty();
    assertThat(UNITS.sectionsOf("OOMPolicy")).containsExactly("Scope", "Service");
    assertThat(UNITS.sectionsOf("NoSuchKey")).isEmpty();
  }

  @Test
  void versionsDecideWhatIsKnown() {
    Directive steps = UNITS.find("Service", "RestartSteps").orElseThrow();
    assertThat(steps.since()).isEqualTo(254);
    assertThat(steps.isKnownTo(253)).isFalse();
    assertThat(steps.isKnownTo(254)).isTrue();
    assertThat(UNITS.find("Service", "RestartMode").orElseThrow().isKnownTo(252)).isFalse();
    assertThat(UNITS.find("Install", "UpheldBy").orElseThrow().since()).isEqualTo(254);
    assertThat(UNITS.find("Service", "ExecStart").orElseThrow().isKnownTo(300)).isTrue();
  }

  @Test
  void saysWhatBecameOfADeprecatedDirective() {
    Deprecation moved =
        UNITS.find("Service", "StartLimitInterval").orElseThrow().deprecation().orElseThrow();
    assertThat(moved)
        .extracting(Deprecation::since, Deprecation::honoured)
        .containsExactly(229, true);
    assertThat(moved.successor())
        .contains(new Deprecation.Successor("Unit", "StartLimitIntervalSec", true));
    Deprecation other = UNITS.find("Slice", "CPUShares").orElseThrow().deprecation().orElseThrow();
    assertThat(other.successor()).contains(new Deprecation.Successor("Slice", "CPUWeight", false));
    Deprecation gone = UNITS.find("Service", "NetClass").orElseThrow().deprecation().orElseThrow();
    assertThat(gone).isEqualTo(new Deprecation(229, false, Optional.empty()));
    assertThat(gone.appliesTo(228)).isFalse();
    assertThat(UNITS.find("Service", "Restart").orElseThrow().deprecation()).isEmpty();
  }

  @Test
  void theManagerHasATableOfItsOwn() {
    Directives manager = Directives.ofManager();
    assertThat(manager.find("Manager", "DefaultStartLimitIntervalSec")).isPresent();
    assertThat(manager.find("Manager", "DefaultLimitNOFILE").orElseThrow().type())
        .isEqualTo("rlimit:nofile");
    assertThat(manager.find("Unit", "Description")).isEmpty();
    assertThat(manager.suggest("Manager", "DefaultRestartSecs")).contains("DefaultRestartSec");
  }

  @ParameterizedTest
  @CsvSource({
    "Service, restartsec, RestartSec",
    "Service, Retsart, Restart",
    "Service, RestatSec, RestartSec",
    "Service, ExecStrat, ExecStart",
    "Service, ExecStartpre, ExecStartPre",
    "Service, EnvironmentFiles, EnvironmentFile",
    "Service, TimeoutStart, TimeoutStartSec",
    "Service, Watchdog, WatchdogSec",
    "Install, WantBy, WantedBy",
    "Unit, Afetr, After",
    "Unit, Require, Requires",
    "Unit, StartLimitIntervallSec, StartLimitIntervalSec",
  })
  void suggestsTheOneNearKey(String section, String typed, String meant) {
    assertThat(UNITS.suggest(section, typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExecRestart",
        "Foo",
        "X",
        "Exec",
        "Xyzzy",
        "PrivateDevs",
        "MemoryM",
        "NetClas",
        "",
        "=",
        "É"
      })
  void suggestsNothingWithoutOneClearCandidate(String typed) {
    assertThat(UNITS.suggest("Service", typed)).isEmpty();
  }

  @Test
  void suggestsSectionsOfTheUnitsType() {
    assertThat(Directives.suggestSection(UnitKind.SERVICE, "service")).contains("Service");
    assertThat(Directives.suggestSection(UnitKind.SERVICE, "Sevrice")).contains("Service");
    assertThat(Directives.suggestSection(UnitKind.TIMER, " Timer")).contains("Timer");
    assertThat(Directives.suggestSection(UnitKind.TIMER, "Service")).isEmpty();
    assertThat(Directives.suggestSection(UnitKind.SERVICE, "Socket")).isEmpty();
  }
}
