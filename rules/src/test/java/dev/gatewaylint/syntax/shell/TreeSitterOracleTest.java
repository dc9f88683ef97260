package dev.gatewaylint.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The simple commands of real scripts, name and place, as we and as tree-sitter's grammar of bash
 * find them. Where that grammar reports an error, or has a reserved word as a command, it has no
 * opinion; {@link BashOracleTest} judges those scripts. What else differs stands with its reason in
 * differences.tsv.
 */
@Tag("once")
class TreeSitterOracleTest {
  private static final Path LISTED =
      Path.of(
          "src", "test", "resources", "dev", "gatewaylint", "syntax", "shell", "differences.tsv");

  @Test
  void findsTheSameCommandsInRealScripts() throws IOException {
    boolean native64 =
        System.getProperty("os.name").equals("Linux")
            && Set.of("amd64", "aarch64").contains(System.getProperty("os.arch"));
    Oracle.require(native64, "no tree-sitter for this system");
    List<SourceFile> scripts = new ArrayList<>(ScriptCorpus.all());
    Oracle.require(scripts.size() >= (Oracle.isFull() ? 500 : 50), "not enough shell scripts");
    Collections.shuffle(scripts, new Random(Oracle.seed()));
    Map<String, String> listed = listed();
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    int commands = 0;
    int failed = 0;
    int explained = 0;
    int broken = 0;
    int hidden = 0;
    int limit = Math.min(scripts.size(), Oracle.cases(150, Integer.MAX_VALUE));
    for (SourceFile script : scripts.subList(0, limit)) {
      FoundCommands ours = new FoundCommands(ShellParser.parse(script));
      TreeSitterCommands theirs = new TreeSitterCommands(script.text());
      if (theirs.failed) {
        failed++;
        continue;
      }
      compared++;
      commands += ours.names.size() + ours.hidden.size();
      Set<String> missing = new TreeSet<>(theirs.names);
      missing.removeAll(ours.names);
      missing.removeAll(ours.hidden);
      int unlike = missing.size();
      missing.removeIf(name -> isInsideAWord(script.text(), name));
      broken += unlike - missing.size();
      hidden += ours.hidden.size();
      Set<String> added = new TreeSet<>(ours.names);
      added.removeAll(theirs.names);
      if (missing.isEmpty() && added.isEmpty()) {
        continue;
      }
      if (listed.containsKey(script.name())) {
        explained++;
      } else {
        wrong.add(script.path() + " lacks " + missing + " and has besides " + added);
      }
    }
    Oracle.compared(
        "tree-sitter-bash", "0.23.3", "scripts with the same commands", compared - explained);
    Oracle.compared("tree-sitter-bash", "0.23.3", "words that it breaks in two", broken);
    Oracle.compared("tree-sitter-bash", "0.23.3", "commands it takes for text", hidden);
    Oracle.compared("tree-sitter-bash", "0.23.3", "commands in them", commands);
    Oracle.compared("tree-sitter-bash", "0.23.3", "scripts that it cannot read", failed);
    Oracle.compared("tree-sitter-bash", "0.23.3", "scripts that differ for a reason", explained);
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(failed);
  }

  /**
   * The grammar ends words such as {@code $a$b.c} and {@code '"`...`} in their middle. No command
   * starts where neither a blank nor an operator stands before it.
   */
  private static boolean isInsideAWord(String text, String name) {
    int start = Integer.parseInt(name.substring(0, name.indexOf(':')));
    return start > 0
        && !Cursor.isMeta(text.charAt(start - 1))
        && "`{!".indexOf(text.charAt(start - 1)) < 0;
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new HashMap<>();
    for (String line : Files.readAllLines(LISTED, StandardCharsets.UTF_8)) {
      int tab = line.indexOf('\t');
      listed.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return listed;
  }
}
