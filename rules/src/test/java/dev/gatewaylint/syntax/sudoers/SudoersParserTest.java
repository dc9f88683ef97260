package dev.gatewaylint.syntax.sudoers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tree, its places, and what operators read about a bad line. */
class SudoersParserTest {
  private static SudoersFile parse(String text) {
    return SudoersParser.parse(SourceFile.of("etc/sudoers", text));
  }

  private static List<String> problems(String text) {
    return parse(text).problems().stream()
        .map(problem -> problem.place().line() + " " + text(problem) + ": " + problem.message())
        .toList();
  }

  private static String text(Problem problem) {
    return problem.place().text().strip();
  }

  private static Entry.UserSpec spec(String text) {
    SudoersFile file = parse(text);
    assertThat(file.problems()).isEmpty();
    return (Entry.UserSpec) file.entries().get(0);
  }

  private static Command command(String text) {
    return spec("a ALL = " + text).privileges().get(0).commands().get(0).command();
  }

  @Test
  void readsAUserSpecification() {
    Entry.UserSpec spec = spec("deploy, !%ops web1 = (root : wheel) NOPASSWD: /bin/ls -l : ALL=/x");
    assertThat(spec.users()).extracting(Member::value).containsExactly("deploy", "ops");
    assertThat(spec.users().get(1).negated()).isTrue();
    assertThat(spec.users().get(1).kind()).isEqualTo(Member.Kind.GROUP);
    assertThat(spec.privileges()).hasSize(2);
    CommandSpec first = spec.privileges().get(0).commands().get(0);
    assertThat(first.runas().orElseThrow().groups())
        .extracting(Member::value)
        .containsExactly("wheel");
    assertThat(first.tags()).extracting(Located::value).containsExactly(Tag.NOPASSWD);
    assertThat(first.command().arguments().orElseThrow().text()).isEqualTo("-l");
  }

  @Test
  void pointsAtTheExactCharacters() {
    String text = "deploy ALL = (root) NOPASSWD: /usr/bin/systemctl restart \\\n  openclaw # why\n";
    Command command = spec(text).privileges().get(0).commands().get(0).command();
    SourceFile source = SourceFile.of("x", text);
    assertThat(source.place(command.path().span()).text()).isEqualTo("/usr/bin/systemctl");
    Arguments arguments = command.arguments().orElseThrow();
    assertThat(arguments.text()).isEqualTo("restart openclaw");
    assertThat(source.place(arguments.span()).text()).isEqualTo("restart \\\n  openclaw");
    assertThat(source.place(command.span()).text()).startsWith("/usr").endsWith("openclaw");
  }

  @Test
  void knowsTheKindsOfCommands() {
    assertThat(command("ALL").kind()).isEqualTo(Command.Kind.ALL);
    assertThat(command("CMDS").kind()).isEqualTo(Command.Kind.ALIAS);
    assertThat(command("/bin/").kind()).isEqualTo(Command.Kind.FOLDER);
    assertThat(command("sudoedit /etc/x").kind()).isEqualTo(Command.Kind.SUDOEDIT);
    assertThat(command("list").kind()).isEqualTo(Command.Kind.LIST);
    assertThat(command("^/bin/(a|b)$").kind()).isEqualTo(Command.Kind.REGEX);
    assertThat(command("/bin/a\\ b").path().value()).isEqualTo("/bin/a b");
  }

  @Test
  void knowsTheKindsOfArguments() {
    assertThat(command("/bin/ls").arguments()).isEmpty();
    assertThat(command("/bin/ls \"\"").arguments().orElseThrow().kind())
        .isEqualTo(Arguments.Kind.NONE);
    assertThat(command("/bin/ls ^a b$").arguments().orElseThrow())
        .extracting(Arguments::kind, Arguments::text)
        .containsExactly(Arguments.Kind.REGEX, "^a b$");
    assertThat(command("/bin/ls  a\\,b   \\*").arguments().orElseThrow().text())
        .isEqualTo("a,b \\*");
  }

  @Test
  void readsDefaults() {
    SudoersFile file = parse("Defaults:deploy !requiretty, env_keep += \"A B\"\n");
    assertThat(file.problems()).isEmpty();
    Entry.Defaults line = (Entry.Defaults) file.entries().get(0);
    assertThat(line.scope()).isEqualTo(DefaultsScope.USER);
    assertThat(line.settings())
        .extracting(DefaultsSetting::operator)
        .containsExactly(DefaultsSetting.Operator.OFF, DefaultsSetting.Operator.ADD);
    assertThat(line.settings().get(1).value().orElseThrow().value()).isEqualTo("A B");
  }

