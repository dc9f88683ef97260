package dev.gatewaylint.maven;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest
class CheckMojoTest {

  @Test
  @InjectMojo(goal = "check")
  void runsWithDefaults(CheckMojo mojo) {
    assertThatCode(mojo::execute).doesNotThrowAnyException();
  }
}
