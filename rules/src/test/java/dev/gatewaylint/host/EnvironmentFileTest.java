package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {
  private static final String GENERATOR =
      "/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator";

  private static List<String> read(String text) {
    List<String> found = new ArrayList<>();
    for (ServiceEnvironment.Variable variable :
        EnvironmentFile.variables(SourceFile.of("e", text))) {
      found.add(variable.name() + "=" + variable.value());
    }
    return found;
  }

  @Test
  void readsQuotesEscapesAndComments() {
    assertThat(read("# c=1\n; d=2\nA = b  c \nB=\"x\\\"y\\n\" 'z'\nC=a\\\nb\nD=\n1E=2\nF F=3\nG"))
        .containsExactly("A=b  c", "B=x\"y\\nz", "C=ab", "D=");
  }

  @Test
  void knowsTheCharactersOfEach() {
    assertThat(EnvironmentFile.variables(SourceFile.of("e", "\n A=1\nB='2\n3'")))
        .extracting(variable -> variable.place().text())
        .containsExactly("A=1", "B='2\n3'");
  }

  /** The generator for environment.d reads with the same function, and fills in {@code $NAME}. */
  @Test
  void agreesWithSystemd(@TempDir Path home) throws IOException, InterruptedException {
    Oracle.require(Files.isExecutable(Path.of(GENERATOR)), "systemd's environment.d generator");
    Random random = new Random(Oracle.seed());
    int cases = Oracle.cases(40, 3000);
    for (int i = 0; i < cases; i++) {
      String text = document(random);
      Map<String, String> mine = new TreeMap<>();
      boolean compared = !isOfVersion(text);
      for (ServiceEnvironment.Variable variable :
          EnvironmentFile.variables(SourceFile.of("e", text))) {
        compared &= !variable.value().isEmpty(); // in environment.d this takes a variable away
        mine.put(variable.name(), variable.value());
      }
      if (compared) {
        Map<String, String> real = systemd(home, text);
        assertThat(real).as("%s", text).containsAllEntriesOf(mine);
        assertThat(real.keySet()).as("%s", text).isSubsetOf(names(mine));
      }
    }
    Oracle.compared("systemd", "environment.d generator", "environment files", cases);
  }

  /** Since 254 a comment that ends with a backslash ends with its line. */
  private static boolean isOfVersion(String text) {
    return text.contains("\\\n") && (text.contains("#") || text.contains(";"));
  }

  private static Set<String> names(Map<String, String> mine) {
    Set<String> names = new TreeSet<>(mine.keySet());
    names.add("QT_ACCESSIBILITY"); // of a package
    return names;
  }

  private static String document(Random random) {
    String alphabet = "AB= \t\n\n\"'\\#;x\r";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(5) == 0 ? "\nV=" : alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static Map<String, String> systemd(Path home, String text)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(home.resolve("environment.d"));
    Files.writeString(folder.resolve("a.conf"), text);
    ProcessBuilder builder = new ProcessBuilder(GENERATOR);
    builder.environment().clear();
    builder.environment().put("XDG_CONFIG_HOME", home.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Map<String, String> found = new TreeMap<>();
    for (String line : out.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        found.put(line.substring(0, equals), unquoted(line.substring(equals + 1)));
      }
    }
    return found;
  }

  private static String unquoted(String printed) {
    if (!printed.startsWith("\"")) {
      return printed;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < printed.length() - 1; i++) {
      char c = printed.charAt(i);
      if (c == '\\') {
        c = printed.charAt(++i);
        c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
      }
      text.append(c);
    }
    return text.toString();
  }
}
