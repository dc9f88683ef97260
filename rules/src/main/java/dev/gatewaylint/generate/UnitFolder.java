package dev.gatewaylint.generate;

/**
 * Where the units of one manager lie.
 *
 * @param kind whose units they are
 * @param path the folder, {@code /} between names and none in front
 * @param owner account that owns the files
 */
record UnitFolder(GeneratedFile.Kind kind, String path, String owner) {
  private static final int UNIT_MODE = 0644;

  /** That of a spec's scope: of the system, or of the gateway's user. */
  static UnitFolder of(Spec spec) {
    return spec.scope() == Spec.Scope.SYSTEM
        ? new UnitFolder(GeneratedFile.Kind.SYSTEM_UNIT, "etc/systemd/system", "root")
        : new UnitFolder(
            GeneratedFile.Kind.USER_UNIT,
            spec.gateway().home().substring(1) + "/.config/systemd/user",
            spec.gateway().user());
  }

  /** A unit or drop-in in it. */
  GeneratedFile file(String name, String text) {
    return new GeneratedFile(kind, path + "/" + name, owner, owner, UNIT_MODE, text);
  }
}
