package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitParser;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an alert's script does, run as systemd would run it. */
@Tag("once")
class AlertTest {
  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    Oracle.require("sh");
    Oracle.require("tee");
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("STATE_DIRECTORY", folder.toString());
    // Nobody's terminal is written to by a test.
    Path wall = Files.writeString(folder.resolve("wall"), "#!/bin/sh\nexec cat >/dev/null\n");
    Files.setPosixFilePermissions(wall, PosixFilePermissions.fromString("rwxr-xr-x"));
    builder.environment().merge("PATH", "", (path, none) -> folder + ":" + path);
    builder.environment().put("MONITOR_SERVICE_RESULT", "exit-code");
    Process process = builder.start();
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private int alert(String unit, String transport)
      throws IOException, InterruptedException, ScenarioException {
    String spec =
        "{name: gw, gateway: {command: /usr/bin/openclaw gateway, user: gateway}, alert: {command: "
            + transport
            + "}}";
    String text = AlertScript.text(SpecReader.read(SourceFile.of("spec.yaml", spec)));
    Path script = Files.writeString(folder.resolve("alert"), text);
    return run(List.of("sh", script.toString(), unit));
  }

  private String tee() {
    return "/usr/bin/tee -a " + folder.resolve("told");
  }

  private List<String> told() throws IOException {
    Path file = folder.resolve("told");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  @Test
  void tellsTheSameOnce() throws Exception {
    assertThat(alert("gw.service", tee())).isZero();
    assertThat(alert("gw.service", tee())).isZero();
    assertThat(told()).hasSize(1);
    assertThat(told().get(0)).startsWith("gw.service on ").contains("reset-failed gw.service");
    assertThat(alert("gw-probe.service", tee())).isZero();
    assertThat(told()).hasSize(2);
    assertThat(told().get(1)).doesNotContain("reset-failed");
  }

  @Test
  void tellsAgainAfterAWhileAndAfterAClockThatWasWrong() throws Exception {
    long now = System.currentTimeMillis() / 1000;
    List<String> stamps =
        List.of(
            "", "junk", "08", "-5", "9".repeat(30), "$(id)", now + 99_999 + "", now - 1801 + "");
    for (String stamp : stamps) {
      Files.deleteIfExists(folder.resolve("told"));
      Files.writeString(folder.resolve("gw.service"), stamp);
      assertThat(alert("gw.service", tee())).as(stamp).isZero();
      assertThat(told()).as(stamp).hasSize(1);
    }
  }

  @Test
  void whatWasNotToldIsToldNextTime() throws Exception {
    assertThat(alert("gw.service", "/bin/false")).isNotZero();
    assertThat(alert("gw.service", tee())).isZero();
    assertThat(told()).hasSize(1);
  }

  @Test
  void fitsIntoOneFile() throws Exception {
    GeneratedFile file = AlertUnit.selfContained(UnitScope.system());
    assertThat(file.path()).isEqualTo("etc/systemd/system/gateway-lint-alert@.service");
    UnitFile unit = UnitParser.parse(SourceFile.of(file.path(), file.text()), UnitKind.SERVICE);
    List<String> command = new ArrayList<>();
    for (UnitLine.Assignment line : unit.assignments()) {
      if (line.name().equals("ExecStart")) {
        command.addAll(GatewayProgram.words(line.value().text(), 252));
      }
    }
    assertThat(command).hasSize(5).startsWith("/bin/sh", "-c").endsWith("alert", "%i");
    command.set(4, "x.service");
    Path stamp = folder.resolve("x.service");
    assertThat(run(command)).isZero();
    assertThat(stamp).exists();
    Files.setLastModifiedTime(stamp, FileTime.fromMillis(0));
    assertThat(run(command)).isZero();
    long touched = Files.getLastModifiedTime(stamp).toMillis();
    assertThat(touched).isPositive();
    assertThat(run(command)).isZero();
    assertThat(Files.getLastModifiedTime(stamp).toMillis()).isEqualTo(touched);
  }

  @Test
  void liesWhereTheUnitsOfItsScopeLie() {
    assertThat(AlertUnit.selfContained(UnitScope.everyUser()).path())
        .isEqualTo("etc/systemd/user/gateway-lint-alert@.service");
    assertThat(AlertUnit.selfContained(UnitScope.ofHome("home/sam")).path())
        .isEqualTo("home/sam/.config/systemd/user/gateway-lint-alert@.service");
    assertThat(
            AlertUnit.selfContained(UnitScope.ofFolder(UnitScope.Manager.SYSTEM, "deploy")).path())
        .isEqualTo("deploy/gateway-lint-alert@.service");
  }
}
