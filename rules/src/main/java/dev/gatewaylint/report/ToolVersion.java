package dev.gatewaylint.report;

/** The version of gateway-lint that runs. */
public final class ToolVersion {
  private ToolVersion() {}

  /** As in the jar's manifest; "dev" where the classes run without a jar. */
  public static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
