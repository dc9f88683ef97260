package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.syntax.unit.Systemd;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code systemd-analyze verify} says of generated units: nothing. */
@Tag("once")
class VerifiedUnitsOracleTest {
  /** What only says that this machine lacks programs, or that a lone folder lacks other units. */
  private static final List<String> OF_THE_MACHINE =
      List.of(
          "is not executable: No such file or directory",
          "not found",
          "sysinit.target",
          "Failed to create ",
          "Cannot add dependency job");

  @Test
  void saysNothing() throws IOException {
    Random random = new Random(Oracle.seed());
    RandomSpecs specs = new RandomSpecs(random, 0);
    for (Systemd systemd : Systemd.all()) {
      HostFolder host = HostFolder.fresh("generated-" + systemd.version());
      List<String> names = new ArrayList<>();
      int count = Oracle.cases(60, 400);
      for (int i = 0; i < count; i++) {
        Optional<Spec> spec = valid(specs.next(), systemd.version());
        if (spec.isEmpty()) {
          continue;
        }
        for (GeneratedFile file : Generator.artifacts(spec.get()).files()) {
          boolean unit =
              file.kind() == GeneratedFile.Kind.SYSTEM_UNIT
                  || file.kind() == GeneratedFile.Kind.USER_UNIT;
          if (unit && !file.path().contains(".d/")) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            host.file(HostFolder.ADMIN + "g" + i + "-" + name, file.text());
            names.add("g" + i + "-" + name.replace("@.", "@x."));
          }
        }
      }
      List<String> loud = new ArrayList<>();
      for (String line : systemd.verify(host.root().resolve(HostFolder.ADMIN), names)) {
        if (OF_THE_MACHINE.stream().noneMatch(line::contains)) {
          loud.add(line);
        }
      }
      assertThat(loud).as(systemd.toString()).isEmpty();
      Oracle.compared("systemd-analyze", systemd.version() + "", "generated units", names.size());
      assertThat(names).hasSizeGreaterThan(count);
    }
  }

  /** A spec for a version of systemd, if it is one whose parts go together. */
  private static Optional<Spec> valid(String text, int version) {
    try {
      Spec spec = SpecReader.read(SourceFile.of("spec.yaml", text));
      return Optional.of(
          new Spec(
              spec.name(),
              spec.gateway(),
              spec.scope(),
              spec.base(),
              version,
              spec.crashCycles(),
              spec.startUp(),
              spec.callers(),
              spec.probe(),
              spec.alert(),
              spec.script(),
              spec.job()));
    } catch (ScenarioException e) {
      return Optional.empty();
    }
  }
}
