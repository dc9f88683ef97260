package dev.gatewaylint.command;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;
import static dev.gatewaylint.oracle.HostFolder.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.RandomHost;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file checked by its name draws what it draws when the whole host is checked. */
class FileAndTreeTest {
  private static final String LOOP =
      "[Service]\nExecStart=/usr/bin/openclaw gateway\nRestart=always\n";
  private static final String WEAK = "[Service]\nRestartSec=10\n[Unit]\nStartLimitIntervalSec=0\n";

  @Test
  void onEverySample() throws IOException, UsageException {
    Path samples = Path.of("..", "samples").toAbsolutePath().normalize();
    try (Stream<Path> hosts = Files.list(samples.resolve("hosts"))) {
      for (Path host : hosts.sorted().toList()) {
        compare(host);
      }
    }
  }

  @Test
  void onRandomHosts() throws IOException, UsageException {
    Random random = new Random(Oracle.seed());
    int files = 0;
    for (int i = 0; i < Oracle.cases(3, 30); i++) {
      HostFolder host = HostFolder.fresh("tree");
      new RandomHost(random, host).fill();
      files += compare(host.root());
    }
    assertThat(files).isGreaterThan(100);
  }

  @Test
  void onHostsOfEveryLayout() throws IOException, UsageException {
    HostFolder host = HostFolder.fresh("tree");
    host.file(VENDOR + "gw.service", LOOP)
        .link(ADMIN + "alias.service", "/" + VENDOR + "gw.service");
    host.file(ADMIN + "alias.service.d/1.conf", WEAK).file(ADMIN + "gw.service.d/2.conf", WEAK);
    host.file("opt/gw/linked.service", LOOP)
        .link(ADMIN + "linked.service", "/opt/gw/linked.service");
    host.file(ADMIN + "linked.service.d/1.conf", WEAK);
    host.link(ADMIN + "renamed.service", "/opt/gw/linked.service");
    host.file("home/claw/.config/systemd/user/gw.service", LOOP);
    host.file("home/claw/.config/systemd/user/gw.service.d/1.conf", WEAK);
    host.link("home/claw/.config/systemd/user/own.service", "/home/claw/src/own.service");
    host.file("home/claw/src/own.service", LOOP);
    host.file("etc/systemd/user/shared.service", LOOP);
    host.file("home/claw/.config/systemd/user/shared.service.d/1.conf", WEAK);
    host.file("etc/systemd/system.conf.d/1.conf", "[Manager]\nDefaultStartLimitBurst=x\n");
    host.file(
        "etc/containers/systemd/box.container",
        "[Container]\nImage=openclaw\n[Service]\nRestart=x\n");
    host.file(ADMIN + "tpl@.service", LOOP).file(ADMIN + "tpl@a.service.d/1.conf", WEAK);
    host.link(ADMIN + "masked.service", "/dev/null").file(VENDOR + "masked.service", LOOP);
    host.link(ADMIN + "dangling.service", "/nowhere");
    assertThat(compare(host.root())).isGreaterThan(15);
  }

  @Test
  void onLooseFolders() throws IOException, UsageException {
    HostFolder host = HostFolder.fresh("tree");
    host.file("deploy/gw.service", LOOP).file("deploy/gw.service.d/1.conf", WEAK);
    host.file("deploy/gw.timer", "[Timer]\nOnCalendar=x\n").file("units/other.service", LOOP);
    host.file("systemd/user/u.service", LOOP).file("roles/files/gw.service", LOOP);
    host.link("deploy/link.service", "../units/other.service").file("deploy/t@.service", LOOP);
    host.file("deploy/service.d/1.conf", WEAK).file("gw.service", LOOP);
    host.file("hosts/a/etc/systemd/system/gw.service", LOOP);
    host.file("hosts/b/etc/systemd/system/gw.service", LOOP);
    host.file("hosts/b/etc/systemd/system/gw.service.d/1.conf", WEAK);
    assertThat(compare(host.root())).isGreaterThan(9);
  }

  /** What a unit's own command draws may rest on sudoers files that nobody asked about. */
  @Test
  void onUnitsThatCallSudo() throws IOException, UsageException {
    HostFolder host = HostFolder.fresh("tree");
    String order = "/usr/bin/sudo -n systemctl restart gw.service";
    host.file("etc/passwd", "claw:x:1000:1000::/home/claw:/bin/sh\n");
    host.file("etc/sudoers", "@includedir /etc/sudoers.d\n");
    host.file("etc/sudoers.d/gw", "claw ALL=(root) NOPASSWD: /usr/bin/systemctl restart gw\n");
    host.file(ADMIN + "gw.service", "[Service]\nUser=claw\nExecStartPre=" + order + "\n" + LOOP);
    host.file(ADMIN + "plain.service", "[Service]\nUser=claw\nExecStart=/opt/run\n");
    host.file(ADMIN + "gw.service.d/1.conf", "[Service]\nExecStop=" + order + "\n");
    host.file("opt/run", "#!/bin/sh\n" + order + "\n");
    host.file("etc/cron.d/gw", "* * * * * claw " + order + "\n");
    CheckRequest unit = CheckRequest.of(host.root(), List.of(ADMIN + "gw.service"));
    assertThat(CheckCommand.run(unit).report().findings())
        .anyMatch(finding -> finding.rule().id().equals("sudo-argument-mismatch"));
    assertThat(compare(host.root())).isGreaterThan(5);
  }

  /** Compares each file of a tree; returns how many. */
  private static int compare(Path root) throws IOException, UsageException {
    CheckCommand.Outcome tree = CheckCommand.run(CheckRequest.of(root, List.of(".")));
    TreeSet<String> seen = new TreeSet<>();
    List<String> differences = new ArrayList<>();
    int files = 0;
    Path project = Path.of("..").toAbsolutePath().normalize();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.sorted().toList()) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          continue;
        }
        String path = root.relativize(file).toString();
        CheckCommand.Outcome single = CheckCommand.run(CheckRequest.of(root, List.of(path)));
        if (single.messages().stream().anyMatch(m -> m.contains("not a kind of file"))) {
          continue;
        }
        files++;
        TreeSet<String> alone = new TreeSet<>();
        TreeSet<String> among = new TreeSet<>();
        TreeSet<String> places = new TreeSet<>();
        for (Finding finding : single.report().findings()) {
          alone.add(described(finding));
          places.add(finding.place().file().shown());
        }
        if (!Files.isSymbolicLink(file)) {
          places.add(project.relativize(file.toAbsolutePath().normalize()).toString());
        }
        for (Finding finding : judged(tree)) {
          if (places.contains(finding.place().file().shown())) {
            among.add(described(finding));
          }
        }
        seen.addAll(alone);
        if (!alone.equals(among)) {
          differences.add(path + ": alone " + alone + ", in the tree " + among);
        }
      }
    }
    for (Finding finding : judged(tree)) {
      if (!seen.contains(described(finding))) {
        differences.add("only in the tree: " + described(finding));
      }
    }
    assertThat(differences).as(root.toString()).isEmpty();
    return files;
  }

  /** What concludes from an absence needs the whole host, and is left out. */
  private static List<Finding> judged(CheckCommand.Outcome tree) {
    return tree.report().findings().stream()
        .filter(finding -> !finding.rule().needsCompleteHost())
        .toList();
  }

  private static String described(Finding finding) {
    return finding.rule().id()
        + " "
        + finding.severity()
        + " "
        + finding.place().file().shown()
        + ":"
        + finding.place().line()
        + " "
        + finding.message();
  }
}
