package dev.gatewaylint.maven;

import dev.gatewaylint.ansible.GenerateCommand;
import dev.gatewaylint.ansible.GenerateRequest;
import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.UsageException;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what a careful engineer would for a gateway: units, sudoers file, health probe, alert,
 * restart script, and the Ansible role that brings them.
 */
@Mojo(name = "generate", requiresProject = false, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

  /** Where relative paths start. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  /** The file that says what is wanted. */
  @Parameter(property = "gateway-lint.spec")
  private String spec;

  /** A host, or the file of the gateway's unit, to read it off instead. */
  @Parameter(property = "gateway-lint.from")
  private String from;

  /** The folder to write into. */
  @Parameter(property = "gateway-lint.output", required = true)
  private String output;

  /**
   * <code>role</code>, <code>files</code>, <code>collection</code>, or <code>vars</code> for
   * linux-system-roles.systemd.
   */
  @Parameter(property = "gateway-lint.layout", defaultValue = "role")
  private String layout;

  /** Overwrite files that were edited since they were generated. */
  @Parameter(property = "gateway-lint.force", defaultValue = "false")
  private boolean force;

  /** Versions of the host's software, such as <code>systemd=257</code>, for what is read off. */
  @Parameter(property = "gateway-lint.target")
  private List<String> target;

  /** Periods of crash loops that the limit must stop, for what is read off. */
  @Parameter(property = "gateway-lint.assumeCycle")
  private List<String> assumeCycle;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      GenerateCommand.Outcome outcome =
          GenerateCommand.run(
              new GenerateRequest(
                  basedir.toPath(),
                  Optional.ofNullable(spec),
                  Optional.ofNullable(from),
                  output,
                  layout,
                  force,
                  target,
                  assumeCycle));
      StandardOutput.print(outcome.output());
      if (outcome.exit() != Exit.OK) {
        throw new MojoExecutionException(String.join("; ", outcome.messages()));
      }
    } catch (UsageException e) {
      throw WrongUsage.of(e);
    }
  }
}
