package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {
  private static final String LEAST =
      """
      gateway:
        command: /usr/bin/openclaw gateway --port 19001
        user: gateway
      """;

  private static Spec read(String text) throws ScenarioException {
    return SpecReader.read(SourceFile.of("spec.yaml", text));
  }

  @Test
  void commandAndUserAreEnough() throws ScenarioException {
    Spec spec = read(LEAST);
    assertThat(spec.name()).isEqualTo("openclaw-gateway");
    assertThat(spec.scope()).isEqualTo(Spec.Scope.SYSTEM);
    assertThat(spec.base()).isEqualTo(Spec.Base.UNIT);
    assertThat(spec.systemd()).isEqualTo(252);
    assertThat(spec.crashCycles()).containsExactly(TimeSpan.ofSeconds(30));
    assertThat(spec.startUp()).isEqualTo(TimeSpan.ofSeconds(60));
    assertThat(spec.callers()).isEmpty();
    assertThat(spec.probe())
        .contains(
            new Spec.Probe("http://127.0.0.1:19001/healthz", TimeSpan.ofSeconds(60), 3, false));
    assertThat(spec.alert()).isEqualTo(new Spec.Alert(Optional.empty(), TimeSpan.ofSeconds(1800)));
    assertThat(spec.script()).isEmpty();
    assertThat(spec.job()).isEmpty();
    assertThat(spec.gateway().home()).isEqualTo("/home/gateway");
    assertThat(spec.gateway().folder()).isEqualTo("/home/gateway");
    assertThat(spec.gateway().restartDelay()).isEqualTo(TimeSpan.ofSeconds(5));
    assertThat(spec.gateway().sudo()).isFalse();
  }

  @Test
  void readsAllThatCanBeSaid() throws ScenarioException {
    Spec spec =
        read(
            """
            name: gw
            gateway:
              command: [/usr/bin/openclaw, gateway, --note, "50% of $HOME", 7]
              user: gateway
              home: /var/lib/gw
              folder: /srv/gw
              environment: {NODE_ENV: production, LEVEL: 3}
              environment-files: [/etc/gw.env, -/etc/gw.local]
              version: 2026.9.6
              restart-delay: 10
              stop-timeout: 6min
              memory: 4G
              writable: /srv/gw
              sudo: true
            scope: system
            base: drop-in
            systemd: 257
            crash-cycles: [28s, 1h 30min]
            start-up: 90s
            callers:
              - {user: deploy, verbs: [restart, try-restart]}
              - user: "%oncall"
            probe: {interval: 30s, failures: 5, restarts: true}
            alert: {command: /usr/local/bin/page --to oncall, every: 1h}
            script: {path: /usr/local/bin/gw-restart, user: ci}
            job: {label: org.example.gw, daemon: true, home: /Users/gw, command: /opt/homebrew/bin/openclaw gateway}
            """);
    assertThat(spec.gateway().command())
        .isEqualTo("/usr/bin/openclaw gateway --note \"50%% of $$HOME\" 7");
    assertThat(spec.gateway().environment())
        .isEqualTo(Map.of("NODE_ENV", "production", "LEVEL", "3"));
    assertThat(spec.gateway().version()).contains(new OpenClawVersion(2026, 9, 6, true));
    assertThat(spec.gateway().stopTimeout()).contains(TimeSpan.ofSeconds(360));
    assertThat(spec.crashCycles())
        .containsExactly(TimeSpan.ofSeconds(28), TimeSpan.ofSeconds(5400));
    assertThat(spec.callers())
        .containsExactly(
            new Spec.Caller("deploy", List.of("restart", "try-restart")),
            new Spec.Caller("%oncall", List.of("restart")),
            new Spec.Caller("ci", List.of("restart")));
    assertThat(spec.job().orElseThrow().command()).contains("/opt/homebrew/bin/openclaw gateway");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nmae: x                          | 4:1: unknown key 'nmae'; did you mean name?
          name: my gateway                 | 4:7: expected a name of at most 24 characters such as openclaw
          name: ../x                       | 4:7: expected a name of at most 24 characters such as openclaw
          scope: everybody                 | 4:8: expected system, user
          scope: systen                    | 4:8: expected system, user; did you mean system?
          systemd: 239                     | 4:10: expected a number from 252 to 999
          crash-cycles: [30s, fast]        | 4:21: expected a time such as 18s or 10min
          crash-cycles: []                 | 4:15: the list is empty
          start-up: 0                      | 4:11: expected a time such as 18s or 10min
          callers: {user: gateway}         | 4:17: gateway is the gateway's own account: whoever talks the gateway into a command would get the grant; name another account
          callers: {user: ALL}             | 4:17: expected a login name such as deploy, or a group such as %oncall, and not root
          callers: {user: -x}              | 4:17: expected a login name such as deploy, or a group such as %oncall, and not root
          callers: {user: root}            | 4:17: expected a login name such as deploy, or a group such as %oncall, and not root
          callers: [{user: a}, {user: a}]  | 4:29: a is a caller twice
          callers: {user: a, verbs: enable} | 4:27: expected start, stop, restart, try-restart, reload
          callers: {user: a, verbs: resrat} | 4:27: expected start, stop, restart, try-restart, reload; did you mean restart?
          callers: {verbs: restart}        | 4:10: the key 'user' is missing
          probe: {url: "http://127.0.0.1/$(id)"} | 4:14: expected a URL on this host such as http://127.0.0.1:18789/healthz
          probe: {url: "http://example.org/"} | 4:14: expected a URL on this host such as http://127.0.0.1:18789/healthz
          alert: {command: "/bin/x; id"}   | 4:18: expected an absolute path and plain words, or a list of words
          script: {path: /x, user: gateway} | 4:26: gateway is the gateway's own account: whoever talks the gateway into a command would get the grant; name another account
          job: {label: a/b}                | 4:14: expected a label such as ai.openclaw.gateway
          """)
  void saysWhatIsWrongAndWhere(String line, String sentence) {
    assertThat(SpecSchemaTest.refusal(LEAST + line + "\n")).contains("spec.yaml:" + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          stop-timeout: 20s                | the gateway may need 30 s to finish its replies, and a stop would kill it before
          environment: {API_TOKEN: s3cret99} | API_TOKEN looks like a secret, and every user may read a unit: put it in a file of environment-files
          environment: {A B: c}            | expected the name of a variable such as NODE_ENV
          environment: {A: "b\\nUser=root"} | expected a text of one line without control characters
          environment-files: etc/x         | expected an absolute path, with - in front if it may be missing
          folder: /srv/../etc              | expected an absolute path of letters, digits and ._@+- such as /srv/openclaw
          folder: /a b                     | expected an absolute path of letters, digits and ._@+- such as /srv/openclaw
          folder: /%h                      | expected an absolute path of letters, digits and ._@+- such as /srv/openclaw
          memory: 4 GB                     | expected a size such as 4G
          version: newest                  | expected a version such as 2026.9.6
          sudo: maybe                      | expected true or false
          """)
  void saysWhatIsWrongWithTheGateway(String line, String why) {
    assertThat(SpecSchemaTest.refusal(LEAST + "  " + line + "\n"))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).startsWith("spec.yaml:4:").endsWith(": " + why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          openclaw gateway          | expected an absolute path and plain words, or a list of words
          /usr/bin/openclaw %n      | expected an absolute path and plain words, or a list of words
          /usr/bin/openclaw $X      | expected an absolute path and plain words, or a list of words
          +/usr/bin/openclaw gateway | expected an absolute path and plain words, or a list of words
          "/usr/bin/x\\nUser=root"  | expected an absolute path and plain words, or a list of words
          /usr/bin/openclaw gateway start | 'gateway start' is the client, which exits at once: name the server, openclaw gateway
          []                        | expected 1 to 50 words
          [/usr/bin/x, null]        | expected a text of one line without control characters
          [x]                       | expected an absolute path of letters, digits and ._@+- such as /srv/openclaw
          """)
  void saysWhatIsWrongWithTheCommand(String command, String why) {
    String text = "gateway:\n  user: gateway\n  command: " + command + "\n";
    assertThat(SpecSchemaTest.refusal(text))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).startsWith("spec.yaml:3:").endsWith(": " + why));
  }

  @Test
  void refusesWhatIsNoSpec() {
    assertThat(SpecSchemaTest.refusal("")).contains("spec.yaml:1:1: the key 'gateway' is missing");
    assertThat(SpecSchemaTest.refusal("- a\n")).isPresent();
    assertThat(SpecSchemaTest.refusal("gateway: [")).isPresent();
    assertThat(SpecSchemaTest.refusal("[".repeat(100_000))).isPresent();
    assertThat(SpecSchemaTest.refusal(LEAST + LEAST)).isPresent();
  }
}
