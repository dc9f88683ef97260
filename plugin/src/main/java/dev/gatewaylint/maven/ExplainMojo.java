package dev.gatewaylint.maven;

import dev.gatewaylint.command.ExplainCommand;
import dev.gatewaylint.command.UsageException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the page of a rule: the hazard and its cure. */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  /** The rule's id, as in a finding. */
  @Parameter(property = "gateway-lint.rule", required = true)
  private String rule;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      StandardOutput.print(ExplainCommand.page(rule));
    } catch (UsageException e) {
      throw WrongUsage.of(e);
    }
  }
}
