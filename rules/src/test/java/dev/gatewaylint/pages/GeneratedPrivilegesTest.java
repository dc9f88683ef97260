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

  private static List<Finding> findings(List<HostFile> host) {
    return new Example("generated", "", LintSettings.DEFAULT, host, List.of()).lint().findings();
  }

  private static List<String> loud(List<HostFile> host) {
    List<String> loud = new ArrayList<>();
    for (Finding finding : findings(host)) {
      if (finding.severity() != Severity.INFO) {
        loud.add(Example.sentence(finding));
      }
    }
    return loud;
  }

  private static List<String> rules(List<HostFile> host) {
    List<String> rules = new ArrayList<>();
    for (Finding finding : findings(host)) {
      rules.add(finding.rule().id());
    }
    return rules;
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
      List<String> loud = loud(host(spec));
      if (spec.probe().isEmpty()) {
        loud.removeIf(sentence -> sentence.contains(" unwatched-health "));
      }
      assertThat(loud).as(spec.toString()).isEmpty();
    }
  }

  /** The rules see what is generated: each part that is spoilt has its finding. */
  @Test
  void isReadByTheRulesThatItIsWrittenFor() {
    Map<String, List<String>> spoilt = new TreeMap<>();
    spoilt.put("interactive-sudo", List.of("sudo -n /usr", "sudo /usr"));
    spoilt.put("ignored-restart-failure", List.of("'; then", "' || true\nif false; then"));
    spoilt.put(
        "sudo-under-no-new-privileges", List.of("ProtectHome=yes\n", "NoNewPrivileges=yes\n"));
    spoilt.put("sudo-argument-mismatch", List.of("restart 'openclaw.service'", "restart openclaw"));
    spoilt.put("unprivileged-systemctl", List.of("! sudo -n /usr/bin/", "! /usr/bin/"));
    spoilt.put(
        "limit-rearmed", List.of("if ! sudo", "sudo -n systemctl reset-failed openclaw\n$&"));
    spoilt.put(
        "wildcard-systemctl",
        List.of("systemctl restart openclaw.service\n", "systemctl restart *\n"));
    spoilt.put("unrestricted-systemctl", List.of(" restart openclaw.service\n", "\n"));
    spoilt.put("runas-anyone", List.of("(root)", "(ALL)"));
    spoilt.put("environment-escape", List.of("NOPASSWD:", "NOPASSWD: SETENV:"));
    spoilt.put("self-restart-grant", List.of("\nopenclaw-probe ALL", "\ngateway ALL"));
    List<String> whole = rules(host(ProbedSpec.usual()));
    List<String> blind = new ArrayList<>();
    for (Map.Entry<String, List<String>> change : spoilt.entrySet()) {
      List<HostFile> host = new ArrayList<>();
      for (HostFile file : host(ProbedSpec.usual())) {
        boolean own = file.path().contains("probe") || file.path().startsWith("etc/sudoers.d");
        String to = change.getValue().get(1).replace("$&", change.getValue().get(0));
        host.add(own ? file.with(file.text().replace(change.getValue().get(0), to)) : file);
      }
      if (whole.contains(change.getKey()) || !rules(host).contains(change.getKey())) {
        blind.add(change + ": " + rules(host));
      }
    }
    assertThat(blind).isEmpty();
  }
}
