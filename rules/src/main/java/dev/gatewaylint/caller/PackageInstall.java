package dev.gatewaylint.caller;

import java.util.List;
import java.util.Optional;

/**
 * A command that installs what a project depends on.
 *
 * @param tool the package manager
 * @param isLocked whether it installs exactly what a lock file names, or fails
 */
public record PackageInstall(String tool, boolean isLocked) {

  /** What a command installs, if it installs the dependencies of a project. */
  public static Optional<PackageInstall> of(Argv call) {
    List<Optional<String>> operands = call.operands();
    String verb = operands.isEmpty() ? "" : operands.get(0).orElse("");
    String tool = call.program();
    return switch (tool) {
      case "npm" ->
          switch (verb) {
            case "ci", "clean-install", "install-clean" -> found(tool, true);
            case "install", "i", "add", "update" -> found(tool, false);
            default -> Optional.empty();
          };
      case "pnpm", "yarn", "bun" -> {
        boolean installs = verb.equals("install") || verb.equals("i") || verb.equals("ci");
        boolean bare = verb.isEmpty() && tool.equals("yarn");
        boolean locked =
            isOn(call, "--frozen-lockfile") || isOn(call, "--immutable") || verb.equals("ci");
        yield installs || bare ? found(tool, locked) : Optional.empty();
      }
      case "pip", "pip3" ->
          verb.equals("install") ? found("pip", isOn(call, "--require-hashes")) : Optional.empty();
      case "bundle" ->
          verb.equals("install") || verb.isEmpty()
              ? found(tool, isOn(call, "--frozen") || isOn(call, "--deployment"))
              : Optional.empty();
      case "cargo" ->
          List.of("build", "install", "fetch", "run").contains(verb)
              ? found(tool, isOn(call, "--locked") || isOn(call, "--frozen"))
              : Optional.empty();
      case "uv" ->
          verb.equals("sync")
              ? found(tool, isOn(call, "--locked") || isOn(call, "--frozen"))
              : Optional.empty();
      case "composer" ->
          verb.equals("install") || verb.equals("update")
              ? found(tool, verb.equals("install"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The locked install of the same tool whose failure leads to this one. */
  public Optional<Call> lockedBefore(Call call) {
    if (isLocked) {
      return Optional.empty();
    }
    for (Call other : call.before()) {
      Optional<PackageInstall> install = of(other.argv());
      boolean same = install.isPresent() && install.get().tool.equals(tool);
      if (same && install.get().isLocked && FailurePath.leads(other, call)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static Optional<PackageInstall> found(String tool, boolean locked) {
    return Optional.of(new PackageInstall(tool, locked));
  }

  private static boolean isOn(Argv call, String option) {
    return call.has(option) || call.has(option + "=true");
  }
}
