package dev.gatewaylint.generate;

/**
 * Where the units of one manager lie.
 *
 * @param kind whose units they are
 * @param path the folder, {@code /} between names and none in front
 */
record UnitFolder(GeneratedFile.Kind kind, String path) {
  private static final int UNIT_MODE = 0644;

  /**
   * That of a spec's scope. Units for a user's manager lie where root alone writes, so that the
   * gateway cannot rewrite its own limits.
   */
  static UnitFolder of(Spec spec) {
    return spec.scope() == Spec.Scope.SYSTEM
        ? new UnitFolder(GeneratedFile.Kind.SYSTEM_UNIT, "etc/systemd/system")
        : new UnitFolder(GeneratedFile.Kind.USER_UNIT, "etc/systemd/user");
  }

  /** A unit or drop-in in it. */
  GeneratedFile file(String name, String text) {
    return new GeneratedFile(kind, path + "/" + name, "root", "root", UNIT_MODE, text);
  }
}
