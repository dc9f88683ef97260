package dev.gatewaylint.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitParser;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The units that distributions ship: those of this machine, and those of the packages that .ci/run
 * unpacks below target/corpus. They are in use, so whatever we call an error in them is our error;
 * every other finding stands in corpus.tsv, where a person has judged it.
 */
class CorpusTest {
  private static final Path TABLE =
      Path.of("src", "test", "resources", "dev", "gatewaylint", "corpus", "corpus.tsv");
  private static final boolean WRITE = Boolean.getBoolean("gatewaylint.write");
  private static final LintSettings SETTINGS =
      new LintSettings(
          Set.of(), Set.of(), Targets.ofSystemd(new SystemdTarget(257, true)), Assumptions.DEFAULT);

  /** The machine itself, and each unpacked package. */
  private static List<Path> roots() throws IOException {
    List<Path> roots = new ArrayList<>(List.of(Path.of("/")));
    Path packages = Path.of("..", "target", "corpus").toAbsolutePath().normalize();
    if (Files.isDirectory(packages)) {
      try (Stream<Path> found = Files.list(packages)) {
        found.filter(Files::isDirectory).sorted().forEach(roots::add);
      }
    }
    return roots;
  }

  private static List<Path> unitFiles(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("usr/lib/systemd", "lib/systemd", "etc/systemd")) {
      for (String manager : List.of("system", "user")) {
        Path at = root.resolve(folder).resolve(manager);
        if (!Files.isDirectory(at) || (folder.startsWith("lib") && isMerged(root))) {
          continue;
        }
        try (Stream<Path> found = Files.walk(at)) {
          found.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).forEach(files::add);
        }
      }
    }
    files.removeIf(file -> !isDropIn(file) && UnitKind.ofName(name(file)).isEmpty());
    return files;
  }

  private static boolean isMerged(Path root) {
    return Files.isSymbolicLink(root.resolve("lib"));
  }

  private static boolean isDropIn(Path file) {
    return name(file).endsWith(".conf");
  }

  private static String name(Path file) {
    int names = file.getNameCount();
    boolean dropIn = file.toString().endsWith(".conf");
    return file.subpath(names - (dropIn ? 2 : 1), names).toString();
  }

  @Test
  void everyFilePrintsBackByteForByte() throws IOException {
    int files = 0;
    for (Path root : roots()) {
      for (Path file : unitFiles(root)) {
        files++;
        byte[] bytes = Files.readAllBytes(file);
        SourceFile source = SourceFile.of(file.toString(), file.toString(), bytes);
        assertThat(source.bytes()).as(file.toString()).isEqualTo(bytes);
        UnitFile unit =
            UnitParser.parse(source, UnitKind.ofName(name(file)).orElse(UnitKind.SERVICE));
        int end = 0;
        for (UnitLine line : unit.lines()) {
          assertThat(line.span().start()).as(file.toString()).isEqualTo(end);
          end = line.span().end();
        }
        assertThat(end).as(file.toString()).isEqualTo(source.text().length());
      }
    }
    Oracle.require(files > 0, "no systemd units on this machine");
    Oracle.compared("distribution", System.getProperty("os.name"), "units printed back", files);
  }

  @Test
  void findingsAreTheJudgedOnes() throws IOException {
    Map<String, String> judged = judged();
    Map<String, String> now = new TreeMap<>(WRITE ? Map.of() : judged);
    List<String> wrong = new ArrayList<>();
    int known = 0;
    int files = 0;
    for (Path root : roots()) {
      Report report =
          new Linter(SETTINGS)
              .lint(new FolderReader(root, List.of()).read(List.of(root.toString())));
      Map<String, TreeSet<String>> findings = new TreeMap<>();
      for (Finding finding : report.findings()) {
        if (finding.severity() == Severity.ERROR) {
          wrong.add(
              finding.place().file()
                  + ":"
                  + finding.place().line()
                  + " error "
                  + finding.rule().id()
                  + ": "
                  + finding.message());
        }
        findings
            .computeIfAbsent(finding.place().file().path(), path -> new TreeSet<>())
            .add(finding.rule().id() + ":" + finding.place().line());
      }
      for (Path file : unitFiles(root)) {
        files++;
        String path = root.relativize(file).toString();
        String key = name(file) + "\t" + hash(file);
        String found = String.join(" ", findings.getOrDefault(path, new TreeSet<>()));
        if (WRITE) {
          now.put(key, found);
        } else if (judged.containsKey(key)) {
          known++;
          if (!judged.get(key).equals(found)) {
            wrong.add(file + ": judged <" + judged.get(key) + ">, found <" + found + ">");
          }
        }
      }
    }
    if (WRITE) {
      write(now);
    }
    Oracle.require(files > 0, "no systemd units on this machine");
    Oracle.compared("distribution", System.getProperty("os.name"), "units linted", files);
    Oracle.compared("distribution", System.getProperty("os.name"), "units judged before", known);
    assertThat(wrong).isEmpty();
  }

  /** The finding that each hazard draws, and the lines that make it out of a healthy unit. */
  private static final Map<String, String> HAZARDS =
      Map.of(
          "disabled-start-limit",
          """
          [Unit]
          StartLimitIntervalSec=0
          [Service]
          Type=simple
          Restart=always
          """,
          "unreachable-start-limit",
          """
          [Unit]
          StartLimitIntervalSec=10
          StartLimitBurst=5
          [Service]
          Type=simple
          Restart=always
          RestartSec=10
          """,
          "start-limit-in-service-section",
          """
          [Service]
          Type=simple
          StartLimitIntervalSec=300
          """,
          "invalid-directive-value",
          """
          [Service]
          Restart=sometimes
          """,
          "oneshot-restart-always",
          """
          [Service]
          Type=oneshot
          Restart=always
          """,
          "unknown-section",
          """
          [Sevrice]
          Restart=always
          """);

  @Test
  void aHazardInARealUnitIsFoundEachTime() throws IOException {
    List<Path> units = new ArrayList<>();
    for (Path root : roots()) {
      for (Path file : unitFiles(root)) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        boolean single = text.indexOf("\nExecStart=") == text.lastIndexOf("\nExecStart=");
        if (name(file).endsWith(".service")
            && text.contains("\nExecStart=")
            && single
            && !name(file).contains("@")
            && text.endsWith("\n")) {
          units.add(file);
        }
      }
    }
    Oracle.require(units.size() >= 10, "not ten services on this machine");
    Collections.shuffle(units, new Random(Oracle.seed()));
    int cases = 0;
    List<String> missed = new ArrayList<>();
    for (Path unit : units.subList(0, Oracle.cases(10, Math.min(units.size(), 100)))) {
      for (Map.Entry<String, String> hazard : HAZARDS.entrySet()) {
        cases++;
        HostFolder host = HostFolder.fresh("hazard");
        byte[] healthy = Files.readAllBytes(unit);
        byte[] added = hazard.getValue().getBytes(StandardCharsets.UTF_8);
        byte[] sick = Arrays.copyOf(healthy, healthy.length + added.length);
        System.arraycopy(added, 0, sick, healthy.length, added.length);
        host.file(HostFolder.ADMIN + name(unit), sick);
        Report report =
            new Linter(SETTINGS)
                .lint(
                    new FolderReader(host.root(), List.of()).read(List.of(host.root().toString())));
        long after = lines(healthy);
        boolean found =
            report.findings().stream()
                .anyMatch(
                    finding ->
                        finding.rule().id().equals(hazard.getKey())
                            && finding.place().line() > after);
        if (!found) {
          missed.add(unit + " with " + hazard.getKey() + " draws " + report.findings());
        }
      }
    }
    Oracle.compared("distribution", System.getProperty("os.name"), "hazards found", cases);
    assertThat(missed).isEmpty();
  }

  private static long lines(byte[] text) {
    long lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static Map<String, String> judged() throws IOException {
    Map<String, String> judged = new TreeMap<>();
    if (Files.exists(TABLE)) {
      for (String line : Files.readAllLines(TABLE)) {
        String[] columns = line.split("\t", -1);
        judged.put(columns[0] + "\t" + columns[1], columns[2]);
      }
    }
    return judged;
  }

  private static void write(Map<String, String> table) throws IOException {
    StringBuilder text = new StringBuilder();
    table.forEach((key, found) -> text.append(key).append('\t').append(found).append('\n'));
    Files.writeString(TABLE, text.toString(), StandardCharsets.UTF_8);
  }

  private static String hash(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
