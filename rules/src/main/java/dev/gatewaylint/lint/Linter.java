package dev.gatewaylint.lint;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.Workers;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Runs the rules over hosts. */
public final class Linter {
  private final LintSettings settings;
  private final List<Rule> rules;

  /** A linter for some settings. */
  public Linter(LintSettings settings) {
    this.settings = settings;
    this.rules = settings.rules();
  }

  /** Loads the hosts that a reader found, and checks them. */
  public Report lint(HostReader.Reading reading) {
    return report(reading, inspect(reading));
  }

  /** A host that a reader found, as the rules see it. */
  public Host load(HostFiles files) {
    return HostLoader.load(files, settings.targets());
  }

  /** What the rules take for granted on a host: stated, or said by its scenario. */
  public Assumptions assume(HostFiles files, List<String> complaints) {
    return HostScenario.of(files, settings, complaints).assume();
  }

  /** Loads the hosts that a reader found, and checks each. */
  List<Inspection> inspect(HostReader.Reading reading) {
    List<Inspection> inspections = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (HostFiles hostFiles : reading.hosts()) {
      Inspection inspection = inspect(hostFiles);
      if (!hostFiles.delivered().isPlanned()) {
        inspections.add(inspection);
        continue;
      }
      // Several hosts may be made of one file.
      List<Finding> fresh = new ArrayList<>();
      for (Finding finding : inspection.told()) {
        if (told.add(Origins.key(finding))) {
          fresh.add(finding);
        }
      }
      inspections.add(inspection.telling(fresh));
    }
    return inspections;
  }

  private Inspection inspect(HostFiles files) {
    List<String> complaints = new ArrayList<>();
    Host host = load(files);
    List<Finding> all = check(host, complaints);
    List<Finding> told = reported(Yielding.apply(all), host);
    for (Supplier<HostFiles> made : files.delivered().worlds()) {
      if (told.isEmpty()) {
        break; // no world adds anything
      }
      HostFiles world = made.get();
      Host other = load(world);
      List<Finding> there = reported(Yielding.apply(check(other, new ArrayList<>())), other);
      told = Worlds.common(told, there, world);
    }
    complaints.addAll(host.complaints());
    return new Inspection(files, Origins.of(all, host), told, complaints);
  }

  /** The report on some hosts that were checked. */
  static Report report(HostReader.Reading reading, List<Inspection> inspections) {
    List<Finding> findings = new ArrayList<>();
    List<String> complaints = new ArrayList<>(reading.complaints());
    int files = 0;
    for (Inspection inspection : inspections) {
      findings.addAll(inspection.told());
      complaints.addAll(inspection.complaints());
      files += inspection.files().reported().size();
    }
    findings.sort(Order.BY_PLACE);
    return new Report(findings, files, reading.hosts().size(), complaints, reading.notes());
  }

  private List<Finding> check(Host host, List<String> complaints) {
    HostScenario scenario = HostScenario.of(host.files(), settings, complaints);
    GatewaySchemas schemas = new GatewaySchemas(host, scenario.gateways(), complaints);
    return check(host, scenario.assume(), schemas);
  }

  /** What the rules find on one host, in no particular order, before one yields to another. */
  private List<Finding> check(Host host, Assumptions assume, GatewaySchemas schemas) {
    List<Finding> all = new ArrayList<>();
    for (List<Finding> found : Workers.map(host.unitFiles(), file -> check(file, host))) {
      all.addAll(found);
    }
    for (List<Finding> found : Workers.map(host.units(), unit -> check(unit, host, assume))) {
      all.addAll(found);
    }
    for (Rule rule : rules) {
      if (rule instanceof Rule.OfHost ofHost && mayReport(rule, host)) {
        all.addAll(ofHost.check(host));
      } else if (rule instanceof Rule.OfDelivery ofDelivery && host.delivered().isPlanned()) {
        all.addAll(ofDelivery.check(host.delivered()));
      }
    }
    all.addAll(checkJobs(host, assume));
    all.addAll(checkGateways(host, schemas));
    all.addAll(checkCallers(host, assume));
    return all;
  }

