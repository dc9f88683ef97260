package dev.gatewaylint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How parameters become a request, and outcomes those of a build. */
@MojoTest
class CheckMojoTest {
  @TempDir Path project;

  @BeforeEach
  void writeEndlessService() throws IOException {
    Path folder = Files.createDirectories(project.resolve("src/main/systemd"));
    Files.writeString(
        folder.resolve("openclaw-gateway.service"),
        """
        [Service]
        User=claw
        ExecStart=/usr/bin/openclaw gateway
        Restart=always
        RestartSec=5
        SuccessExitStatus=143
        """);
  }

  /** Maven knows the project's folder, and the harness takes it to be this module's. */
  private CheckMojo here(CheckMojo mojo) throws IllegalAccessException {
    MojoExtension.setVariableValueToObject(mojo, "basedir", project.toFile());
    return mojo;
  }

  @Test
  @InjectMojo(goal = "check")
  void failsTheBuildAndSaysHowToGoOn(CheckMojo mojo) throws Exception {
    here(mojo);

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(mojo::execute)
        .withMessageStartingWith("1 error, ")
        .withMessageContaining("mvn ")
        .withMessageEndingWith(":explain -Dgateway-lint.rule=missing-start-limit");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "never")
  @MojoParameter(name = "format", value = "text,json=reports/out.json")
  void writesReportsIntoTheProject(CheckMojo mojo) throws Exception {
    here(mojo).execute();

    assertThat(project.resolve("reports/out.json")).content().contains("missing-start-limit");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "only", value = "unknown-section,unknown-directive")
  void runsOnlyWhatIsAskedFor(CheckMojo mojo) throws Exception {
    assertThatCode(here(mojo)::execute).doesNotThrowAnyException();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "disable", value = "missing-start-limit")
  void leavesDisabledRulesOut(CheckMojo mojo) throws Exception {
    assertThatCode(here(mojo)::execute).doesNotThrowAnyException();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "excludes", value = "src/main/systemd/**")
  void leavesExcludedFilesOut(CheckMojo mojo) throws Exception {
    assertThatCode(here(mojo)::execute).doesNotThrowAnyException();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "includes", value = "src/main/systemd/**,src/main/units/**")
  void reportsOnIncludedFiles(CheckMojo mojo) throws Exception {
    assertThatExceptionOfType(MojoFailureException.class).isThrownBy(here(mojo)::execute);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "skip", value = "true")
  void skips(CheckMojo mojo) throws Exception {
    assertThatCode(here(mojo)::execute).doesNotThrowAnyException();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "paths", value = "src/main/nothing")
  void cannotCheckWhatIsNotThere(CheckMojo mojo) throws Exception {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(here(mojo)::execute)
        .withMessage("src/main/nothing: no such file or folder");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "loudly")
  void namesTheParameterThatIsWrong(CheckMojo mojo) throws Exception {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(here(mojo)::execute)
        .withMessage("failOn loudly: expected error, warning, info or never");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "assumeCycle", value = "28s,soon")
  @MojoParameter(name = "target", value = "systemd=257")
  void namesTheElementThatIsWrong(CheckMojo mojo) throws Exception {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(here(mojo)::execute)
        .withMessageStartingWith("assumeCycle soon: ");
  }
}
