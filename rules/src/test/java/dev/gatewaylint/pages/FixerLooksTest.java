package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.Fixer;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often everything is linted: on a large tree that is what a fix costs. */
class FixerLooksTest {
  private static final String UNITS = "etc/systemd/system/";

  private final List<HostFile> files = new ArrayList<>();

  private void file(String path, String text) {
    files.add(HostFile.of(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The limit that suits a template does not suit an instance of it that waits longer. */
  private void refused(String name) {
    file(UNITS + name + "@.service", unit());
    file(UNITS + name + "@b.service.d/x.conf", "[Service]\nRestartSec=60\n");
  }

  private static String unit() {
    return "[Service]\nUser=a\nExecStart=/usr/bin/openclaw gateway\nRestart=always\nRestartSec=10\n";
  }

  @Test
  void oneThatIsRefusedDoesNotSingleOutTheOthers() {
    for (int i = 0; i < 40; i++) {
      file(UNITS + "good" + i + ".service", unit());
    }
    refused("z");
    int[] looks = {0};
    Example host = new Example("a test's", "", LintSettings.DEFAULT, files, List.of());
    FixReport report =
        new Fixer(
                new Linter(LintSettings.DEFAULT),
                fixed -> {
                  looks[0]++;
                  return host.with(fixed).reading();
                },
                finding -> finding.rule().id().equals("missing-start-limit"))
            .fix();
    assertThat(report.made()).hasSize(40);
    assertThat(report.refused()).hasSize(1);
    assertThat(looks[0]).isLessThan(10);
  }
}
