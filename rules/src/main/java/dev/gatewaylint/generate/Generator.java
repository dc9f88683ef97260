package dev.gatewaylint.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that a spec comes to. The same spec always comes to the same. */
public final class Generator {
  private Generator() {}

  /**
   * All files, and what has to be done with them.
   *
   * @throws IllegalArgumentException if {@link Objections} has one to the spec
   */
  public static Artifacts artifacts(Spec spec) {
    Objections.requireNone(spec);
    List<Artifacts> parts =
        List.of(
            gateway(spec), SudoersFragment.of(spec), HealthProbe.of(spec), RestartScript.of(spec));
    List<GeneratedFile> files = new ArrayList<>();
    Set<Artifacts.SystemAccount> accounts = new LinkedHashSet<>();
    List<String> enabled = new ArrayList<>();
    List<Artifacts.UserUnit> userUnits = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Artifacts part : parts) {
      files.addAll(part.files());
      accounts.addAll(part.accounts());
      enabled.addAll(part.enabled());
      userUnits.addAll(part.userUnits());
      notes.addAll(part.notes());
    }
    files.sort(Comparator.comparing(GeneratedFile::path));
    return new Artifacts(
        files,
        List.copyOf(accounts),
        enabled,
        userUnits,
        parts.get(0).lingering(),
        parts.get(0).jobs(),
        notes);
  }

  private static Artifacts gateway(Spec spec) {
    boolean ofSystem = spec.scope() == Spec.Scope.SYSTEM;
    Spec.Gateway gateway = spec.gateway();
    String unit = GatewayService.unit(spec);
    List<GeneratedFile> files = new ArrayList<>(List.of(GatewayService.write(spec)));
    files.addAll(AlertUnit.write(spec));
    spec.job().ifPresent(job -> files.addAll(GatewayJob.write(spec, job)));
    List<Artifacts.SystemAccount> accounts = new ArrayList<>();
    if (ofSystem && spec.base() == Spec.Base.UNIT) {
      accounts.add(new Artifacts.SystemAccount(gateway.user(), gateway.home(), List.of()));
    }
    AlertUnit.account(spec)
        .ifPresent(
            name -> accounts.add(new Artifacts.SystemAccount(name, "/nonexistent", List.of())));
    return new Artifacts(
        files,
        accounts,
        ofSystem ? List.of(unit) : List.of(),
        ofSystem ? List.of() : List.of(new Artifacts.UserUnit(gateway.user(), unit)),
        // Without lingering a user's manager, and all that it runs, ends with the last session.
        ofSystem ? List.of() : List.of(gateway.user()),
        spec.job().map(GatewayJob::labels).orElse(List.of()),
        Notes.of(spec));
  }
}
