package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.ReaderFactory;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code fix} writes, and what it leaves alone. */
class FixCommandTest {
  private static final String UNIT = HostFolder.ADMIN + "web.service";
  private static final String TYPING = "[Service]\nExecStart=/usr/bin/web\nRestartSecs=5\n";
  private static final String RIGHT = TYPING.replace("Secs", "Sec");

  private HostFolder host;

  @BeforeEach
  void empty() throws IOException {
    host = HostFolder.fresh("fix-command");
    host.file(".git", "");
  }

  private FixCommand.Outcome fix(List<String> only, boolean diff, String... paths)
      throws UsageException {
    CheckRequest check =
        new CheckRequest(
            host.root(),
            List.of(paths),
            List.of(),
            "warning",
            only,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false);
    return FixCommand.run(new FixRequest(check, false, diff), ReaderFactory.FOLDERS);
  }

  private FixCommand.Outcome fix() throws UsageException {
    return fix(List.of(), false, ".");
  }

  private String text(String path) throws IOException {
    return Files.readString(host.root().resolve(path));
  }

  private Map<String, String> tree() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(host.root())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        all.put(host.root().relativize(file).toString(), Files.readString(file));
      }
    }
    return all;
  }

  @Test
  void writesWhatIsFixedAndSaysSo() throws Exception {
    host.file(UNIT, TYPING);
    FixCommand.Outcome outcome = fix();
    assertThat(text(UNIT)).isEqualTo(RIGHT);
    assertThat(outcome.exit()).isEqualTo(Exit.OK);
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.output())
        .contains("fixed " + UNIT + ": unknown-directive: write RestartSec=")
        .contains("1 finding fixed in 1 file.")
        .contains("No findings in 1 file");
  }

  @Test
  void aSecondRunTouchesNothing() throws Exception {
    host.file(UNIT, TYPING);
    fix();
    Object written = Files.getLastModifiedTime(host.root().resolve(UNIT));
    FixCommand.Outcome again = fix();
    assertThat(again.output()).startsWith("Nothing to fix.");
    assertThat(Files.getLastModifiedTime(host.root().resolve(UNIT))).isEqualTo(written);
  }

  @Test
  void aDiffWritesNothingAndItsExitIsThatOfTheFiles() throws Exception {
    host.file(UNIT, TYPING);
    FixCommand.Outcome outcome = fix(List.of(), true, ".");
    assertThat(text(UNIT)).isEqualTo(TYPING);
    assertThat(outcome.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(outcome.output())
        .isEqualTo(
            """
            --- a/etc/systemd/system/web.service
            +++ b/etc/systemd/system/web.service
            @@ -1,3 +1,3 @@
             [Service]
             ExecStart=/usr/bin/web
            -RestartSecs=5
            +RestartSec=5
            """);
    assertThat(outcome.messages()).hasSize(1).first().asString().contains("would be fixed");
  }

  @Test
  void patchMakesOfTheDiffWhatFixWrites() throws Exception {
    Oracle.require("patch");
    host.file(UNIT, TYPING.stripTrailing());
    host.file(HostFolder.ADMIN + "crlf.service", TYPING.replace("\n", "\r\n"));
    host.file(
        HostFolder.ADMIN + "tabs.service", "[Service]\nExecStart=/bin/a\t b\nUsr=x\nRestartSecs=1");
    Path patch = host.root().resolve("p.patch");
    Files.writeString(patch, fix(List.of(), true, ".").output());
    Process apply =
        new ProcessBuilder(
                "patch", "-p1", "-s", "-d", host.root().toString(), "-i", patch.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(apply.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(apply.waitFor()).as(said).isZero();
    Map<String, String> patched = tree();
    fix();
    assertThat(tree()).isEqualTo(patched);
    assertThat(patched.get(HostFolder.ADMIN + "crlf.service")).contains("RestartSec=5\r\n");
  }

  /** Linger is an empty file, for which a unified diff has no lines. */
  @Test
  void aDiffNamesEmptyFilesToo() throws Exception {
    host.file(
        "home/ada/.config/systemd/user/openclaw-gateway.service",
        "[Service]\nExecStart=/usr/bin/openclaw gateway\n[Install]\nWantedBy=default.target\n");
    assertThat(fix(List.of(), true, ".").output())
        .contains(
            """
            diff --git a/var/lib/systemd/linger/ada b/var/lib/systemd/linger/ada
            new file mode 100644
            """);
    fix();
    assertThat(text("var/lib/systemd/linger/ada")).isEmpty();
  }

  @Test
  void secretsStayOutOfTheDiff() throws Exception {
    host.file(UNIT, TYPING + "Environment=API_TOKEN=hunter2hunter2\n");
    FixCommand.Outcome outcome = fix(List.of(), true, ".");
    assertThat(outcome.output()).contains("+RestartSec=5").doesNotContain("hunter2");
    assertThat(outcome.messages()).anyMatch(message -> message.contains("hides secrets"));
  }

  @Test
  void ownerAndModeStay() throws Exception {
    host.file(UNIT, TYPING);
    Path file = host.root().resolve(UNIT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    if (Files.getOwner(file).getName().equals("root")) {
      Files.setAttribute(file, "unix:uid", 1);
      Files.setAttribute(file, "unix:gid", 2);
    }
    Object owner = Files.getAttribute(file, "unix:uid");
    Object group = Files.getAttribute(file, "unix:gid");
    fix();
    assertThat(text(UNIT)).isEqualTo(RIGHT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(owner);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(group);
  }

  /** The link's target is another machine's file as far as this host is concerned. */
  @Test
  void noLinkLeadsOutOfTheTree() throws Exception {
    Path outside = Files.createDirectories(host.root().resolveSibling("fix-outside"));
    Files.writeString(outside.resolve("web.service"), TYPING);
    host.link(UNIT, outside.resolve("web.service").toString());
    fix();
    assertThat(Files.readString(outside.resolve("web.service"))).isEqualTo(TYPING);
    assertThat(host.has(UNIT)).isTrue();

    host = HostFolder.fresh("fix-command");
    host.link("etc/systemd/system", outside.toString());
    fix();
    assertThat(Files.readString(outside.resolve("web.service"))).isEqualTo(TYPING);
  }

  @Test
  void aLinkInsideTheTreeIsFollowedAndStays() throws Exception {
    host.file("opt/units/web.service", TYPING);
    host.link(UNIT, "/opt/units/web.service");
    fix();
    assertThat(text("opt/units/web.service")).isEqualTo(RIGHT);
    assertThat(Files.isSymbolicLink(host.root().resolve(UNIT))).isTrue();
  }

  @Test
  void chosenRulesAloneAreFixedAndReported() throws Exception {
    host.file(UNIT, TYPING + "Bogus=1\n[Unitt]\nAfter=x.service\n");
    FixCommand.Outcome outcome = fix(List.of("unknown-directive"), false, ".");
    assertThat(text(UNIT)).contains("RestartSec=5").contains("[Unitt]");
    assertThat(outcome.output()).contains("Bogus").doesNotContain("unknown-section");
  }

  @Test
  void bytesThatAreNoTextSurvive() throws Exception {
    byte[] raw = ("# \u00FF\u00FE\n" + TYPING).getBytes(StandardCharsets.ISO_8859_1);
    host.file(UNIT, raw);
    fix();
    byte[] expected = ("# \u00FF\u00FE\n" + RIGHT).getBytes(StandardCharsets.ISO_8859_1);
    byte[] now = Files.readAllBytes(host.root().resolve(UNIT));
    // A line that is no UTF-8 ends the reading: then nothing is wrong below it.
    assertThat(now).isIn(raw, expected);
  }

  @Test
  void aReadOnlyFolderIsOneSentenceAndExit2() throws Exception {
    host.file(UNIT, TYPING);
    Path fresh = host.root().resolve(HostFolder.ADMIN + ".web.service.gateway-lint-new");
    Files.createDirectories(fresh.resolve("occupied")); // root may write in any folder
    FixCommand.Outcome outcome = fix();
    assertThat(outcome.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(outcome.messages()).first().asString().startsWith(UNIT + ": not written: ");
    assertThat(outcome.messages().get(1)).contains("0 of 1 file written");
    assertThat(outcome.output()).isEmpty();
    assertThat(text(UNIT)).isEqualTo(TYPING);
  }

  @Test
  void wrongUsageWritesNothing() throws Exception {
    host.file(UNIT, TYPING);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> fix(List.of("nope"), false, "."))
        .isInstanceOf(UsageException.class);
    assertThat(fix(List.of(), false, "nosuch").exit()).isEqualTo(Exit.TROUBLE);
    assertThat(text(UNIT)).isEqualTo(TYPING);
  }
}
