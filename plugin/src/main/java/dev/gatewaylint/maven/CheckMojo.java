package dev.gatewaylint.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Placeholder for the goal that lints. */
@Mojo(name = "check", requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  @Parameter(property = "gateway-lint.failOn", defaultValue = "error")
  private String failOn = "error";

  @Override
  public void execute() {
    getLog().info("fails on " + failOn);
  }
}
