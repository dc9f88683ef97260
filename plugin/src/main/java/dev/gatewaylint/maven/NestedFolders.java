package dev.gatewaylint.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The folders below a project's that are not its own, so that a finding appears once. */
final class NestedFolders {
  private final Path folder;
  private final MavenProject project;
  private final MavenSession session;
  private final MojoExecution execution;

  NestedFolders(Path folder, MavenProject project, MavenSession session, MojoExecution execution) {
    this.folder = folder.toAbsolutePath().normalize();
    this.project = project;
    this.session = session;
    this.execution = execution;
  }

  List<Path> all() {
    List<Path> folders = new ArrayList<>();
    for (MavenProject other : session.getAllProjects()) {
      File basedir = other.getBasedir();
      if (basedir != null && checksItself(other)) {
        add(folders, basedir.toPath());
      }
    }
    if (session.getAllProjects().size() < 2) {
      // With --non-recursive Maven has not read the modules.
      for (String module : project.getModules()) {
        Path path = folder.resolve(module);
        add(folders, Files.isRegularFile(path) ? path.resolveSibling("") : path);
      }
    }
    // Copies of the sources, where it is not called target.
    add(folders, Path.of(project.getBuild().getDirectory()));
    return folders;
  }

  private void add(List<Path> folders, Path nested) {
    Path path = nested.toAbsolutePath().normalize();
    if (path.startsWith(folder) && !path.equals(folder)) {
      folders.add(path);
    }
  }

  /** A module that does not inherit the plugin is left to the project around it. */
  private boolean checksItself(MavenProject other) {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      return true;
    }
    Plugin plugin =
        other.getPlugin(execution.getMojoDescriptor().getPluginDescriptor().getPluginLookupKey());
    return plugin != null
        && plugin.getExecutions().stream()
            .anyMatch(each -> each.getGoals().contains(execution.getGoal()));
  }
}
