package dev.gatewaylint.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that a spec comes to. The same spec always comes to the same. */
public final class Generator {
  private Generator() {}

  /** All files, and what has to be done with them. */
  public static Artifacts artifacts(Spec spec) {
    List<GeneratedFile> files = new ArrayList<>();
    List<Artifacts.SystemAccount> accounts = new ArrayList<>();
    List<String> enabled = new ArrayList<>();
    List<Artifacts.UserUnit> userUnits = new ArrayList<>();
    List<String> lingering = new ArrayList<>();
    List<String> jobs = new ArrayList<>();
    files.add(GatewayService.write(spec));
    files.addAll(AlertUnit.write(spec));
    if (spec.scope() == Spec.Scope.SYSTEM) {
      Spec.Gateway gateway = spec.gateway();
      accounts.add(new Artifacts.SystemAccount(gateway.user(), gateway.home(), List.of()));
      enabled.add(GatewayService.unit(spec));
    } else {
      userUnits.add(new Artifacts.UserUnit(spec.gateway().user(), GatewayService.unit(spec)));
      // Without it a user's manager, and all that it runs, ends with the last session.
      lingering.add(spec.gateway().user());
    }
    AlertUnit.account(spec)
        .ifPresent(
            name -> accounts.add(new Artifacts.SystemAccount(name, "/var/lib/" + name, List.of())));
    if (spec.job().isPresent()) {
      files.addAll(GatewayJob.write(spec, spec.job().get()));
      jobs.addAll(GatewayJob.labels(spec.job().get()));
    }
    files.sort(Comparator.comparing(GeneratedFile::path));
    return new Artifacts(files, accounts, enabled, userUnits, lingering, jobs, Notes.of(spec));
  }
}
