package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of Ant's manual, "Directory-based Tasks", and what they leave open. */
class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "a.service, a.service, true",
    "a.service, b/a.service, false",
    "*.service, a.service, true",
    "*.service, b/a.service, false",
    "?.service, a.service, true",
    "?.service, ab.service, false",
    "?.service, .service, false",
    "**/*.service, a.service, true",
    "**/*.service, b/c/a.service, true",
    "**/CVS/*, CVS/Repository, true",
    "**/CVS/*, org/apache/CVS/Entries, true",
    "**/CVS/*, org/apache/CVS/foo/bar/Entries, false",
    "org/apache/jakarta/**, org/apache/jakarta/tools/ant/docs/index.html, true",
    "org/apache/jakarta/**, org/apache/xyz.java, false",
    "org/apache/**/CVS/*, org/apache/CVS/Entries, true",
    "org/apache/**/CVS/*, org/apache/jakarta/tools/ant/CVS/Entries, true",
    "org/apache/**/CVS/*, org/apache/CVS/foo/bar/Entries, false",
    "**/test/**, a/test/b, true",
    "test/, test/a/b, true",
    "test/, atest/a, false",
    "**, a/b/c, true",
    "**/a.service, ../sibling/a.service, true",
    "a*b*c, aXbbXc, true",
    "a*b*c, aXc, false",
    "A.service, a.service, false",
    "[a].service, a.service, false",
  })
  void selectsAsAntDoes(String pattern, Path path, boolean matches) {
    assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(matches);
  }
}