  @Test
  void readsBothFormsOfIncludes() {
    SudoersFile file =
        parse("@include a\\ b\n#includedir \"/etc/x y\"\n# include z\n #include q\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.entries())
        .filteredOn(Entry.Include.class::isInstance)
        .extracting(entry -> ((Entry.Include) entry).path().value())
        .containsExactly("a b", "/etc/x y");
  }

  @Test
  void losesOnlyTheBadLine() {
    SudoersFile file = parse("a ALL=/x\nb ALL=ls\nc ALL=/z\n");
    assertThat(file.entries())
        .hasExactlyElementsOfTypes(Entry.UserSpec.class, Entry.Broken.class, Entry.UserSpec.class);
    assertThat(problems("a ALL=/x\nb ALL=ls\nc ALL=/z\n"))
        .containsExactly(
            "2 ls: a command needs its full path, ALL, sudoedit, list or the name of an alias: sudo"
                + " drops this line and keeps the rest");
  }

  @Test
  void keepsWhatSudoKeepsOfABadLine() {
    Entry.Aliases aliases = (Entry.Aliases) parse("User_Alias A=x : B=\n").entries().get(0);
    assertThat(aliases.definitions()).hasSize(1);
    Entry.UserSpec spec = (Entry.UserSpec) parse("a ALL=/x : web=\n").entries().get(0);
    assertThat(spec.privileges()).hasSize(1);
    assertThat(parse("a ALL=/x : web )\n").entries().get(0)).isInstanceOf(Entry.Broken.class);
    assertThat(parse("@include x y\n").entries().get(0)).isInstanceOf(Entry.Include.class);
  }

  @Test
  void explainsLineEndsOfWindows() {
    assertThat(problems("a ALL=/bin/ls -l\r\n"))
        .singleElement()
        .asString()
        .contains("CR LF, which sudo cannot read after a command");
    assertThat(problems("Defaults env_reset\r\na ALL=ALL\r\n")).isEmpty();
  }

  @Test
  void tellsWhenAllIsLost() {
    assertThat(problems("a ALL=/x\nb ALL=\\\n"))
        .singleElement()
        .asString()
        .endsWith("the file ends inside this line, and sudo refuses the whole policy");
  }

  @Test
  void explainsOptionsThatAreNone() {
    assertThat(
            problems("a ALL=APPARMOR_PROFILE=x /x\nb ALL=NOPASSWD: CWD=/ /x\nc ALL=PRIVS=x /x\n"))
        .containsExactly(
            "1 APPARMOR_PROFILE: APPARMOR_PROFILE= needs a sudo that is built with AppArmor: sudo"
                + " drops this line and keeps the rest",
            "2 CWD: CWD= must stand before all tags: sudo drops this line and keeps the rest",
            "3 PRIVS: PRIVS= is for Solaris alone: sudo drops this line and keeps the rest");
  }

  @Test
  void readsNothingBehindANul() {
    SudoersFile file = parse("a ALL=ALL\0 garbage ((\nb ALL=ALL\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.entries()).hasSize(2);
  }

  @Test
  void judgesSettings() {
    assertThat(problems("Defaults no_such, umask=9, lecture=often, passprompt, pam_silent"))
        .containsExactly(
            "1 no_such: sudo knows no parameter no_such: sudo ignores this setting",
            "1 umask=9: umask needs an octal mode of at most 0777: sudo ignores this setting",
            "1 lecture=often: lecture takes one of: never once always: sudo ignores this setting",
            "1 passprompt: passprompt needs a value: sudo ignores this setting",
            "1 pam_silent: pam_silent needs sudo 1.9.16 or later: sudo ignores this setting");
  }

  @Test
  void tilesTheTextWhateverItIs() {
    Random random = new Random(Oracle.seed());
    RandomSudoers generator = new RandomSudoers(random);
    SudoersMutations mutations = new SudoersMutations(random);
    for (int i = 0; i < Oracle.cases(3_000, 50_000); i++) {
      byte[] bytes = mutations.of(generator.file().getBytes(StandardCharsets.UTF_8));
      if (i % 5 == 0) {
        random.nextBytes(bytes);
      }
      SourceFile source = SourceFile.of("x", "x", bytes);
      SudoersFile file = SudoersParser.parse(source);
      int next = 0;
      StringBuilder printed = new StringBuilder();
      for (Entry entry : file.entries()) {
        assertThat(entry.span().start()).isEqualTo(next);
        next = entry.span().end();
        printed.append(source.place(entry.span()).text());
      }
      assertThat(printed.toString()).isEqualTo(source.text());
      assertThat(SourceFile.of("x", printed.toString()).bytes()).isEqualTo(bytes);
    }
  }
}
