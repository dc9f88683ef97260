package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the model says of a host's units is what a real systemd says that was booted on it. */
class ManagerOracleTest {
  @Test
  void readsFilesAsSystemdDoes() throws IOException {
    HostFolder host = HostFolder.fresh("parser");
    int count = 0;
    for (byte[] probe : ParserProbes.all()) {
      host.file(HostFolder.ADMIN + "p" + count++ + ".service", probe);
    }
    compare("unit files read", List.of(host));
  }

  @Test
  void putsUnitsTogetherAsSystemdDoes() throws IOException {
    compare("unit files merged", List.of(MergeProbes.fill(HostFolder.fresh("merge"))));
  }

  @Test
  void agreesOnRandomHosts() throws IOException {
    List<HostFolder> hosts = new ArrayList<>();
    Random random = new Random(Oracle.seed());
    for (int i = 0; i < Oracle.cases(2, 16); i++) {
      HostFolder host = HostFolder.fresh("random" + i);
      new RandomHost(random, host).fill();
      hosts.add(host);
    }
    compare("random hosts", hosts);
  }

  @Test
  void readsTheManagersDefaultsAsSystemdDoes() throws IOException {
    compare("manager defaults", ManagerProbes.hosts());
  }

  private static void compare(String what, List<HostFolder> hosts) throws IOException {
    SystemdBox.require();
    for (Path root : SystemdBox.roots()) {
      List<String> differences = new ArrayList<>();
      TreeMap<String, Integer> states = new TreeMap<>();
      String version = "";
      int units = 0;
      int verdicts = 0;
      for (HostFolder host : hosts) {
        UnitComparison comparison = UnitComparison.of(host, root);
        version = comparison.version();
        differences.addAll(comparison.differences());
        comparison.states().forEach((state, n) -> states.merge(state, n, Integer::sum));
        units += comparison.units();
        verdicts += comparison.verdicts();
      }
      System.out.println(
          "systemd "
              + version
              + ", "
              + what
              + ": "
              + units
              + " units, "
              + verdicts
              + " values, "
              + states);
      Oracle.compared("systemd", version, what, units);
      assertThat(differences).as("systemd " + version).isEmpty();
      assertThat(units).isPositive();
    }
  }
}
