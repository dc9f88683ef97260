package dev.gatewaylint.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a spec, or a host as it is, to a folder of files. */
class GenerateCommandTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../samples/hosts");

  @TempDir private Path folder;

  private GenerateCommand.Outcome run(
      Optional<String> spec, Optional<String> from, String layout, boolean force)
      throws UsageException {
    return GenerateCommand.run(
        new GenerateRequest(folder, spec, from, "out", layout, force, List.of(), List.of()));
  }

  private GenerateCommand.Outcome from(String sample, String layout) throws UsageException {
    String path = SAMPLES.resolve(sample).normalize().toString();
    return run(Optional.empty(), Optional.of(path), layout, false);
  }

  private GenerateCommand.Outcome fromUnit(String unit) throws IOException, UsageException {
    Path file = folder.resolve("host/etc/systemd/system/openclaw.service");
    Files.createDirectories(file.getParent());
    Files.writeString(file, unit);
    return run(Optional.empty(), Optional.of("host"), "files", false);
  }

  private Map<String, String> tree() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        all.put(folder.resolve("out").relativize(file).toString(), Files.readString(file));
      }
    }
    return all;
  }

  @Test
  void theIncidentsHostGetsARoleWithoutAGrantForThePatient() throws Exception {
    GenerateCommand.Outcome outcome = from("death-spiral", "role");
    assertThat(outcome.exit()).isEqualTo(Exit.OK);
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.output())
        .contains("openclaw-deploy run the restart script instead")
        .contains("upstream-sync.sh:10")
        .endsWith("The role is in out.\n");
    Map<String, String> tree = tree();
    assertThat(tree.get("files/etc/sudoers.d/openclaw"))
        .contains(
            "openclaw-deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw.service")
        .doesNotContain("\ngateway ");
    assertThat(tree.get("files/etc/systemd/system/openclaw.service"))
        .contains("StartLimitIntervalSec=300\n", "OnFailure=openclaw-alert@");
    assertThat(tree.get("gateway-lint.spec.yml")).contains("crash-cycles:\n  - \"28s\"");
  }

  @Test
  void theSpecThatWasReadOffComesToTheSame() throws Exception {
    from("death-spiral", "role");
    Map<String, String> found = tree();
    Files.move(folder.resolve("out/gateway-lint.spec.yml"), folder.resolve("spec.yml"));
    found.remove("gateway-lint.spec.yml");
    try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    run(Optional.of("spec.yml"), Optional.empty(), "role", false);
    Map<String, String> again = tree();
    found.keySet().removeIf(path -> path.startsWith(".gateway-lint-generated"));
    again.keySet().removeIf(path -> path.startsWith(".gateway-lint-generated"));
    // What was found on the host is told in the README of the role that was made from it.
    assertThat(found.remove("README.md")).contains("take the order out");
    assertThat(again.remove("README.md")).doesNotContain("take the order out");
    assertThat(again).isEqualTo(found);
  }

  @Test
  void aSecondRunWritesNothing() throws Exception {
    from("death-spiral", "role");
    GenerateCommand.Outcome again = from("death-spiral", "role");
    assertThat(again.output()).doesNotContain("wrote").contains("is as it was");
  }

  @Test
  void whatAPersonEditedStaysUntilForced() throws Exception {
    from("death-spiral", "role");
    Path defaults = folder.resolve("out/defaults/main.yml");
    String edited = Files.readString(defaults) + "# mine\n";
    Files.writeString(defaults, edited);
    GenerateCommand.Outcome refused = from("death-spiral", "role");
    assertThat(refused.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(refused.output()).contains("-# mine");
    assertThat(refused.messages()).hasSize(1).first().asString().contains("--force");
    assertThat(Files.readString(defaults)).isEqualTo(edited);
    String path = SAMPLES.resolve("death-spiral").normalize().toString();
    run(Optional.empty(), Optional.of(path), "role", true);
    assertThat(Files.readString(defaults)).doesNotContain("# mine");
  }

  @Test
  void everyLayoutIsWritten() throws Exception {
    for (String layout : List.of("role", "files", "collection", "vars")) {
      GenerateCommand.Outcome outcome =
          GenerateCommand.run(
              new GenerateRequest(
                  folder,
                  Optional.empty(),
                  Optional.of(SAMPLES.resolve("healthy").normalize().toString()),
                  layout,
                  layout,
                  false,
                  List.of(),
                  List.of()));
      assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.OK);
      assertThat(folder.resolve(layout)).isNotEmptyDirectory();
    }
    assertThat(folder.resolve("files/etc/systemd/system/openclaw.service")).exists();
  }

  @Test
  void secretsAreNotTakenAlong() throws Exception {
    GenerateCommand.Outcome outcome =
        fromUnit(
            """
            [Service]
            User=gw
            ExecStart=/usr/bin/openclaw gateway
            Environment=API_TOKEN=hunter2hunter2 NODE_ENV=production
            """);
    assertThat(outcome.output()).contains("API_TOKEN is not taken along").doesNotContain("hunter2");
    assertThat(tree().values()).noneMatch(text -> text.contains("hunter2"));
    assertThat(tree().get("etc/systemd/system/openclaw.service"))
        .contains("Environment=NODE_ENV=production");
  }

  @Test
  void aRootGatewayGetsAnAccountAndPeopleAreTold() throws Exception {
    GenerateCommand.Outcome outcome =
        fromUnit("[Service]\nExecStart=/usr/bin/openclaw gateway\nRestart=always\n");
    assertThat(outcome.output()).contains("runs as root today");
    assertThat(tree().get("etc/systemd/system/openclaw.service")).contains("User=openclaw\n");
  }

  @Test
  void whatCannotBeReadOffIsOneSentence() {
    assertThatThrownBy(() -> fromUnit("[Service]\nExecStart=/usr/bin/web\n"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> fromUnit("[Service]\nExecStart=%h/bin/openclaw gateway\nUser=a b\n"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> run(Optional.of("nosuch"), Optional.empty(), "role", false))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> run(Optional.empty(), Optional.empty(), "role", false))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> run(Optional.of("a"), Optional.of("b"), "role", false))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> run(Optional.of("a"), Optional.empty(), "rpm", false))
        .isInstanceOf(UsageException.class);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void theCommandIsWhatTheProgramGets() throws Exception {
    fromUnit(
        """
        [Service]
        User=gw
        Environment=PORT=19001
        ExecStart=/usr/bin/openclaw gateway --port ${PORT} --price $$5 --share 50%%
        """);
    Map<String, String> tree = tree();
    assertThat(tree.get("etc/systemd/system/openclaw.service"))
        .contains(
            "ExecStart=/usr/bin/openclaw gateway --port 19001 --price \"$$5\" --share \"50%%\"");
    assertThat(tree.get("usr/local/lib/openclaw/probe")).contains("127.0.0.1:19001/");
  }

  @Test
  void aUnitThatAsksMoreOfSystemdStays() throws Exception {
    GenerateCommand.Outcome outcome =
        fromUnit(
            """
            [Service]
            User=gw
            Environment=OPENCLAW_GATEWAY_PORT=19002
            ExecStart=-/usr/bin/openclaw gateway
            """);
    assertThat(outcome.output()).contains("stays and gets a drop-in");
    Map<String, String> tree = tree();
    assertThat(tree).doesNotContainKey("etc/systemd/system/openclaw.service");
    assertThat(tree.get("etc/systemd/system/openclaw.service.d/50-gateway-lint.conf"))
        .doesNotContain("19002");
    assertThat(tree.get("usr/local/lib/openclaw/probe")).contains("127.0.0.1:19002/");
  }

  @Test
  void whatTheNewUnitHasNotIsNamed() throws Exception {
    Path dropIn = folder.resolve("host/etc/systemd/system/openclaw.service.d/zz.conf");
    Files.createDirectories(dropIn.getParent());
    Files.writeString(dropIn, "[Unit]\nStartLimitIntervalSec=0\n");
    GenerateCommand.Outcome outcome =
        fromUnit(
            """
            [Unit]
            Requires=postgresql.service
            [Service]
            User=gw
            LimitNOFILE=65536
            Environment=OPENCLAW_STATE_DIR=/data/openclaw
            LogsDirectory=openclaw
            ExecStartPre=/usr/bin/true
            ExecStart=/usr/bin/openclaw gateway
            """);
    assertThat(outcome.output())
        .contains("ExecStartPre=, LimitNOFILE=, LogsDirectory=, Requires=")
        .contains("zz.conf stays, and its lines override");
    Map<String, String> tree = tree();
    assertThat(tree.get("etc/systemd/system/openclaw.service"))
        .contains("-/data/openclaw", "-/var/log/openclaw");
    assertThat(tree.get("README.md")).contains("LimitNOFILE=");
  }

  @Test
  void aUsersOwnUnitIsNotHiddenByAnother() throws Exception {
    Path unit = folder.resolve("host/home/gw/.config/systemd/user/openclaw-gateway.service");
    Files.createDirectories(unit.getParent());
    Files.writeString(
        unit,
        "[Service]\nExecStart=/usr/bin/openclaw gateway\n[Install]\nWantedBy=default.target\n");
    run(Optional.empty(), Optional.of("host"), "files", false);
    assertThat(tree())
        .containsKey("etc/systemd/user/openclaw-gateway.service.d/50-gateway-lint.conf")
        .doesNotContainKey("etc/systemd/user/openclaw-gateway.service");
  }

  @Test
  void aSecretOnTheCommandLineIsNotTakenAlong() throws Exception {
    GenerateCommand.Outcome outcome =
        fromUnit(
            """
            [Service]
            User=gw
            ExecStart=/usr/bin/openclaw gateway --token hunter2hunter2 --password=hunter2hunter3 --port 19003
            """);
    assertThat(outcome.output()).contains("--token is not taken along", "--password is not");
    assertThat(tree().values()).noneMatch(text -> text.contains("hunter2"));
  }

  @Test
  void grantsOfTodayAreWordedAsTheyAre() throws Exception {
    Path sudoers = folder.resolve("host/etc/sudoers.d/ops");
    Files.createDirectories(sudoers.getParent());
    Files.writeString(
        sudoers,
        """
        %oncall ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw.service
        gw ALL=(ALL) NOPASSWD: ALL
        """);
    Files.writeString(
        folder.resolve("host/etc/sudoers.d/openclaw"),
        "gw ALL=(root) NOPASSWD: /usr/bin/apt-get update\n");
    Path cron = folder.resolve("host/etc/cron.d/gw");
    Files.createDirectories(cron.getParent());
    Files.writeString(
        cron,
        """
        1 * * * * root systemctl restart openclaw.service
        2 * * * * ops sudo -n systemctl restart openclaw
        """);
    GenerateCommand.Outcome outcome =
        fromUnit("[Service]\nUser=gw\nExecStart=/usr/bin/openclaw gateway\n");
    assertThat(tree().get("etc/sudoers.d/openclaw"))
        .contains("\n%oncall ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw.service\n")
        .contains("\nops ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw.service\n")
        .doesNotContain("member-of");
    assertThat(outcome.output())
        .contains("ops:2 still lets gw run systemctl as root")
        .contains("openclaw:1 goes, for that file is written anew: gw may no longer run")
        .contains("gw:1 is given as root")
        .contains("gw:2 will be refused to ops");
  }

  @Test
  void anAccountThatIsInventedIsMade() throws Exception {
    from("death-spiral", "role");
    Map<String, String> tree = tree();
    assertThat(tree.get("tasks/accounts.yml")).contains("name: openclaw-deploy");
    assertThat(tree.get("gateway-lint.spec.yml")).contains("create: true");
  }

  @Test
  void aFileInPlaceOfTheFolderIsOneSentence() throws Exception {
    Files.writeString(folder.resolve("out"), "mine");
    GenerateCommand.Outcome outcome = from("healthy", "role");
    assertThat(outcome.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.messages().get(0)).endsWith("is there and is not a folder");
  }

  @Test
  void nobodyElseLivesInRootsHome() throws Exception {
    GenerateCommand.Outcome outcome =
        fromUnit(
            """
            [Service]
            WorkingDirectory=/root/x
            Environment=HOME=/root
            ExecStart=/root/bin/openclaw gateway
            """);
    assertThat(outcome.output()).contains("files below /root", "HOME is not taken along");
    assertThat(tree().get("etc/systemd/system/openclaw.service"))
        .contains("WorkingDirectory=/home/openclaw\n")
        .doesNotContain("=/root\n", "ReadWritePaths=/root");
  }

  @Test
  void namesThatAreNoneGetNoGrant() throws Exception {
    Path cron = folder.resolve("host/etc/cron.d/gw");
    Files.createDirectories(cron.getParent());
    Files.writeString(cron, "1 * * * * %sys systemctl restart openclaw.service\n");
    Path sudoers = folder.resolve("host/etc/sudoers.d/ops");
    Files.createDirectories(sudoers.getParent());
    Files.writeString(
        sudoers, "%users ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw.service\n");
    GenerateCommand.Outcome outcome =
        fromUnit("[Service]\nUser=gw\nExecStart=/usr/bin/openclaw gateway\n");
    assertThat(outcome.output()).contains("%sys's, a name", "%users's, which stands for more");
    assertThat(tree().get("etc/sudoers.d/openclaw")).doesNotContain("%");
  }

  @Test
  void aJobOfLaunchdIsNamed() {
    assertThatThrownBy(() -> from("mac-healthy", "role"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("a job of launchd runs the gateway");
  }
}
