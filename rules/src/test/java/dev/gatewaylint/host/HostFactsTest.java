package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFactsTest {
  private static final UserAccount ROOT =
      new UserAccount("root", 0, 0, Set.of(0L), "/root", "/bin/sh");
  private static final UserAccount OP =
      new UserAccount("op", 1000, 1000, Set.of(1000L, 27L), "/home/op", "/bin/sh");
  private static final String FACTS =
      """
      0755 0 0 d .
      0755 0 0 d ./etc
      0644 0 0 f ./etc/root
      0664 0 27 f ./etc/group
      0666 0 0 f ./etc/world
      0040 0 1000 f ./etc/readable
      0600 1000 0 f ./etc/own
      0620 0 27 f ./etc/first class decides
      0777 0 0 l ./etc/link
      0700 0 0 d ./closed
      0666 0 0 f ./closed/world
      0775 0 27 d ./open
      0644 0 0 f ./open/root
      0755 0 0 d ./open/deep
      0644 0 0 f ./open/deep/root
      01777 0 0 d ./tmp
      0644 0 0 f ./tmp/root
      0600 1000 0 f ./tmp/own
      """;

  private HostFolder folder;

  @BeforeEach
  void empty() throws IOException {
    folder = HostFolder.fresh("facts-test");
  }

  private HostFacts facts(String manifest) throws IOException {
    folder.file(FactsManifest.NAME, manifest);
    return HostFacts.of(new FolderTree(folder.root(), ""));
  }

  @Test
  void believesWhatFindPrints() throws IOException, InterruptedException {
    Oracle.require("find");
    folder.file("etc/a b", "").file("etc/é", "").file("home/op/.x", "").link("etc/l", "nowhere");
    folder.file("etc/\\ back", "").file("etc/ ", "");
    Files.setPosixFilePermissions(
        folder.root().resolve("etc/a b"), PosixFilePermissions.fromString("rwx-w-r--"));
    Process find =
        new ProcessBuilder("find", ".", "-printf", "%#m %U %G %y %p\\n")
            .directory(folder.root().toFile())
            .start();
    String manifest = new String(find.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(find.waitFor()).isZero();
    HostFacts facts = facts(manifest);
    assertThat(facts.complaints()).isEmpty();
    int compared = 0;
    try (Stream<Path> all = Files.walk(folder.root())) {
      for (Path path : all.toList()) {
        String inside = folder.root().relativize(path).toString();
        if (inside.equals(FactsManifest.NAME)) {
          continue;
        }
        FileFacts ours = facts.of(inside).orElseThrow();
        assertThat((int) ours.user()).as(inside).isEqualTo(real(path, "uid"));
        assertThat((int) ours.group()).as(inside).isEqualTo(real(path, "gid"));
        assertThat(ours.mode()).as(inside).isEqualTo(real(path, "mode") & 07777);
        assertThat(ours.kind()).isEqualTo(new FolderTree(folder.root(), "").kind(inside));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(10);
    Oracle.compared("find", "findutils", "facts of files", compared);
  }

  private static int real(Path path, String attribute) throws IOException {
    return (int) Files.getAttribute(path, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0644 0 0 f ./a", // no line end
        "0644 0 0 f a\n",
        "0644 0 0 f /a\n",
        "0644 0 0 f ./\n",
        "0644 root root f ./a\n",
        "0844 0 0 f ./a\n",
        "010000 0 0 f ./a\n",
        "0644 4294967295 0 f ./a\n",
        "0644 99999999999999999999999 0 f ./a\n",
        "0644 -1 0 f ./a\n",
        "0644  0 0 f ./a\n",
        "0644 0 0 N ./a\n",
        "0644 0 0 ff ./a\n",
        "0644 0 0 f\n",
        "0644 0 0\n",
        "0644\n",
        "\n",
        "0644 0 0 f ./a\nb\n", // a name with a line feed
        "0644 0 0 f ./a\n0666 0 0 f ./a\n",
      })
  void believesNoManifestThatIsNotWhatFindPrints(String manifest) throws IOException {
    HostFacts facts = facts(manifest);
    assertThat(facts.complaints())
        .singleElement()
        .asString()
        .startsWith(".gateway-lint.manifest: cannot be used: line ");
    assertThat(facts.of("a")).isEmpty();
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatThrownBy(() -> FactsManifest.parse("0755 0 0 d .\n0644 0 0 f ./a\nx\n"))
        .hasMessage("line 3: no mode in octal digits");
  }

  @Test
  void aBrokenManifestIsAComplaintOfTheHost() throws IOException {
    folder.file("etc/systemd/system/a.service", "[Service]\nExecStart=/bin/true\n");
    folder.file(FactsManifest.NAME, "nonsense\n");
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    Host host =
        HostLoader.load(reading.hosts().get(0), Targets.ofSystemd(new SystemdTarget(252, true)));
    assertThat(host.complaints()).hasSize(1);
    assertThat(host.facts("etc")).isEmpty();
  }

  @Test
  void aFolderByTheNameOfAManifestIsAComplaint() throws IOException {
    folder.file(FactsManifest.NAME + "/x", "");
    assertThat(HostFacts.of(new FolderTree(folder.root(), "")).complaints()).hasSize(1);
  }

  @Test
  void aCopysOwnModesAreNeverUsed() throws IOException {
    folder.file("etc/passwd", "");
    HostFacts facts = HostFacts.of(new FolderTree(folder.root(), ""));
    assertThat(facts.complaints()).isEmpty();
    assertThat(facts.of("etc/passwd")).isEmpty();
    assertThat(facts.writableBy("etc/passwd", OP).answer()).isEqualTo(WriteAccess.Answer.UNKNOWN);
  }

  @Test
  void theMachineItselfIsAsked() {
    HostFacts facts = HostFacts.of(new FolderTree(Path.of("/"), ""));
    Optional<FileFacts> passwd = facts.of("etc/passwd");
    Oracle.require(passwd.isPresent(), "an etc/passwd on this machine");
    assertThat(passwd.orElseThrow().kind()).isEqualTo(FileTree.Kind.FILE);
    assertThat(passwd.orElseThrow().user()).isZero();
    assertThat(facts.of("").orElseThrow().kind()).isEqualTo(FileTree.Kind.FOLDER);
    assertThat(facts.of("tmp").orElseThrow().mode() & FileFacts.STICKY).isNotZero();
    assertThat(facts.of("etc/no\0such")).isEmpty();
    assertThat(facts.writableBy("etc/passwd", OP).answer()).isEqualTo(WriteAccess.Answer.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "etc/root -> NO etc/root",
        "etc/group -> YES etc/group",
        "etc/world -> YES etc/world",
        "etc/readable -> NO etc/readable",
        "etc/own -> YES etc/own",
        "etc/first class decides -> YES etc/first class decides",
        "etc/link -> YES etc/world",
        "etc/none -> UNKNOWN etc/none",
        "closed/world -> NO closed/world",
        "open/root -> YES open",
        "open/deep/root -> YES open",
        "open/none -> YES open",
        "tmp/root -> NO tmp/root",
        "tmp/own -> YES tmp",
        "tmp/none -> UNKNOWN tmp/none",
        "etc/../etc/./world -> YES etc/world",
        "etc -> NO etc",
        "open -> YES open",
      })
  void knowsWhoCanChangeAFile(String row) throws IOException {
    folder.link("etc/link", "../etc/world");
    int arrow = row.indexOf(" -> ");
    String[] expected = row.substring(arrow + 4).split(" ", 2);
    WriteAccess access = facts(FACTS).writableBy(row.substring(0, arrow), OP);
    assertThat(access)
        .isEqualTo(new WriteAccess(WriteAccess.Answer.valueOf(expected[0]), expected[1]));
    assertThat(facts(FACTS).writableBy("etc/root", ROOT).isGranted()).isTrue();
  }

  @Test
  void linksInACircleAreUnknown() throws IOException {
    folder.link("etc/link", "link");
    WriteAccess access = facts(FACTS).writableBy("etc/link", OP);
    assertThat(access.answer()).isEqualTo(WriteAccess.Answer.UNKNOWN);
  }
}
