package dev.gatewaylint.maven;

import dev.gatewaylint.ansible.content.AnsibleReader;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.FixCommand;
import dev.gatewaylint.command.FixRequest;
import dev.gatewaylint.command.UsageException;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Makes the safe fixes of what <code>check</code> finds, and writes the files. In a build of
 * several modules each looks at its own folder without those of the modules in it.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends AbstractMojo {

  /** Files and folders to fix, relative to the project's folder. By default that folder. */
  @Parameter(property = "gateway-lint.paths")
  private List<String> paths = List.of();

  /** Make the fixes that change behaviour, too. */
  @Parameter(property = "gateway-lint.unsafe", defaultValue = "false")
  private boolean unsafe;

  /** Print a patch, and write nothing. */
  @Parameter(property = "gateway-lint.diff", defaultValue = "false")
  private boolean diff;

  /**
   * The build fails if a finding of this severity is left: <code>error</code>, <code>warning</code>
   * , <code>info</code> or <code>never</code>.
   */
  @Parameter(property = "gateway-lint.failOn", defaultValue = "error")
  private String failOn = "error";

  /** Fix the findings of these rules and no others. */
  @Parameter(property = "gateway-lint.only")
  private List<String> only = List.of();

  /** Do not run these rules. */
  @Parameter(property = "gateway-lint.disable")
  private List<String> disable = List.of();

  /** Versions of the host's software, such as <code>systemd=257</code>. */
  @Parameter(property = "gateway-lint.target")
  private List<String> target = List.of();

  /** Expect crash loops of these periods, start to start. By default 30s. */
  @Parameter(property = "gateway-lint.assumeCycle")
  private List<String> assumeCycle = List.of();

  /** Fix only files that match one of these Ant-style patterns relative to the project's folder. */
  @Parameter(property = "gateway-lint.includes")
  private List<String> includes = List.of();

  /** Do not fix files that match one of these Ant-style patterns. */
  @Parameter(property = "gateway-lint.excludes")
  private List<String> excludes = List.of();

  /** Do nothing. */
  @Parameter(property = "gateway-lint.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("gateway-lint.skip is set: nothing is fixed");
      return;
    }
    try {
      FixCommand.Outcome outcome =
          FixCommand.run(new FixRequest(request(), unsafe, diff), AnsibleReader::new);
      StandardOutput.print(outcome.output());
      outcome.messages().forEach(getLog()::warn);
      if (outcome.exit() == Exit.TROUBLE) {
        throw new MojoExecutionException("not everything could be fixed or checked");
      }
      if (outcome.exit() == Exit.FINDINGS) {
        throw new MojoFailureException("findings are left");
      }
    } catch (UsageException e) {
      throw WrongUsage.of(e);
    }
  }

  private CheckRequest request() {
    return new CheckRequest(
        basedir.toPath(),
        words(paths),
        List.of(),
        failOn,
        words(only),
        words(disable),
        words(target),
        words(assumeCycle),
        new NestedFolders(basedir.toPath(), project, session, execution).all(),
        words(includes),
        words(excludes),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Maven makes null of an empty element; the engine shall say what it thinks of it. */
  private static List<String> words(List<String> parameter) {
    List<String> words = new ArrayList<>();
    for (Object word : parameter) {
      words.add(word == null ? "" : word.toString());
    }
    return words;
  }
}
