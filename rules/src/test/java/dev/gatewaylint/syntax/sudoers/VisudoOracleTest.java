package dev.gatewaylint.syntax.sudoers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The parser against the real thing: a file is refused if and only if {@code visudo -c -f} refuses
 * it, at the same line, and of an accepted one the policy is that of {@code cvtsudoers -f json}.
 */
class VisudoOracleTest {
  private static final Path SOURCE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../target/sudo-source");

  private static final Pattern PLACE = Pattern.compile("(?m)^f[0-9]+:([0-9]+):[0-9]+: ");
  private static final Pattern UNUSED =
      Pattern.compile("(?m)^Warning: .* unused (\\w+)_Alias \"(.*)\"$");
  private static final Pattern UNDEFINED =
      Pattern.compile("(?m)^f.*: \\w+_Alias \"(.*)\" referenced but not defined$");

  private static final String[] REGEX = {
    "a",
    "b",
    "/",
    "(",
    ")",
    "(",
    ")",
    "[",
    "]",
    "[a-c]",
    "[^x]",
    "[",
    "]",
    "{",
    "}",
    "{2}",
    "{1,3}",
    "{3,1}",
    "{,2}",
    "{,}",
    "{300}",
    "*",
    "+",
    "?",
    "|",
    "^",
    "\\$",
    ".",
    "\\",
    "\\(",
    "\\1",
    "\\2",
    "\\<",
    "\\w",
    "[:alpha:]",
    "[[:alpha:]]",
    "[[:nope:]]",
    "[[.a.]]",
    "[[=a=]]",
    "-",
    "a-c",
    "c-a",
    ",",
    "1",
    "(?i)",
    "é",
    "[[:",
    "[[.",
    "[]a]",
    "[a",
    "\\,",
    "[--/]",
    "---"
  };

  private final List<String> deviations = new ArrayList<>();
  private int accepted;
  private int skipped;

  @Test
  void readsWhatTheirGeneratorWouldWrite() {
    String version = Visudo.version();
    Random random = new Random(Oracle.seed());
    RandomSudoers generator = new RandomSudoers(random);
    List<byte[]> files = new ArrayList<>();
    int cases = Oracle.cases(100, 5_000);
    for (int i = 0; i < cases; i++) {
      files.add(generator.file().getBytes(StandardCharsets.UTF_8));
    }
    compare(files);
    Oracle.compared("visudo", version, "generated sudoers files", files.size());
  }

  @Test
  void readsDamagedFiles() throws IOException {
    String version = Visudo.version();
    Random random = new Random(Oracle.seed() + 1);
    RandomSudoers generator = new RandomSudoers(random);
    SudoersMutations mutations = new SudoersMutations(random);
    List<byte[]> regress = regress();
    List<byte[]> files = new ArrayList<>();
    int cases = Oracle.cases(100, 10_000);
    for (int i = 0; i < cases; i++) {
      byte[] whole =
          regress.isEmpty() || random.nextInt(4) > 0
              ? generator.file().getBytes(StandardCharsets.UTF_8)
              : regress.get(random.nextInt(regress.size()));
      files.add(mutations.of(whole));
    }
    compare(files);
    Oracle.compared("visudo", version, "damaged sudoers files", files.size());
  }

  @Test
  void judgesRegularExpressions() {
    String version = Visudo.version();
    Random random = new Random(Oracle.seed() + 2);
    List<byte[]> files = new ArrayList<>();
    int cases = Oracle.cases(100, 5_000);
    for (int i = 0; i < cases; i++) {
      StringBuilder pattern = new StringBuilder();
      for (int k = 1 + random.nextInt(9); k > 0; k--) {
        pattern.append(REGEX[random.nextInt(REGEX.length)]);
      }
      files.add(("a ALL = ^" + pattern + "$\n").getBytes(StandardCharsets.UTF_8));
    }
    compare(files);
    Oracle.compared("visudo", version, "regular expressions of commands", files.size());
  }

  @Test
  void readsTheInputsOfSudosOwnTests() throws IOException {
    String version = Visudo.version();
    List<byte[]> files = regress();
    Oracle.require(!files.isEmpty(), "the source of sudo is not under target/sudo-source");
    compare(files);
    Oracle.compared("visudo", version, "inputs of plugins/sudoers/regress/sudoers", files.size());
  }

