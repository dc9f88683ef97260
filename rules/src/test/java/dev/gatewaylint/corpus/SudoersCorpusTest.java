package dev.gatewaylint.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sudoers files that distributions ship draw no finding: those of the packages that .ci/run
 * unpacks below target/sudoers, and files that say what the main files of three distributions say.
 */
class SudoersCorpusTest {
  private static final Path PACKAGES = Path.of("..", "target", "sudoers").toAbsolutePath();

  /** The rules about sudoers files. */
  private static Set<String> rules() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : Rules.all()) {
      if (rule.getClass().getPackageName().endsWith(".sudoers")) {
        ids.add(rule.info().id());
      }
    }
    return ids;
  }

  private static List<String> findings(Path root) {
    Report report =
        new Linter(LintSettings.DEFAULT)
            .lint(new FolderReader(root, List.of()).read(List.of(root.toString())));
    Set<String> about = rules();
    assertThat(report.complaints()).isEmpty();
    assertThat(report.files()).isPositive();
    List<String> found = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (about.contains(finding.rule().id()) || finding.severity() == Severity.ERROR) {
        String place = finding.place().file() + ":" + finding.place().line();
        found.add(place + " " + finding.rule().id() + ": " + finding.message());
      }
    }
    return found;
  }

  @Test
  void filesOfPackagesDrawNothing() throws IOException {
    int files = 0;
    List<String> found = new ArrayList<>();
    List<Path> roots = new ArrayList<>();
    if (Files.isDirectory(PACKAGES)) {
      try (Stream<Path> all = Files.list(PACKAGES.normalize())) {
        all.filter(SudoersCorpusTest::hasSudoers).sorted().forEach(roots::add);
      }
    }
    for (Path root : roots) {
      found.addAll(findings(root));
      try (Stream<Path> all = Files.walk(root.resolve("etc"))) {
        files += (int) all.filter(Files::isRegularFile).filter(f -> isSudoers(root, f)).count();
      }
    }
    Oracle.require(files > 0, "no sudoers files of packages are unpacked");
    Oracle.compared("distribution", System.getProperty("os.name"), "sudoers files linted", files);
    assertThat(found).isEmpty();
  }

  private static boolean hasSudoers(Path root) {
    return Files.exists(root.resolve("etc/sudoers")) || Files.exists(root.resolve("etc/sudoers.d"));
  }

  private static boolean isSudoers(Path root, Path file) {
    return root.relativize(file).startsWith("etc/sudoers.d")
        || root.relativize(file).equals(Path.of("etc/sudoers"));
  }

  private static void drawsNothing(String name, String main, String release) throws IOException {
    HostFolder host = HostFolder.fresh("sudoers-of-" + name);
    host.file("etc/sudoers", main);
    host.file("etc/sudoers.d/README", "# Files here are read in the order of their names.\n");
    host.file("etc/os-release", release);
    host.file("etc/passwd", "root:x:0:0::/root:/bin/bash\nada:x:1000:1000::/home/ada:/bin/bash\n");
    host.file("etc/group", "root:x:0:\nsudo:x:27:ada\nwheel:x:10:ada\nada:x:1000:\n");
    assertThat(findings(host.root())).isEmpty();
  }

  @Test
  void aFileLikeDebiansDrawsNothing() throws IOException {
    drawsNothing(
        "debian",
        """
        # Edit with visudo.
        Defaults\tenv_reset
        Defaults\tmail_badpass
        Defaults\tsecure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        Defaults\tuse_pty

        # Defaults:%sudo env_keep += "http_proxy https_proxy"
        # Host alias, User alias and Cmnd alias specifications go here.

        root\tALL=(ALL:ALL) ALL
        %sudo\tALL=(ALL:ALL) ALL

        @includedir /etc/sudoers.d
        """,
        "ID=debian\nVERSION_ID=\"12\"\n");
  }

  @Test
  void aFileLikeUbuntusDrawsNothing() throws IOException {
    String main =
        """
        Defaults\tenv_reset
        Defaults\tmail_badpass
        Defaults\tsecure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin"
        Defaults\tuse_pty
        #Defaults:%sudo env_keep += "EDITOR"

        root\tALL=(ALL:ALL) ALL
        # Members of the admin group may gain root privileges
        %admin ALL=(ALL) ALL
        %sudo\tALL=(ALL:ALL) ALL
        #includedir /etc/sudoers.d
        """;
    drawsNothing("ubuntu", main, "ID=ubuntu\nVERSION_ID=\"24.04\"\n");
    // There sudo-rs reads the same file.
    drawsNothing("ubuntu-with-sudo-rs", main, "ID=ubuntu\nVERSION_ID=\"25.10\"\n");
  }

  @Test
  void aFileLikeFedorasDrawsNothing() throws IOException {
    drawsNothing(
        "fedora",
        """
        ## Host Aliases
        # Host_Alias     FILESERVERS = fs1, fs2
        ## Command Aliases
        # Cmnd_Alias SERVICES = /sbin/service, /usr/bin/systemctl start, /usr/bin/systemctl stop

        Defaults   !visiblepw
        Defaults    always_set_home
        Defaults    match_group_by_gid
        Defaults    always_query_group_plugin
        Defaults    env_reset
        Defaults    env_keep =  "COLORS DISPLAY HOSTNAME HISTSIZE KDEDIR LS_COLORS"
        Defaults    env_keep += "MAIL QTDIR USERNAME LANG LC_ADDRESS LC_CTYPE"
        Defaults    env_keep += "LC_COLLATE LC_IDENTIFICATION LC_MEASUREMENT LC_MESSAGES"
        Defaults    env_keep += "LC_MONETARY LC_NAME LC_NUMERIC LC_PAPER LC_TELEPHONE"
        Defaults    env_keep += "LC_TIME LC_ALL LANGUAGE LINGUAS _XKB_CHARSET XAUTHORITY"
        # Defaults   env_keep += "HOME"
        Defaults    secure_path = /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

        root\tALL=(ALL) \tALL
        # %sys ALL = NETWORKING, SOFTWARE, SERVICES, STORAGE, DELEGATING, PROCESSES
        %wheel\tALL=(ALL)\tALL
        # %wheel\tALL=(ALL)\tNOPASSWD: ALL
        # %users  localhost=/sbin/shutdown -h now

        ## Read drop-in files from /etc/sudoers.d
        #includedir /etc/sudoers.d
        """,
        "ID=fedora\nVERSION_ID=42\n");
  }
}
