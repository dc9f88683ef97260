package dev.gatewaylint.maven;

import dev.gatewaylint.command.RulesCommand;
import dev.gatewaylint.command.UsageException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists the rules. */
@Mojo(name = "rules", requiresProject = false, aggregator = true, threadSafe = true)
public final class RulesMojo extends AbstractMojo {

  /** How to list them: <code>text</code>, <code>markdown</code> or <code>json</code>. */
  // Not called "format": the formats of the goal check, configured for the whole plugin, are a
  // list.
  @Parameter(property = "gateway-lint.format", defaultValue = "text")
  private String listFormat;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      StandardOutput.print(RulesCommand.list(listFormat));
    } catch (UsageException e) {
      throw WrongUsage.of(e);
    }
  }
}
