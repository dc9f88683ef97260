package dev.gatewaylint.host;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.sudo.SudoRsVersion;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.crontab.Dialect;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The effective machine that a set of files describes. */
public final class Host {
  private final HostFiles files;
  private final SystemdTarget systemd;
  private final Targets stated;
  private final List<UnitFile> unitFiles;
  private final List<Unit> units;
  private final Map<String, ManagerDefaults> defaults;
  private final List<String> complaints;
  private final RootedTree tree;
  private final HostTexts texts;
  private final OsRelease release;
  private final boolean reportsUnitsAlone;
  private final HostFacts facts;
  private @Nullable Accounts accounts;
  private @Nullable SudoersSet sudoers;
  private @Nullable JobFiles jobFiles;
  private @Nullable List<GatewaySetup> gateways;

  Host(
      HostFiles files,
      RootedTree tree,
      HostFacts facts,
      Targets stated,
      List<UnitFile> unitFiles,
      List<Unit> units,
      Map<String, ManagerDefaults> defaults,
      List<String> complaints) {
    this.files = files;
    this.tree = tree;
    this.facts = facts;
    this.stated = stated;
    this.unitFiles = List.copyOf(unitFiles);
    this.units = List.copyOf(units);
    this.defaults = Map.copyOf(defaults);
    this.complaints = List.copyOf(complaints);
    this.reportsUnitsAlone =
        !files.complete()
            && !files.isOpen()
            && files.hasUnitsAlone()
            && files.delivered().orders().isEmpty();
    this.texts = new HostTexts(tree);
    this.release = OsRelease.of(texts);
    this.systemd = stated.systemd().orElseGet(release::systemd);
  }

  /** The files as a reader found them. */
  public HostFiles files() {
    return files;
  }

  /** How reports name its root. */
  public String shown() {
    return files.shown();
  }

  /** Whether what is missing here is missing on the machine. */
  public boolean isComplete() {
    return files.complete();
  }

  /** How its files reach it, if they are not there yet. */
  public Delivered delivered() {
    return files.delivered();
  }

  /** Paths that findings may point at. */
  public Set<String> reported() {
    return files.reported().keySet();
  }

  /**
   * Whether findings may point at units alone, and at none for what is missing: what else is here
   * counts only as far as the commands of those units ask for it.
   */
  public boolean reportsUnitsAlone() {
    return reportsUnitsAlone;
  }

  /** Whether findings may point at a file. */
  public boolean reportsOn(String path) {
    return isChosen(path) || (!reportsUnitsAlone && isIncluded(path)) || isOrdered(path);
  }

  /** Whether a file is among those that were asked about. */
  boolean isChosen(String path) {
    return reported().contains(path)
        || files.includable().contains(path)
        || (files.isOpen() && !FilePlace.isOfTheSystem(path));
  }

