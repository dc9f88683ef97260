package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files sudo reads, in which order: sudoers(5), and measured with sudo 1.9.13p3. */
class SudoersReaderTest {
  private static final String GRANT = "deploy ALL=(root) NOPASSWD: /usr/bin/true\n";

  private HostFolder folder;

  @BeforeEach
  void empty() throws IOException {
    folder = HostFolder.fresh("sudoers-reader");
  }

  private SudoersSet read() {
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    assertThat(reading.complaints()).isEmpty();
    return HostLoader.load(reading.hosts().get(0), Targets.NONE).sudoers();
  }

  private static List<String> grants(SudoersSet set) {
    List<String> files = new ArrayList<>();
    for (PolicyLine line : set.lines()) {
      if (line.entry() instanceof Entry.UserSpec) {
        files.add(line.file().name());
      }
    }
    return files;
  }

  private void main(String text) throws IOException {
    folder.file("etc/sudoers", text);
  }

  private void fragment(String name) throws IOException {
    folder.file("etc/sudoers.d/" + name, GRANT);
  }

  @Test
  void anIncludedFolderIsReadWhereItStandsInTheOrderOfBytes() throws IOException {
    main("@includedir /etc/sudoers.d\n" + GRANT);
    for (String name : List.of("zz", "99", "9-gw", "10-gw", "99_gw-x")) {
      fragment(name);
    }
    SudoersSet set = read();
    assertThat(set.isWhole()).isTrue();
    assertThat(grants(set)).containsExactly("10-gw", "9-gw", "99", "99_gw-x", "zz", "sudoers");
  }

  @Test
  void namesWithADotOrATildeAndFoldersAreNotRead() throws IOException {
    main("#includedir /etc/sudoers.d\n");
    for (String name : List.of("openclaw.conf", "gw~", ".gw", "gw.rpmnew", "sub/gw", "gw")) {
      fragment(name);
    }
    SudoersSet set = read();
    assertThat(grants(set)).containsExactly("gw");
    assertThat(set.passedOver())
        .extracting(file -> file.file().source().path() + ": " + file.reason())
        .containsExactlyInAnyOrder(
            "etc/sudoers.d/.gw: its name has a dot",
            "etc/sudoers.d/gw.rpmnew: its name has a dot",
            "etc/sudoers.d/gw~: its name ends in ~",
            "etc/sudoers.d/openclaw.conf: its name has a dot",
            "etc/sudoers.d/sub/gw: it lies in a folder below the included one");
  }

  @Test
  void linksAreFollowedInsideTheRootUnderTheLinksName() throws IOException {
    main("@includedir /etc/sudoers.d\n");
    folder.file("opt/gw/rights.conf", GRANT).link("etc/sudoers.d/gw", "/opt/gw/rights.conf");
    assertThat(grants(read())).containsExactly("rights.conf");
  }

  @Test
  void aFileMayBeIncludedByARelativePathAndByTheHostsName() throws IOException {
    main("@include sudoers.local\n@include /etc/sudoers.%h\n@include \"/etc/with blank\"\n");
    folder.file("etc/sudoers.local", GRANT);
    folder.file("etc/sudoers.gw1", GRANT).file("etc/hostname", "gw1.example.org\n");
    folder.file("etc/with blank", GRANT);
    SudoersSet set = read();
    assertThat(grants(set)).containsExactly("sudoers.local", "sudoers.gw1", "with blank");
    assertThat(set.missing()).isEmpty();
  }

  @Test
  void anIncludeOfAFileThatIsNotThereIsTold() throws IOException {
    main("@include /etc/sudoers.gone\n@includedir /etc/gone.d\n" + GRANT);
    SudoersSet set = read();
    assertThat(set.missing())
        .extracting(missing -> missing.place().text())
        .containsExactly("/etc/sudoers.gone");
    assertThat(grants(set)).containsExactly("sudoers");
  }

  @Test
  void aFileThatIncludesItselfEnds() throws IOException {
    main("@include /etc/sudoers\n" + GRANT);
    SudoersSet set = read();
    assertThat(set.files()).hasSize(1);
    assertThat(set.missing()).isNotEmpty();
    assertThat(grants(set)).hasSize(129);
  }

  @Test
  void fragmentsAloneAreReadAsEveryMainFileDoes() throws IOException {
    fragment("gw");
    fragment("gw.conf");
    SudoersSet set = read();
    assertThat(grants(set)).containsExactly("gw");
    assertThat(set.isWhole()).isFalse();
  }

  @Test
  void aRepositorysFilesAreTakenTogether() throws IOException {
    folder.file("roles/a/files/sudoers.d/a", GRANT).file("roles/b/files/sudoers.d/b", GRANT);
    SudoersSet set = read();
    assertThat(grants(set)).containsExactly("a", "b");
    assertThat(set.isWhole()).isFalse();
  }
}
