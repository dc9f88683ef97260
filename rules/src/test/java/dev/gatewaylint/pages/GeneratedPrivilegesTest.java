package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.ProbedSpec;
import dev.gatewaylint.generate.Spec;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is generated for callers, probe and script draws no error and no warning of our own. */
class GeneratedPrivilegesTest {
  private static final String PASSWD =
      """
      root:x:0:0:root:/root:/bin/sh
      gateway:x:990:990::/home/gateway:/usr/sbin/nologin
      openclaw-probe:x:991:991::/nonexistent:/usr/sbin/nologin
      deploy:x:1000:1000::/home/deploy:/bin/sh
      """;

  private static HostFile file(String path, String text) {
    return HostFile.of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<HostFile> host(ProbedSpec spec) {
    Map<String, String> files = new TreeMap<>();
    files.put("etc/passwd", PASSWD);
    files.put("etc/group", "root:x:0:\noncall:x:2000:deploy\n");
    files.put("etc/sudoers", "root ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n");
    files.put("etc/os-release", "ID=debian\nVERSION_ID=\"12\"\n");
    files.put("var/lib/systemd/linger/gateway", "");
    for (GeneratedFile file : spec.everything().values()) {
      files.put(file.path(), file.text());
    }
    List<HostFile> host = new ArrayList<>();
    files.forEach((path, text) -> host.add(file(path, text)));
    return host;
  }

  private static List<String> loud(ProbedSpec spec, LintSettings settings) {
    Example example = Example.ofHost("generated", settings, host(spec));
    List<String> loud = new ArrayList<>();
    for (Finding finding : example.lint().findings()) {
      if (finding.severity() != Severity.INFO) {
        loud.add(Example.sentence(finding));
      }
    }
    assertThat(example.lint().complaints()).isEmpty();
    return loud;
  }

  private static List<ProbedSpec> specs() {
    ProbedSpec usual = ProbedSpec.usual();
    return List.of(
        usual,
        ProbedSpec.ofUser(),
        usual.unprobed(),
        ProbedSpec.ofUser().unprobed(),
        usual.probedBy(new Spec.Probe(ProbedSpec.URL, TimeSpan.ofSeconds(300), 1, false)),
        ProbedSpec.ofUser()
            .probedBy(new Spec.Probe("http://[::1]:18789/live", TimeSpan.ofSeconds(60), 2, false)),
        usual.probedBy(new Spec.Probe("http://127.0.0.1:80/", TimeSpan.ofSeconds(1), 1, true)),
        usual.scripted("/opt/some-folder/restart", "builder"));
  }

  @Test
  void drawsNeitherErrorNorWarning() {
    for (ProbedSpec spec : specs()) {
      if (spec.probe().isPresent()) {
        assertThat(loud(spec, LintSettings.DEFAULT)).as(spec.toString()).isEmpty();
      } else {
        assertThat(loud(spec, LintSettings.DEFAULT)).as(spec.toString()).hasSize(1);
      }
    }
  }
}
