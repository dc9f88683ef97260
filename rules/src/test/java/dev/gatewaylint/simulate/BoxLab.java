package dev.gatewaylint.simulate;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.oracle.BoxShell;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.SystemdBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lets a real systemd keep units side by side for some seconds, and writes down what it does. */
final class BoxLab {
  /** Notes its start, waits without a process of its own, notes its end, and ends. */
  private static final String RUN =
      """
      exec 3<>/opt/fifo
      echo "S $EPOCHREALTIME" >>/opt/log/$1
      read -r -t $2 _ <&3
      echo "E $EPOCHREALTIME" >>/opt/log/$1
      case $3 in
        exit) exit $4 ;;
        kill) kill -s $4 $$ ;;
      esac
      """;

  private static final String DRIVER =
      """
      exec 3<>/opt/fifo
      begin=${EPOCHREALTIME/./}
      at() {
        left=$((begin + $1 * 1000 - ${EPOCHREALTIME/./}))
        [ $left -gt 0 ] || return
        printf -v seconds '%d.%06d' $((left / 1000000)) $((left % 1000000))
        read -r -t $seconds _ <&3
      }
      act() {
        (time=$EPOCHREALTIME
        /usr/bin/systemctl ${@:3} $1.service
        echo "$1 $2 $time $? $EPOCHREALTIME" >>/opt/acts) &
      }
      """;

  private BoxLab() {}

  /** What became of units after that many seconds; the version is put in front by the caller. */
  static List<Seen> watch(String name, Path root, List<BoxUnit> units, int seconds)
      throws IOException {
    HostFolder folder = HostFolder.fresh(name);
    StringBuilder wants = new StringBuilder();
    for (BoxUnit unit : units) {
      folder.file(HostFolder.ADMIN + unit.name() + ".service", unit.text());
      if (unit.referenced()) {
        wants.append("Wants=").append(unit.name()).append(".service\n");
      }
    }
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    String bare = "[Unit]\nDefaultDependencies=no\n";
    folder.file(HostFolder.ADMIN + "box.target", bare + "AllowIsolate=yes\n");
    folder.file(HostFolder.ADMIN + "holder.target", bare + wants);
    folder.file(
        HostFolder.ADMIN + "driver.service",
        bare + "[Service]\nExecStart=" + BoxShell.WORDS + "/opt/driver\n");
    folder.file("opt/run", RUN).file("opt/driver", DRIVER + plan(units, seconds));
    Files.createDirectories(folder.root().resolve("opt/log"));
    BoxShell.install(folder);
    command("mkfifo", folder.root().resolve("opt/fifo").toString());
    try (SystemdBox box = SystemdBox.boot(folder.root(), root)) {
      int version = major(box.version());
      Host host =
          HostLoader.load(
              reading.hosts().get(0), Targets.ofSystemd(new SystemdTarget(version, true)));
      // Its units are referred to by a unit that is active, but not started with it.
      box.systemctl("start --job-mode=ignore-dependencies holder.target");
      box.systemctl("start --no-block driver.service");
      await(folder.root().resolve("opt/done"), seconds + 60);
      double until = System.currentTimeMillis() / 1e3;
      List<String> names = units.stream().map(unit -> unit.name() + ".service").toList();
      Map<String, Map<String, List<String>>> shown = box.show(names, "ActiveState,NRestarts");
      return seen(folder.root(), units, host, until, shown);
    }
  }

  static int major(String version) {
    return Integer.parseInt(version.replaceAll("\\D.*", ""));
  }

  private static String plan(List<BoxUnit> units, int seconds) {
    record Line(long millis, String text) {}
    List<Line> lines = new ArrayList<>();
    for (BoxUnit unit : units) {
      for (int i = 0; i < unit.acts().size(); i++) {
        BoxUnit.Act act = unit.acts().get(i);
        String text = "at " + act.millis() + "; act " + unit.name() + " " + i + " ";
        lines.add(new Line(act.millis(), text + act.arguments() + "\n"));
      }
    }
    lines.sort((a, b) -> Long.compare(a.millis(), b.millis()));
    StringBuilder plan = new StringBuilder();
    lines.forEach(line -> plan.append(line.text()));
    return plan + "at " + seconds * 1000 + "\necho >/opt/done\nwait\n";
  }

  private static List<Seen> seen(
      Path root,
      List<BoxUnit> units,
      Host host,
      double until,
      Map<String, Map<String, List<String>>> shown)
      throws IOException {
    Map<String, Systemd> models = new HashMap<>();
    for (Unit unit : host.units()) {
      models.put(unit.name().text(), Systemd.of(host.service(unit)));
    }
    List<String> acts = Files.readAllLines(root.resolve("opt/acts"));
    List<Seen> all = new ArrayList<>();
    for (BoxUnit unit : units) {
      Systemd model = models.get(unit.name() + ".service");
      if (model == null) {
        throw new AssertionError("the host model lacks " + unit.name());
      }
      if (!unit.referenced()) {
        model = model.with(model.lifecycle().unreferenced());
      }
      Path log = root.resolve("opt/log").resolve(unit.name());
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      List<String> before =
          lines.stream().filter(line -> Double.parseDouble(line.substring(2)) < until).toList();
      Map<String, List<String>> properties = shown.getOrDefault(unit.name() + ".service", Map.of());
      all.add(Seen.of(unit, model, before, acts, until, properties));
    }
    return all;
  }

  private static List<String> command(String... words) throws IOException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (Stream<String> lines = process.inputReader().lines()) {
      return lines.toList();
    }
  }

  private static void await(Path file, int seconds) throws IOException {
    try {
      for (int i = 0; i < seconds * 20 && !Files.exists(file); i++) {
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!Files.exists(file)) {
      throw new IOException("the driver in the box did not finish");
    }
  }
}
