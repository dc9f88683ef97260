package dev.gatewaylint.maven;

import dev.gatewaylint.ansible.content.AnsibleReader;
import dev.gatewaylint.command.CheckCommand;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.command.Exit;
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
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Lints the project's folder: finds services that restart for ever or hide that they fail. In a
 * build of several modules each looks at its own folder without those of the modules in it.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  /** Files and folders to lint, relative to the project's folder. By default that folder. */
  @Parameter(property = "gateway-lint.paths")
  private List<String> paths = List.of();

  /**
   * How to report: <code>text</code>, <code>concise</code> or <code>json</code>, and <code>=FILE
   * </code> to write a file, relative to the project's folder. Text goes to Maven's log, anything
   * else that has no file to standard output.
   */
  @Parameter(property = "gateway-lint.format")
  private List<String> format = List.of();

  /**
   * The build fails from this severity on: <code>error</code>, <code>warning</code>, <code>info
   * </code> or <code>never</code>.
   */
  @Parameter(property = "gateway-lint.failOn", defaultValue = "error")
  private String failOn = "error";

  /** Run these rules and no others. */
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

  /**
   * Report only on files that match one of these Ant-style patterns relative to the project's
   * folder. What they leave out is still read, because it may change what the others mean.
   */
  @Parameter(property = "gateway-lint.includes")
  private List<String> includes = List.of();

  /** Do not report on files that match one of these Ant-style patterns. */
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
      getLog().info("gateway-lint.skip is set: nothing is checked");
      return;
    }
    CheckCommand.Outcome outcome;
    try {
      outcome = CheckCommand.run(request(), AnsibleReader::new);
    } catch (UsageException e) {
      throw WrongUsage.of(e);
    }
    ReportLog log = new ReportLog(getLog(), ExplainGoal.command(project, execution));
    if (format.isEmpty() || format.contains("text")) {
      log.findings(outcome.report());
    } else {
      StandardOutput.print(outcome.output());
    }
    conclude(outcome, log);
  }

  private CheckRequest request() {
    return new CheckRequest(
        basedir.toPath(),
        words(paths),
        words(format),
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

  private static void conclude(CheckCommand.Outcome outcome, ReportLog log)
      throws MojoExecutionException, MojoFailureException {
    List<String> trouble = new ArrayList<>(outcome.messages());
    trouble.removeAll(outcome.report().notes());
    log.notes(outcome.report());
    switch (outcome.exit()) {
      case Exit.OK -> log.summary(outcome.report());
      case Exit.FINDINGS -> throw new MojoFailureException(log.failure(outcome.report()));
      default -> throw new MojoExecutionException(String.join("\n", trouble));
    }
  }
}