  private static List<byte[]> regress() throws IOException {
    List<byte[]> files = new ArrayList<>();
    Path folder = SOURCE.resolve("plugins/sudoers/regress/sudoers");
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        if (file.toString().endsWith(".in")) {
          files.add(Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private void compare(List<byte[]> files) {
    List<Visudo.Verdict> verdicts = Visudo.judge(files);
    for (int i = 0; i < files.size(); i++) {
      SourceFile source = SourceFile.of("f", "f", files.get(i));
      SudoersFile parsed = SudoersParser.parse(source);
      if (readsAnotherFile(parsed)) {
        skipped++;
      } else {
        compare(parsed, verdicts.get(i));
      }
    }
    assertThat(deviations).as("deviations").isEmpty();
    assertThat(accepted).as("accepted by both").isGreaterThan(files.size() / 10);
    assertThat(skipped).as("not compared").isLessThan(1 + files.size() / 50);
  }

  private void compare(SudoersFile parsed, Visudo.Verdict verdict) {
    AliasTable aliases = aliases(parsed);
    List<AliasFault> duplicates = faults(aliases, AliasFault.Kind.DUPLICATE);
    boolean ours = parsed.problems().isEmpty() && duplicates.isEmpty();
    if (ours != verdict.accepted()) {
      String why = parsed.problems().isEmpty() ? "" + duplicates : "" + parsed.problems();
      deviate(parsed, (ours ? "refused" : "accepted") + " by visudo: " + verdict.messages() + why);
      return;
    }
    if (!ours) {
      compareLine(parsed, duplicates, verdict);
      return;
    }
    accepted++;
    JsonNode theirs = PolicyJson.read(verdict.json().orElseThrow());
    JsonNode policy = PolicyJson.of(parsed);
    if (!policy.equals(theirs)) {
      deviate(parsed, "another policy:\n" + policy + "\n" + theirs);
    }
    compareAliases(parsed, aliases, verdict.messages());
  }

  /** The first line that visudo names has a problem. */
  private void compareLine(
      SudoersFile parsed, List<AliasFault> duplicates, Visudo.Verdict verdict) {
    Matcher place = PLACE.matcher(verdict.messages());
    if (!place.find() || parsed.problems().isEmpty() || !duplicates.isEmpty()) {
      return;
    }
    int line = Integer.parseInt(place.group(1));
    if (parsed.problems().stream().noneMatch(problem -> isInSameEntry(parsed, problem, line))) {
      deviate(
          parsed, "visudo blames line " + line + ", not " + parsed.problems() + verdict.messages());
    }
  }

  /**
   * visudo names the line of the token that it has read last: one after the token in question,
   * which may be continued; behind the last line if the file ends there; one before, it thinks,
   * where a lone {@code #} ends a last line without line end.
   */
  private static boolean isInSameEntry(SudoersFile parsed, Problem problem, int line) {
    String text = parsed.source().text();
    int at = problem.place().span().start();
    for (Entry entry : parsed.entries()) {
      Span span = entry.span();
      if (span.start() <= at && at <= span.end()) {
        int last = lineFeeds(text, span.end()) + 1;
        boolean isOpen = span.end() == text.length();
        if (line >= lineFeeds(text, span.start()) + (isOpen ? 0 : 1)
            && line <= last + (isOpen ? 1 : 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int lineFeeds(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private void compareAliases(SudoersFile parsed, AliasTable aliases, String messages) {
    Set<String> unused = new TreeSet<>();
    for (AliasFault fault : faults(aliases, AliasFault.Kind.UNUSED)) {
      String kind = fault.aliases().name().replace("COMMAND", "CMND");
      unused.add(kind + " " + fault.name());
    }
    Set<String> theirUnused = new TreeSet<>();
    for (Matcher found = UNUSED.matcher(messages); found.find(); ) {
      theirUnused.add(found.group(1).toUpperCase(Locale.ROOT) + " " + found.group(2));
    }
    if (!unused.equals(theirUnused)) {
      deviate(parsed, "unused: " + unused + ", visudo " + theirUnused);
    }
    boolean isBound =
        parsed.entries().stream()
            .anyMatch(e -> e instanceof Entry.Defaults d && d.scope() != DefaultsScope.EVERYBODY);
    if (isBound) {
      return;
    }
    Set<String> undefined = new TreeSet<>();
    for (AliasFault fault : faults(aliases, AliasFault.Kind.UNDEFINED)) {
      undefined.add(fault.name());
    }
    Set<String> theirUndefined = new TreeSet<>();
    for (Matcher found = UNDEFINED.matcher(messages); found.find(); ) {
      theirUndefined.add(found.group(1));
    }
    boolean cycle = !faults(aliases, AliasFault.Kind.CYCLE).isEmpty();
    if (!undefined.equals(theirUndefined) || cycle != messages.contains(": cycle in ")) {
      deviate(parsed, "undefined: " + undefined + ", cycle: " + cycle + ", visudo " + messages);
    }
  }

  private static List<AliasFault> faults(AliasTable aliases, AliasFault.Kind kind) {
    return aliases.faults().stream().filter(fault -> fault.kind() == kind).toList();
  }

  private static AliasTable aliases(SudoersFile parsed) {
    return AliasTable.of(
        parsed.entries().stream().map(entry -> new PolicyLine(parsed.source(), entry)).toList());
  }

  /** Whether it includes anything but the empty file and folders that are not there. */
  private static boolean readsAnotherFile(SudoersFile parsed) {
    return parsed.entries().stream()
        .anyMatch(
            entry ->
                entry instanceof Entry.Include include
                    && (include.isFolder()
                        ? !include.path().value().contains("no")
                        : !include.path().value().equals(Visudo.EMPTY)));
  }

  private void deviate(SudoersFile parsed, String how) {
    deviations.add("\n<<<" + parsed.source().text() + ">>>\n" + how);
  }
}
