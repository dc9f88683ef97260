package dev.gatewaylint.maven;

import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** How to call {@code explain} where a finding was reported. */
final class ExplainGoal {
  private ExplainGoal() {}

  /**
   * The command up to the rule's id. Maven knows the short name only where a pom has the plugin.
   */
  static String command(MavenProject project, MojoExecution execution) {
    PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
    boolean declared = project.getPlugin(plugin.getPluginLookupKey()) != null;
    String name =
        declared ? plugin.getGoalPrefix() : plugin.getPluginLookupKey() + ":" + plugin.getVersion();
    return "mvn " + name + ":explain -Dgateway-lint.rule=";
  }
}
