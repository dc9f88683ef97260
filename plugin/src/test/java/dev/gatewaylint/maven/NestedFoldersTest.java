package dev.gatewaylint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose folder is whose in a build of several modules. */
class NestedFoldersTest {
  @TempDir Path folder;

  private MavenProject project(String path, boolean checks) {
    Model model = new Model();
    model.setBuild(new Build());
    MavenProject project = new MavenProject(model);
    Path at = folder.resolve(path).normalize();
    project.setFile(at.resolve("pom.xml").toFile());
    project.getBuild().setDirectory(at.resolve("target").toString());
    if (checks) {
      Plugin plugin = new Plugin();
      plugin.setGroupId("dev.gatewaylint");
      plugin.setArtifactId("gateway-lint-maven-plugin");
      PluginExecution execution = new PluginExecution();
      execution.addGoal("check");
      plugin.addExecution(execution);
      project.getBuild().addPlugin(plugin);
    }
    return project;
  }

  private static MojoExecution execution(MojoExecution.Source source) {
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setGroupId("dev.gatewaylint");
    plugin.setArtifactId("gateway-lint-maven-plugin");
    MojoDescriptor mojo = new MojoDescriptor();
    mojo.setPluginDescriptor(plugin);
    mojo.setGoal("check");
    return new MojoExecution(mojo, "default", source);
  }

  private List<String> nested(MojoExecution.Source source, MavenProject... projects) {
    MavenSession session = mock(MavenSession.class);
    when(session.getAllProjects()).thenReturn(List.of(projects));
    List<Path> found = new NestedFolders(folder, projects[0], session, execution(source)).all();
    return found.stream().map(path -> folder.relativize(path).toString()).toList();
  }

  @Test
  void leavesModulesTheirFolders() {
    assertThat(
            nested(
                MojoExecution.Source.LIFECYCLE,
                project("", true),
                project("gateway", true),
                project("gateway/deep", true),
                project("../beside", true)))
        .containsExactly("gateway", "gateway/deep", "target");
  }

  @Test
  void looksIntoModulesThatDoNotCheckThemselves() {
    MavenProject gateway = project("gateway", false);

    assertThat(nested(MojoExecution.Source.LIFECYCLE, project("", true), gateway))
        .containsExactly("target");
    assertThat(nested(MojoExecution.Source.CLI, project("", true), gateway))
        .as("a goal on the command line runs in every module")
        .containsExactly("gateway", "target");
  }

  @Test
  void leavesModulesTheirFoldersWhenTheyAreNotPartOfTheBuild() throws IOException {
    MavenProject parent = project("", true);
    Files.writeString(Files.createDirectory(folder.resolve("named")).resolve("other.xml"), "");
    parent.getModel().setModules(List.of("gateway", "named/other.xml", "../beside", "."));

    assertThat(nested(MojoExecution.Source.LIFECYCLE, parent))
        .containsExactly("gateway", "named", "target");
  }

  @Test
  void leavesOutTheBuildFolderWhateverItIsCalled() {
    MavenProject project = project("", true);
    project.getBuild().setDirectory(folder.resolve("out").toString());

    assertThat(nested(MojoExecution.Source.LIFECYCLE, project)).containsExactly("out");
  }
}