  /** What asks who runs what, and may it: worked out only where a rule wants to know. */
  private List<Finding> checkCallers(Host host, Assumptions assume) {
    List<Rule.OfCall> ofCall = new ArrayList<>();
    List<Rule.OfSudo> ofSudo = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof Rule.OfCall found && mayReport(rule, host)) {
        ofCall.add(found);
      } else if (rule instanceof Rule.OfSudo found && mayReport(rule, host)) {
        ofSudo.add(found);
      }
    }
    if (ofCall.isEmpty() && ofSudo.isEmpty()) {
      return List.of();
    }
    SudoView sudo = SudoView.of(host);
    List<Finding> found = new ArrayList<>();
    for (Rule.OfSudo rule : ofSudo) {
      found.addAll(rule.check(sudo));
    }
    if (ofCall.isEmpty()) {
      return found;
    }
    for (Call call : sudo.calls().all()) {
      if (!host.reportsOn(call.place().file().path())) {
        continue;
      }
      for (Rule.OfCall rule : ofCall) {
        for (Finding finding : rule.check(call, assume)) {
          graded(finding, call).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** Whether any of its findings on that host could be kept. */
  private static boolean mayReport(Rule rule, Host host) {
    if (rule.info().needsCompleteHost() && !host.isComplete()) {
      return false;
    }
    boolean mayBeInUnit = rule instanceof Rule.OfService || rule instanceof Rule.OfCall;
    return mayBeInUnit || rule instanceof Rule.OfUnitFile || !host.reportsUnitsAlone();
  }

  /** Like that of a service, by what the command is about. */
  private static Optional<Finding> graded(Finding finding, Call call) {
    if (!finding.rule().isGraded() || call.isAboutGateway()) {
      return Optional.of(finding);
    }
    return call.isAboutOwnUnit()
        ? finding.severity().lower().map(finding::graded)
        : Optional.empty();
  }

  private List<Finding> checkJobs(Host host, Assumptions assume) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (!mayReport(rule, host)) {
        continue;
      }
      if (rule instanceof Rule.OfPlist ofPlist) {
        for (PlistFile file : host.plists()) {
          found.addAll(ofPlist.check(file));
        }
      } else if (rule instanceof Rule.OfJob ofJob) {
        for (LaunchdJob job : host.jobs()) {
          if (job.isVendor()) {
            continue;
          }
          for (Finding finding : ofJob.check(job, assume)) {
            graded(finding, job).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** Like that of a service. */
  private static Optional<Finding> graded(Finding finding, LaunchdJob job) {
    return finding.rule().isGraded() ? finding.gradedFor(job.isGateway()) : Optional.of(finding);
  }

  private List<Finding> checkGateways(Host host, GatewaySchemas schemas) {
    List<Rule.OfGateway> wanted = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof Rule.OfGateway ofGateway && mayReport(rule, host)) {
        wanted.add(ofGateway);
      }
    }
    List<Finding> found = new ArrayList<>();
    List<GatewaySetup> gateways = wanted.isEmpty() ? List.of() : schemas.judged(host.gateways());
    for (Rule.OfGateway rule : wanted) {
      for (GatewaySetup gateway : gateways) {
        found.addAll(rule.check(gateway));
      }
    }
    return found;
  }

  private List<Finding> check(UnitFile file, Host host) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof Rule.OfUnitFile ofFile) {
        found.addAll(ofFile.check(file, host.systemd()));
      }
    }
    return found;
  }

  private List<Finding> check(Unit unit, Host host, Assumptions assume) {
    if (!unit.name().kind().isService() || unit.state() != Unit.State.LOADED) {
      return List.of();
    }
    Service view = host.service(unit);
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof Rule.OfService ofService && mayReport(rule, host)) {
        for (Finding finding : ofService.check(view, assume)) {
          graded(finding, view).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** A gateway's finding counts in full, another's less, the operating system's not at all. */
  private static Optional<Finding> graded(Finding finding, Service service) {
    if (!finding.rule().isGraded() || service.isGateway()) {
      return Optional.of(finding);
    }
    Optional<Severity> lower =
        service.unit().isVendor() ? Optional.empty() : finding.severity().lower();
    return lower.map(finding::graded);
  }

  /** The findings in files that were asked for, each place and rule once. */
  private static List<Finding> reported(List<Finding> all, Host host) {
    Set<String> seen = new HashSet<>();
    List<Finding> kept = new ArrayList<>();
    for (Finding made : all) {
      Optional<Finding> written = Origins.of(made, host);
      if (written.isEmpty()) {
        continue;
      }
      Finding finding = written.get();
      boolean wanted = Origins.isWanted(made, finding, host);
      String key =
          finding.rule().id()
              + " "
              + finding.place().span().start()
              + " "
              + finding.place().file().path();
      if (wanted && seen.add(key)) {
        kept.add(finding);
      }
    }
    return kept;
  }
}