  /** Whether it is a command that is run while the files are delivered. */
  private boolean isOrdered(String path) {
    for (Delivered.Order order : delivered().orders()) {
      if (order.text().path().equals(path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a configuration that findings may point at includes a file, which is a part of it. */
  private boolean isIncluded(String path) {
    for (GatewaySetup gateway : gateways()) {
      for (ConfigTree file : gateway.config().files()) {
        boolean included = file.source().path().equals(path);
        if (included && reported().contains(gateway.config().file().source().path())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Those of them that are of a kind without unit syntax, in their order. */
  public List<String> reported(FileKind.Plain kind) {
    return files.of(kind);
  }

  /** Its files, links resolved inside its root. */
  public RootedTree tree() {
    return tree;
  }

  /** Owner, mode and type of its files, where they are known. */
  public HostFacts facts() {
    return facts;
  }

  /** The facts of one path, links not followed. */
  public Optional<FileFacts> facts(String path) {
    return facts.of(path);
  }

  /** Its users and groups, read when first asked for. */
  public Accounts accounts() {
    Accounts known = accounts;
    if (known == null) {
      known = Accounts.of(texts);
      accounts = known; // two threads may both read them, and find the same
    }
    return known;
  }

  /** Its sudoers files as sudo reads them, read when first asked for. */
  public SudoersSet sudoers() {
    SudoersSet known = sudoers;
    if (known == null) {
      known = SudoersReader.read(this);
      sudoers = known;
    }
    return known;
  }

  private JobFiles jobFiles() {
    JobFiles known = jobFiles;
    if (known == null) {
      known = JobFiles.of(this);
      jobFiles = known;
    }
    return known;
  }

  /** The property lists for launchd that findings may point at, by path. */
  public List<PlistFile> plists() {
    return jobFiles().reported();
  }

  /** All jobs of launchd, by path, whether or not findings may point at them. */
  public List<LaunchdJob> jobs() {
    return jobFiles().jobs();
  }

  /** All configurations of gateways, by path, whether or not findings may point at them. */
  public List<GatewaySetup> gateways() {
    List<GatewaySetup> known = gateways;
    if (known == null) {
      known = List.copyOf(ConfigFiles.of(this));
      gateways = known;
    }
    return known;
  }

  /** The cron that its release has. */
  public Dialect cron() {
    return release.cron();
  }

  /** The sudo-rs that answers in sudo's place: stated, or the release's; empty for sudo itself. */
  public Optional<SudoRsVersion> sudoRs() {
    if (stated.sudoRs().isPresent() || stated.sudo().isPresent()) {
      return stated.sudoRs();
    }
    return release.sudoRs();
  }

  /**
   * Whether the system's manager may know a unit of that name: something on its search path has it,
   * a generator makes it, or it is of a type that comes and goes without files.
   */
  public boolean mayHaveSystemUnit(String name) {
    return SystemUnits.mayExist(tree, name);
  }

  /** Whether the units of the distribution are here, so that one that is missing is missing. */
  public boolean hasVendorUnits() {
    return SystemUnits.areVendorUnitsHere(tree);
  }

  /** The systemd its units are meant for. */
  public SystemdTarget systemd() {
    return systemd;
  }

  /** The version of OpenClaw that the user states. */
  public Optional<OpenClawVersion> statedOpenClaw() {
    return stated.openclaw();
  }

  /**
   * The unit of the same manager that a name means, if it is loaded; an instance may stand as its
   * template. Only a complete host is sure to have all of them.
   */
  public Optional<Unit> find(UnitScope scope, String name) {
    int at = name.indexOf('@');
    String template = at < 0 ? name : name.substring(0, at + 1) + type(name);
    for (Unit unit : units) {
      boolean named = unit.name().text().equals(name) || unit.name().text().equals(template);
      boolean same = unit.scope().label().equals(scope.label());
      if (named && same && unit.state() == Unit.State.LOADED) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  private static String type(String name) {
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /** The files in unit syntax that findings may point at, by path. */
  public List<UnitFile> unitFiles() {
    return unitFiles;
  }

  /** The units that one of those files is part of, by scope and name. */
  public List<Unit> units() {
    return units;
  }

  /** A unit as a service. */
  public Service service(Unit unit) {
    return new Service(unit, this);
  }

  /** A unit as a timer. */
  public Timer timer(Unit unit) {
    return new Timer(unit, this);
  }

  /** What the manager of a scope applies to units that say nothing. */
  public ManagerDefaults defaults(UnitScope scope) {
    return defaults.getOrDefault(scope.label(), ManagerDefaults.builtIn());
  }

  /**
   * A file that is no unit, links resolved inside the root; empty if it is not there or cannot be
   * read.
   */
  public Optional<SourceFile> text(String path) {
    return texts.behind(path);
  }

  /** One sentence for each file that could not be read, among those that findings may point at. */
  public List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    for (String path : reported()) {
      texts.complaint(path).ifPresent(all::add);
    }
    return all;
  }
}
