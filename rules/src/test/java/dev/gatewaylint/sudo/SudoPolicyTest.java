package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the oracles cannot show: places, and what stays unknown. */
class SudoPolicyTest {
  private static final Account DEPLOY = Account.named("deploy");

  private static SudoPolicy policy(String text) {
    return LabWorld.policy(text, PolicyOptions.usual());
  }

  private static Decision decide(String text, Account user) {
    return policy(text)
        .decide(Question.of(user, "/usr/bin/systemctl", List.of("restart", "openclaw")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+admins ALL = NOPASSWD: ALL | who is in the netgroup admins",
        "%wheel ALL = NOPASSWD: ALL | the groups of deploy",
        "#1000 ALL = NOPASSWD: ALL | the number of deploy",
        "deploy web1 = NOPASSWD: ALL | the name of the host",
        "deploy 10.0.0.0/8 = NOPASSWD: ALL | the addresses of the host",
        "deploy ALL = NOTAFTER=20300101000000Z NOPASSWD: ALL | the time",
        "deploy ALL = sha224:d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f ALL |"
            + " which program or arguments an entry means",
        "deploy ALL = /usr/bin/systemctl ^(re)start (o)\\1.*$ |"
            + " which program or arguments an entry means",
      })
  void whatNothingTellsStaysUnknown(String text, String reason) {
    Decision decision = decide(text + "\n", DEPLOY);
    assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(decision.reason()).isEqualTo(reason);
    assertThat(decision.isAllowed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'%wheel ALL = NOPASSWD: ALL\ndeploy ALL = PASSWD: ALL\n', ALLOWED_WITH_PASSWORD",
    "'deploy ALL = NOPASSWD: ALL\n%wheel ALL = NOPASSWD: ALL\n', ALLOWED_WITHOUT_PASSWORD",
    "'%wheel ALL = !ALL\n', DENIED",
    "'deploy ALL, !web1 = ALL\ndeploy ALL = !ALL\n', DENIED",
  })
  void whatIsUnknownMayNotMatter(String text, Verdict verdict) {
    assertThat(decide(text, DEPLOY).verdict()).isEqualTo(verdict);
  }

  @Test
  void theEntryThatDecidesIsShown() {
    Decision decision =
        decide(
            """
            deploy ALL = ALL
            Cmnd_Alias UNITS = /usr/bin/systemctl start *, /usr/bin/systemctl restart *
            deploy ALL = NOPASSWD: /usr/bin/id, UNITS
            """,
            DEPLOY);
    Grant grant = decision.grant().orElseThrow();
    assertThat(grant.place().text()).isEqualTo("UNITS");
    assertThat(grant.place().line()).isEqualTo(3);
    assertThat(grant.commandPlace().text()).isEqualTo("/usr/bin/systemctl restart *");
    assertThat(grant.commandPlace().line()).isEqualTo(2);
    assertThat(grant.isFromAlias()).isTrue();
    assertThat(grant.tag(Tag.NOPASSWD).map(Place::line)).contains(3);
  }

  @Test
  void allImpliesSetenvForItselfAlone() {
    List<Grant> grants =
        policy("deploy ALL = NOSETENV: /a, ALL, /b, SETENV: /c, !ALL, NOSETENV: ALL\n").grants();
    assertThat(grants)
        .extracting(grant -> grant.setenv().isPresent())
        .containsExactly(false, true, false, true, true, false);
  }

  @Test
  void runasAndOptionsAreInheritedAndTagsOverridden() {
    List<Grant> grants =
        policy("deploy ALL = (a) CWD=/x ROLE=r NOPASSWD: /a, TYPE=t PASSWD: /b, (:g) /c\n")
            .grants();
    assertThat(grants)
        .extracting(grant -> grant.runas().orElseThrow().value().groups().size())
        .containsExactly(0, 0, 1);
    assertThat(grants).extracting(grant -> grant.options().size()).containsExactly(2, 2, 2);
    assertThat(grants.get(1).tag(Tag.NOPASSWD)).isEmpty();
    assertThat(grants.get(2).tag(Tag.PASSWD)).isPresent();
  }

  @Test
  void defaultsOfCommandsComeLast() {
    SudoPolicy policy =
        policy(
            """
            Defaults!/usr/bin/systemctl !env_reset, env_keep -= B
            Defaults env_reset, env_keep = "A B"
            Defaults:deploy env_keep += "C", setenv
            Defaults:alice env_keep = D
            """);
    EffectiveDefaults defaults = policy.defaults(Question.of(DEPLOY, "/bin/systemctl", List.of()));
    assertThat(defaults.flag("env_reset").isOff()).isTrue();
    assertThat(defaults.flag("env_reset").place().map(Place::line)).contains(1);
    assertThat(defaults.list("env_keep")).extracting(Placed::value).containsExactly("A", "C");
    assertThat(defaults.list("env_keep").get(1).place().line()).isEqualTo(3);
    assertThat(defaults.flag("setenv").isOn()).isTrue();
    assertThat(defaults.flag("noexec").isOff()).isTrue();

    EffectiveDefaults others = policy.defaults(Question.of(DEPLOY, "/usr/bin/id", List.of()));
    assertThat(others.flag("env_reset").isOn()).isTrue();
    assertThat(others.list("env_keep")).hasSize(3);
  }

  @Test
  void aDefaultThatMayApplyIsNeitherOnNorOff() {
    SudoPolicy policy = policy("Defaults:%wheel !authenticate\ndeploy ALL = ALL\n");
    Question question = Question.of(DEPLOY, "/usr/bin/id", List.of());
    EffectiveDefaults.Flag flag = policy.defaults(question).flag("authenticate");
    assertThat(flag.isOn()).isFalse();
    assertThat(flag.isOff()).isFalse();
    assertThat(policy.decide(question).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void addressesAreComparedAsSudoDoes() {
    PolicyOptions options =
        new PolicyOptions(
            Programs.mergedUsr(),
            Accounts.unknown(),
            Optional.of(Instant.EPOCH),
            Optional.of(List.of("10.1.2.3/8", "fe80::5/64")));
    for (String host : List.of("10.1.2.3", "10.0.0.0", "10.1.2.0/24", "10.0.0.0/255.0.0.0")) {
      assertThat(isAllowedOn(host, options)).as(host).isTrue();
    }
    assertThat(isAllowedOn("fe80::/64", options)).isTrue();
    assertThat(isAllowedOn("fe80::5", options)).isTrue();
    for (String host : List.of("10.1.2.4", "10.2.0.0/16", "192.0.2.0/24", "fe81::/64", "fe80::6")) {
      assertThat(isAllowedOn(host, options)).as(host).isFalse();
    }
  }

  private static boolean isAllowedOn(String host, PolicyOptions options) {
    Question question = Question.of(DEPLOY, "/usr/bin/id", List.of());
    return LabWorld.policy("deploy " + host + " = ALL\n", options).decide(question).isAllowed();
  }

  @Test
  void aSecondDefinitionOfAnAliasIsDropped() {
    String text = "User_Alias A = deploy\nUser_Alias A = alice : B = deploy\n";
    assertThat(decide(text + "A ALL = NOPASSWD: ALL\n", DEPLOY).isAllowed()).isTrue();
    assertThat(decide(text + "B ALL = NOPASSWD: ALL\n", DEPLOY).isAllowed()).isFalse();
  }

  @Test
  void aliasesThatGrowEndInBoundedTime() {
    StringBuilder text = new StringBuilder("Cmnd_Alias C0 = /bin/a\nUser_Alias U0 = deploy\n");
    text.append("Runas_Alias R0 = nobody\nHost_Alias H0 = web\n");
    for (int i = 1; i < 60; i++) {
      for (String kind : List.of("Cmnd", "User", "Runas", "Host")) {
        String letter = kind.substring(0, 1);
        String last = letter + (i - 1);
        text.append(kind).append("_Alias ").append(letter).append(i).append(" = ");
        text.append(last).append(", !").append(last).append(", ").append(last).append('\n');
      }
    }
    String aliases = text.toString();
    for (String line :
        List.of(
            "deploy ALL = C59", "U59 ALL = ALL", "deploy H59 = ALL", "deploy ALL = (R59) ALL")) {
      Decision decision = decide(aliases + line + "\n", DEPLOY);
      assertThat(decision.verdict()).as(line).isEqualTo(Verdict.UNKNOWN);
    }
  }

  @Test
  void hostilePatternsEndInBoundedTime() {
    String stars = "*a".repeat(2000);
    String call = "a".repeat(4000) + "d";
    String nested = "(".repeat(150) + "a" + ")*b?".repeat(150);
    SudoPolicy policy =
        policy("deploy ALL = /bin/x " + stars + "c, /bin/x ^" + nested + "$, /bin/x ^(a|a|a)*$\n");
    Decision decision = policy.decide(Question.of(DEPLOY, "/bin/x", List.of(call)));
    assertThat(decision.isAllowed()).isFalse();
  }

  @Test
  void groupsOfUnknownNumberAreComparedByName() {
    Account bob =
        new Account("bob", OptionalLong.empty(), Optional.of(Set.of("Wheel")), Optional.empty());
    assertThat(decide("%wheel ALL = NOPASSWD: ALL\n", bob).isAllowed()).isTrue();
    assertThat(decide("Defaults !case_insensitive_group\n%wheel ALL = ALL\n", bob).verdict())
        .isEqualTo(Verdict.DENIED);
  }
}
