package dev.gatewaylint.host;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.SystemdBox;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.syntax.unit.value.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every unit of one host, as the model has it and as a real systemd shows it.
 *
 * @param version of that systemd
 * @param differences one line for each value that is not the same
 * @param states how many units systemd has in each state
 * @param units how many units were compared
 * @param verdicts how many values
 */
record UnitComparison(
    String version,
    List<String> differences,
    Map<String, Integer> states,
    int units,
    int verdicts) {

  private static final String PROPERTIES =
      "Id,Names,LoadState,FragmentPath,DropInPaths,StartLimitIntervalUSec,StartLimitBurst,"
          + "Restart,RestartUSec,Type,RestartPreventExitStatus,"
          + "RestartForceExitStatus,SuccessExitStatus,ExecStart";

  /** Boots the systemd of a root on the host and compares. */
  static UnitComparison of(HostFolder folder, Path root) throws IOException {
    folder.file(
        HostFolder.ADMIN + "box.target", "[Unit]\nDefaultDependencies=no\nAllowIsolate=yes\n");
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    try (SystemdBox box = SystemdBox.boot(folder.root(), root)) {
      String version = box.version();
      SystemdTarget target =
          new SystemdTarget(Integer.parseInt(version.replaceAll("\\D.*", "")), true);
      Host host = HostLoader.load(reading.hosts().get(0), Targets.ofSystemd(target));
      return compare(folder.root().getFileName().toString(), box, host);
    }
  }

  private static UnitComparison compare(String label, SystemdBox box, Host host)
      throws IOException {
    UnitScope scope = UnitScope.system();
    UnitCatalog catalog = new UnitCatalog(host.tree(), scope);
    List<Unit> units = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    for (Unit unit : host.units()) {
      if (unit.scope().equals(scope) && !unit.name().isTemplate()) {
        units.add(unit);
        names.add(unit.name().text());
      }
    }
    names.addAll(entries(scope, host));
    Map<String, Map<String, List<String>>> shown = box.show(new ArrayList<>(names), PROPERTIES);
    List<String> differences = new ArrayList<>();
    Map<String, Integer> states = new TreeMap<>();
    TreeSet<String> unseen = new TreeSet<>();
    for (Map<String, List<String>> systemd : shown.values()) {
      String name = SystemdBox.first(systemd, "Id").orElse("");
      String state = theirs("LoadState", systemd, host);
      // An alias of a unit that is not loaded shows its own name.
      boolean alias = UnitName.of(name).map(catalog::isAlias).orElse(false);
      if (!state.equals("not-found") && !(alias && !state.equals("loaded"))) {
        unseen.add(name);
      }
    }
    int verdicts = 0;
    for (Unit unit : units) {
      Map<String, List<String>> systemd = shown.getOrDefault(unit.name().text(), Map.of());
      unseen.remove(unit.name().text());
      String state = SystemdBox.first(systemd, "LoadState").orElse("");
      states.merge(state, 1, Integer::sum);
      Map<String, String> ours = ours(unit, host, catalog, state.equals("loaded"));
      for (Map.Entry<String, String> value : ours.entrySet()) {
        verdicts++;
        String theirs = theirs(value.getKey(), systemd, host);
        if (!theirs.equals(value.getValue())) {
          differences.add(
              label
                  + "/"
                  + unit.name()
                  + " "
                  + value.getKey()
                  + ": systemd <"
                  + theirs
                  + "> we <"
                  + value.getValue()
                  + ">");
        }
      }
    }
    for (String name : unseen) {
      differences.add(label + "/" + name + ": systemd has this unit, we do not");
    }
    return new UnitComparison(box.version(), differences, states, units.size(), verdicts);
  }

  /** Every name in a unit folder that a unit may have, whatever the model makes of it. */
  private static List<String> entries(UnitScope scope, Host host) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String folder : scope.folders()) {
      for (String name : host.tree().files().list(folder)) {
        FileTree.Kind kind = host.tree().files().kind(folder + "/" + name);
        boolean file = kind == FileTree.Kind.FILE || kind == FileTree.Kind.LINK;
        if (file && UnitName.of(name).map(unit -> !unit.isTemplate()).orElse(false)) {
          entries.add(name);
        }
      }
    }
    return entries;
  }

  private static Map<String, String> ours(
      Unit unit, Host host, UnitCatalog catalog, boolean loaded) {
    Map<String, String> ours = new TreeMap<>();
    Service service = host.service(unit);
    ours.put("Id", unit.name().text());
    ours.put("LoadState", state(unit, service));
    if (unit.state() != Unit.State.NOT_FOUND) {
      ours.put("FragmentPath", unit.fragment().map(UnitComparison::path).orElse("masked"));
    }
    if (unit.state() != Unit.State.LOADED || !loaded) {
      return ours;
    }
    TreeSet<String> names = new TreeSet<>();
    names.add(unit.name().text());
    catalog.aliasesOf(unit.name()).forEach(name -> names.add(name.text()));
    ours.put("Names", String.join(" ", names));
    List<String> dropIns = new ArrayList<>();
    for (UnitFile dropIn : unit.dropIns()) {
      if (!dropIn.isEmpty()) {
        dropIns.add(path(dropIn));
      }
    }
    ours.put("DropInPaths", String.join(" ", dropIns));
    StartLimit limit = service.startLimit();
    ours.put("StartLimitIntervalUSec", limit.interval().value().toString());
    ours.put("StartLimitBurst", limit.burst().value().toString());
    if (unit.name().kind() == UnitKind.SERVICE) {
      addService(service, ours);
    }
    return ours;
  }

  private static void addService(Service service, Map<String, String> ours) {
    RestartPolicy policy = service.restartPolicy();
    ours.put("Restart", policy.restart().value().word());
    ours.put("RestartUSec", policy.delay().value().base().toString());
    ours.put("Type", service.type().value().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    ours.put("RestartPreventExitStatus", sorted(policy.prevent()));
    ours.put("RestartForceExitStatus", sorted(policy.force()));
    ours.put("SuccessExitStatus", sorted(policy.success()));
    List<String> commands = new ArrayList<>();
    for (Sourced<ExecCommand> command : service.commands("ExecStart")) {
      commands.add(command(command.value()));
    }
    ours.put("ExecStart", String.join("\n", commands));
  }

  private static String sorted(ExitStatusSet set) {
    return new TreeSet<>(set.codes()) + " " + new TreeSet<>(set.signals());
  }

  private static String command(ExecCommand command) {
    List<String> words = new ArrayList<>();
    if (!command.prefixes().contains(ExecCommand.Prefix.ARGV0)) {
      words.add(command.path().text());
    }
    for (Word word : command.arguments()) {
      words.add(word.text());
    }
    // systemd shows the path without what it does not need; the model keeps it as written.
    return command.path().text().replaceAll("/(\\./|/)+", "/")
        + " | "
        + String.join(" ", words)
        + " | "
        + (command.ignoreFailure() ? "yes" : "no");
  }

  private static String state(Unit unit, Service service) {
    return switch (unit.state()) {
      case MASKED -> "masked";
      case NOT_FOUND -> "not-found";
      case REFUSED -> "refused";
      case LOADED ->
          unit.name().kind() == UnitKind.SERVICE && service.refusal().isPresent()
              ? "refused"
              : "loaded";
    };
  }

  private static String path(UnitFile file) {
    return "/" + file.source().path();
  }

  /** A property of systemd's in the words of {@link #ours}. */
  private static String theirs(String name, Map<String, List<String>> systemd, Host host) {
    List<String> values = systemd.getOrDefault(name, List.of());
    String value = values.isEmpty() ? "" : values.get(0);
    return switch (name) {
      case "LoadState" -> value.equals("error") || value.equals("bad-setting") ? "refused" : value;
      case "Names" -> names(value);
      case "FragmentPath" -> value.isEmpty() ? "masked" : real(value, host);
      case "DropInPaths" -> dropIns(value, host);
      case "StartLimitIntervalUSec", "RestartUSec" ->
          TimeSpan.parseSeconds(value).map(TimeSpan::toString).orElse(value);
      case "RestartPreventExitStatus", "RestartForceExitStatus", "SuccessExitStatus" ->
          sorted(ExitStatusSet.parse(value, 252).set());
      case "ExecStart" -> String.join("\n", values.stream().map(UnitComparison::exec).toList());
      default -> value;
    };
  }

  private static String names(String value) {
    TreeSet<String> names = new TreeSet<>();
    for (String name : value.split(" ", -1)) {
      names.add(name.startsWith("\"") ? name.replace("\"", "").replace("\\\\", "\\") : name);
    }
    return String.join(" ", names);
  }

  private static String dropIns(String value, Host host) {
    List<String> found = new ArrayList<>();
    for (String path : value.split(" ", -1)) {
      Optional<String> real = host.tree().resolve(path.replaceFirst("^/lib/", "usr/lib/"));
      if (real.isPresent() && !isEmpty(real.get(), host)) {
        found.add("/" + real.get());
      }
    }
    return String.join(" ", found);
  }

  private static boolean isEmpty(String path, Host host) {
    try {
      return host.tree().kind(path) == FileTree.Kind.FOLDER
          || host.tree().files().read(path).length == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String real(String path, Host host) {
    String merged = path.replaceFirst("^/lib/", "usr/lib/");
    if (host.tree().leadsToNull(merged.replaceFirst("^/", ""))) {
      return "masked";
    }
    return host.tree().resolve(merged).map(real -> "/" + real).orElse(path);
  }

  /** {@code { path=/bin/true ; argv[]=/bin/true a ; ignore_errors=no ; ...}}. */
  private static String exec(String shown) {
    if (shown.isEmpty()) {
      return "";
    }
    String path = shown.substring(shown.indexOf("path=") + 5, shown.indexOf(" ; argv[]="));
    int arguments = shown.indexOf(" ; argv[]=") + 10;
    int end = shown.lastIndexOf(" ; ignore_errors=");
    int word = end + " ; ignore_errors=".length();
    return path
        + " | "
        + shown.substring(arguments, end)
        + " | "
        + shown.substring(word, shown.indexOf(' ', word));
  }
}
