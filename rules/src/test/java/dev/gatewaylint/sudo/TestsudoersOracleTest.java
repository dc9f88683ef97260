package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * sudo's own tests of decisions, replayed from the scripts and outputs in its source package; see
 * src/test/oracle/sudo-source.sh. A script is a list of calls of testsudoers, each with a policy as
 * here-document.
 *
 * <p>Those that do not fit are about something else: 2 to 5, 8 to 11 and 15 about included files,
 * their owners and modes; 12 to 14 about the grammar alone; 16 and 17 read LDIF.
 */
class TestsudoersOracleTest {
  private static final Path SOURCE = Path.of("..", "target", "sudo-source");
  private static final Path CASES = SOURCE.resolve("plugins/sudoers/regress/testsudoers");

  private record Case(String script, List<String> words, String policy) {}

  /** The calls of a script; empty if one of them does not fit. */
  private static List<Case> cases(Path script) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> lines = Files.readAllLines(script);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.startsWith("$TESTSUDOERS ")) {
        continue;
      }
      int document = line.indexOf("<<");
      String call = document < 0 ? "-d" : line.substring("$TESTSUDOERS ".length(), document);
      // -U sets the owner that included files have to have.
      if (line.contains("|")
          || call.contains("-i ldif")
          || call.contains("-d")
          || call.contains("-U")) {
        return List.of();
      }
      StringBuilder policy = new StringBuilder();
      for (i++; !lines.get(i).equals("EOF"); i++) {
        policy.append(lines.get(i)).append('\n');
      }
      cases.add(new Case(script.getFileName().toString(), words(call), policy.toString()));
    }
    return cases;
  }

  private static List<String> words(String call) {
    List<String> words = new ArrayList<>();
    for (String word : call.strip().split(" +", -1)) {
      words.add(word.replace("'", ""));
    }
    return words;
  }

  private static List<String> results(Path output) throws IOException {
    List<String> results = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      if (line.startsWith("Command ")) {
        results.add(line.substring("Command ".length()));
      }
    }
    return results;
  }

  private static Decision decide(Case one) throws IOException {
    List<String> words = one.words();
    String group = "root:x:0:\n";
    Optional<String> runasGroup = Optional.empty();
    int at = 0;
    for (; words.get(at).startsWith("-"); at += 2) {
      switch (words.get(at)) {
        case "-P" -> group = Files.readString(CASES.resolve("group"));
        case "-g" -> runasGroup = Optional.of(words.get(at + 1));
        default -> throw new IOException("testsudoers " + words.get(at));
      }
    }
    Accounts accounts = AccountTable.parse("root:x:0:0::/root:/bin/sh\n", group);
    PolicyOptions options = PolicyOptions.usual().with(accounts).with(Programs.byName());
    Question question =
        new Question(
            accounts.user(words.get(at)).orElseThrow(),
            Optional.of("localhost"),
            new RunasRequest(Optional.empty(), runasGroup),
            words.get(at + 1),
            words.subList(at + 2, words.size()));
    return LabWorld.policy(one.policy(), options).decide(question);
  }

  @Test
  void decidesAsSudosOwnTests() throws IOException {
    Oracle.require(Files.exists(SOURCE.resolve("version")), "the source of sudo is not unpacked");
    int compared = 0;
    List<String> replayed = new ArrayList<>();
    for (int number = 1; Files.exists(CASES.resolve("test" + number + ".sh")); number++) {
      List<Case> cases = cases(CASES.resolve("test" + number + ".sh"));
      if (cases.isEmpty()) {
        continue;
      }
      List<String> results = results(CASES.resolve("test" + number + ".out.ok"));
      assertThat(results).as("results of test%s", number).hasSameSizeAs(cases);
      replayed.add("test" + number);
      for (int i = 0; i < cases.size(); i++) {
        Decision decision = decide(cases.get(i));
        boolean allowed = results.get(i).equals("allowed");
        assertThat(decision.verdict())
            .as("%s: %s", cases.get(i), decision)
            .isNotEqualTo(Verdict.UNKNOWN);
        assertThat(decision.isAllowed()).as("%s: %s", cases.get(i), decision).isEqualTo(allowed);
        compared++;
      }
    }
    assertThat(replayed).containsExactly("test1", "test6", "test7", "test18", "test19", "test20");
    String version = Files.readString(SOURCE.resolve("version")).strip();
    Oracle.compared("testsudoers", version, "sudo's own decision tests, replayed", compared);
  }
}
