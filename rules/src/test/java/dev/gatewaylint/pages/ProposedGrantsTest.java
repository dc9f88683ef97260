package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.caller.SudoersText;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.sudo.Account;
import dev.gatewaylint.sudo.PolicyOptions;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.SudoPolicy;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.syntax.sudoers.SudoersParser;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line for a sudoers file that a fix proposes is one, and stands for what it says. */
class ProposedGrantsTest {
  /** Of all pages and cases. */
  private static Set<String> proposed() {
    List<Finding> findings = new ArrayList<>();
    for (Page page : Page.in(Repository.PAGES)) {
      findings.addAll(Example.of(page, page.section("Bad")).lint().findings());
    }
    for (Page page : Page.in(Repository.CASES)) {
      for (Page.Section section : page.sections()) {
        findings.addAll(Example.of(page, section).lint().findings());
      }
    }
    Set<String> lines = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.rule().id().equals("pager-escape")) {
        continue; // that fix adds a tag to the words that are there
      }
      String title = finding.fix().map(fix -> fix.title()).orElse("");
      String[] parts = title.split("`", -1);
      for (int i = 1; i < parts.length; i += 2) {
        if (parts[i].contains(" ALL=(")) {
          lines.add(parts[i]);
        }
      }
    }
    return lines;
  }

  private static SudoersFile parsed(String line) {
    return SudoersParser.parse(SourceFile.of("proposal", line + "\n"));
  }

  @Test
  void eachIsReadAndHasNoWildcard() {
    Set<String> lines = proposed();
    assertThat(lines).hasSizeGreaterThan(8);
    for (String line : lines) {
      SudoersFile file = parsed(line);
      assertThat(file.problems()).as(line).isEmpty();
      assertThat(file.entries()).as(line).hasOnlyElementsOfType(Entry.UserSpec.class);
      assertThat(line).doesNotContain("*", "?", "^").contains(" NOPASSWD: ");
    }
  }

  @Test
  void visudoTakesThemAll(@TempDir Path folder) throws IOException, InterruptedException {
    Oracle.require("visudo");
    Set<String> lines = proposed();
    Path file = folder.resolve("proposals");
    // Lines for the users of an alias go where the alias is.
    String aliases = "User_Alias OPS = ada, grace\n";
    Files.writeString(file, aliases + String.join("\n", lines) + "\n");
    Process visudo =
        new ProcessBuilder("visudo", "-c", "-s", "-f", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(visudo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(visudo.waitFor()).as(said).isZero();
  }

  /** Whatever the words of a call are, the line for it allows that call and not one word more. */
  @Test
  void aLineAllowsItsCallAndNoOther() {
    List<List<String>> calls =
        List.of(
            List.of("restart", "openclaw@1.service"),
            List.of("restart", "openclaw@a:b,c=d#e.service"),
            List.of("stop", "open*[a]?!^\\x2d.service"),
            List.of("--no-block", "kill", "--signal=SIGTERM", "openclaw"),
            List.of());
    for (List<String> words : calls) {
      String line = SudoersText.grant("deploy", SudoersText.command("/usr/bin/systemctl", words));
      SudoersFile file = parsed(line);
      assertThat(file.problems()).as(line).isEmpty();
      List<PolicyLine> entries = new ArrayList<>();
      for (Entry entry : file.entries()) {
        entries.add(new PolicyLine(file.source(), entry));
      }
      SudoPolicy policy = SudoPolicy.of(entries, PolicyOptions.usual());
      List<String> more = new ArrayList<>(words);
      more.add("ssh.service");
      assertThat(verdict(policy, words)).as(line).isEqualTo(Verdict.ALLOWED_WITHOUT_PASSWORD);
      assertThat(verdict(policy, more)).as(line).isEqualTo(Verdict.DENIED);
    }
  }

  private static Verdict verdict(SudoPolicy policy, List<String> words) {
    return policy
        .decide(Question.of(Account.named("deploy"), "/usr/bin/systemctl", words))
        .verdict();
  }
}
