package dev.gatewaylint.maven;

import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.SimulateCommand;
import dev.gatewaylint.command.SimulateRequest;
import dev.gatewaylint.command.UsageException;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Plays services against crash patterns: do they ever stop, and what does it cost? */
@Mojo(name = "simulate", requiresProject = false, threadSafe = true)
public final class SimulateMojo extends AbstractMojo {

  /** Where relative paths start. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  /** The hosts to play; the project's folder if there is none. */
  @Parameter(property = "gateway-lint.paths")
  private List<String> paths;

  /** A scenario file; else scenario.yaml at a host's root. */
  @Parameter(property = "gateway-lint.scenario")
  private String scenario;

  /** Let programs run this long, then end, instead of a scenario. */
  @Parameter(property = "gateway-lint.runTime")
  private String runTime;

  /** How they end then: <code>exit N</code>, a signal, <code>oom</code> or <code>hang</code>. */
  @Parameter(property = "gateway-lint.end")
  private String end;

  /** How long to play. */
  @Parameter(property = "gateway-lint.length")
  private String length;

  /** <code>text</code> or <code>json</code>. */
  // Not called "format", as in the goal rules.
  @Parameter(property = "gateway-lint.format", defaultValue = "text")
  private String playFormat;

  /** Versions of the host's software, such as <code>systemd=257</code>. */
  @Parameter(property = "gateway-lint.target")
  private List<String> target;

  /** Periods of crash loops, start to start. */
  @Parameter(property = "gateway-lint.assumeCycle")
  private List<String> assumeCycle;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      SimulateCommand.Played played =
          SimulateCommand.run(
              new SimulateRequest(
                  basedir.toPath(),
                  paths,
                  Optional.ofNullable(scenario),
                  Optional.ofNullable(runTime),
                  Optional.ofNullable(end),
                  Optional.ofNullable(length),
                  playFormat,
                  target,
                  assumeCycle));
      StandardOutput.print(played.output());
      if (played.exit() != Exit.OK) {
        throw new MojoExecutionException(String.join("; ", played.messages()));
      }
      for (String message : played.messages()) {
        getLog().warn(message);
      }
    } catch (UsageException e) {
      throw WrongUsage.of(e);
    }
  }
}
