package dev.gatewaylint.maven;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

/** What the goals that only print refuse; the builds in src/it look at what they print. */
@MojoTest
class ListGoalsTest {
  @Test
  @InjectMojo(goal = "rules")
  @MojoParameter(name = "listFormat", value = "xml")
  void knowsNoOtherFormat(RulesMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessage("format xml: expected text, markdown or json");
  }

  @Test
  @InjectMojo(goal = "explain")
  @MojoParameter(name = "rule", value = "mising-start-limit")
  void suggestsTheRuleThatWasMeant(ExplainMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessageEndingWith("did you mean missing-start-limit?");
  }
}
