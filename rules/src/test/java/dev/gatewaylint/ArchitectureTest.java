package dev.gatewaylint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as docs/architecture.md draws it, read from the sources themselves. */
class ArchitectureTest {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();

  /** Each may import only those before it; a package belongs to the longest name that fits. */
  private static final List<String> ORDER =
      List.of(
          "text",
          "syntax",
          "syntax.*",
          "systemctl",
          "sudo",
          "launchd",
          "gateway",
          "host",
          "caller",
          "simulate",
          "scenario",
          "generate",
          "rule",
          "checks.*",
          "checks",
          "lint",
          "report",
          "command");

  private static final int LONGEST = 400;
  private static final int MEDIAN = 100;
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?dev\\.gatewaylint\\.([a-z0-9.]+)\\.[A-Z]");
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^package dev\\.gatewaylint\\.([a-z0-9.]+);");

  private static List<Path> mainSources(String... modules) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : modules) {
      try (Stream<Path> walk = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  /** Formats and families of rules live side by side: {@code syntax.*}, {@code checks.*}. */
  private static int floor(String packageName) {
    int dot = packageName.indexOf('.');
    return ORDER.indexOf(dot < 0 ? packageName : packageName.substring(0, dot) + ".*");
  }

  /**
   * Of one floor, a package sees itself alone: no format knows another, no family of rules either.
   */
  private static boolean mayImport(String from, String imported) {
    if (floor(from) == floor(imported)) {
      return room(from).equals(room(imported));
    }
    return floor(imported) >= 0 && floor(imported) < floor(from);
  }

  private static String room(String packageName) {
    String[] names = packageName.split("\\.");
    return names.length == 1 ? names[0] : names[0] + "." + names[1];
  }

  @Test
  void packagesImportOnlyThoseBeforeThem() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : mainSources("rules")) {
      String source = Files.readString(file);
      Matcher own = PACKAGE.matcher(source);
      assertThat(own.find()).as("package of %s", file).isTrue();
      assertThat(floor(own.group(1)))
          .as("%s is a package of the architecture", own.group(1))
          .isNotNegative();
      Matcher imported = IMPORT.matcher(source);
      while (imported.find()) {
        if (!mayImport(own.group(1), imported.group(1))) {
          wrong.add(ROOT.relativize(file) + " imports " + imported.group(1));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void filesStaySmall() throws IOException {
    List<Integer> lengths = new ArrayList<>();
    for (Path file : mainSources("rules", "ansible-bridge", "cli", "plugin")) {
      int lines = Files.readAllLines(file).size();
      assertThat(lines).as("lines of %s", file).isLessThanOrEqualTo(LONGEST);
      lengths.add(lines);
    }
    lengths.sort(null);
    assertThat(lengths.get(lengths.size() / 2)).as("median of lines").isLessThan(MEDIAN);
  }

  @Test
  void namesSayWhatAThingIs() throws IOException {
    assertThat(mainSources("rules", "ansible-bridge", "cli", "plugin"))
        .extracting(file -> file.getFileName().toString().replace(".java", ""))
        .noneMatch(name -> name.matches("Abstract.*|.*(Utils?|Helper|Manager|Impl|Base)"));
  }

  @Test
  void theEnginePrintsNothing() throws IOException {
    for (Path file : mainSources("rules")) {
      assertThat(Files.readString(file)).as("%s", file).doesNotContain("System.out", "System.err");
    }
  }
}
