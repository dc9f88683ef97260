package dev.gatewaylint.ansible;

import dev.gatewaylint.ansible.content.AnsibleReader;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.command.LintRun;
import dev.gatewaylint.command.UsageException;
import dev.gatewaylint.generate.Spec;
import dev.gatewaylint.generate.SpecFinder;
import dev.gatewaylint.generate.SpecReader;
import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.Selection;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A spec and where it comes from.
 *
 * @param text as YAML, where it was read off a host
 * @param notes what a person has to do beside
 */
record SpecSource(Spec spec, Optional<String> text, List<String> notes) {
  /** How the spec that was read off is called in messages and beside what is generated. */
  static final String NAME = "gateway-lint.spec.yml";

  static SpecSource of(GenerateRequest request) throws UsageException {
    if (request.spec().isPresent() == request.from().isPresent()) {
      throw new UsageException("generate: expected either --spec FILE or --from PATH");
    }
    return request.spec().isPresent()
        ? written(request, request.spec().get())
        : found(request, request.from().orElse("."));
  }

  private static SpecSource written(GenerateRequest request, String word) throws UsageException {
    try {
      Path file = request.workingFolder().toAbsolutePath().resolve(word).normalize();
      SourceFile source = SourceFile.of(word, word, Disk.REAL.read(file.toRealPath()));
      return new SpecSource(SpecReader.read(source), Optional.empty(), List.of());
    } catch (ScenarioException e) {
      throw new UsageException(e.sentence());
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("--spec " + word + ": cannot be read");
    }
  }

  private static SpecSource found(GenerateRequest request, String path) throws UsageException {
    Linter linter = LintRun.linter(asCheck(request, path));
    HostReader.Reading reading =
        new AnsibleReader(request.workingFolder(), List.of(), Selection.everything(), Disk.REAL)
            .read(List.of(path));
    List<String> complaints = new ArrayList<>(reading.complaints());
    List<Service> gateways = new ArrayList<>();
    Assumptions assume = Assumptions.DEFAULT;
    boolean hasJob = false;
    for (HostFiles files : reading.hosts()) {
      Host host = linter.load(files);
      List<Service> here = SpecFinder.gateways(host);
      if (gateways.isEmpty() && !here.isEmpty()) {
        assume = linter.assume(files, complaints);
      }
      gateways.addAll(here);
      for (GatewayProcess process : GatewayProcess.on(host)) {
        hasJob |= process.job().isPresent();
      }
      complaints.addAll(host.complaints());
    }
    if (!complaints.isEmpty()) {
      throw new UsageException("--from " + path + ": " + complaints.get(0));
    }
    if (gateways.isEmpty() && hasJob) {
      throw new UsageException(
          "--from "
              + path
              + ": a job of launchd runs the gateway there, and a spec is read off units of systemd"
              + " alone; write one with the key job and use --spec");
    }
    return of(one(path, gateways), assume, path);
  }

  private static Service one(String path, List<Service> gateways) throws UsageException {
    if (gateways.isEmpty()) {
      throw new UsageException(
          "--from " + path + ": no service there runs a gateway; write a spec and use --spec");
    }
    if (gateways.size() > 1) {
      List<String> names = new ArrayList<>();
      for (Service gateway : gateways) {
        names.add(
            gateway
                .unit()
                .fragment()
                .map(file -> file.source().shown())
                .orElse(gateway.fileName()));
      }
      throw new UsageException(
          "--from "
              + path
              + ": several gateways; name the file of one: "
              + String.join(", ", names));
    }
    return gateways.get(0);
  }

  private static SpecSource of(Service gateway, Assumptions assume, String path)
      throws UsageException {
    SpecFinder.Found found = SpecFinder.of(gateway, assume.crashCycles(), assume.startUp());
    try {
      Spec spec = SpecReader.read(SourceFile.of(NAME, found.text()));
      return new SpecSource(spec, Optional.of(found.text()), found.notes());
    } catch (ScenarioException e) {
      throw new UsageException(
          "--from "
              + path
              + ": "
              + gateway.fileName()
              + " does not come to a spec (for "
              + found.text().split("\n", -1)[e.line() - 1].trim()
              + ": "
              + e.getMessage()
              + "); write one and use --spec");
    }
  }

  private static CheckRequest asCheck(GenerateRequest request, String path) {
    CheckRequest plain = CheckRequest.of(request.workingFolder(), List.of(path));
    return new CheckRequest(
        plain.workingFolder(),
        plain.paths(),
        plain.formats(),
        plain.failOn(),
        plain.only(),
        plain.disable(),
        request.targets(),
        request.assumeCycles(),
        plain.skippedFolders(),
        plain.includes(),
        plain.excludes(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
