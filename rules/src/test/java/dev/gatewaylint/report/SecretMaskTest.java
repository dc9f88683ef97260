package dev.gatewaylint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Environment=DISCORD_TOKEN=hunter2",
        "Environment=\"TELEGRAM_BOT_TOKEN=hunter2\"",
        "Environment='A=1' 'API_KEY=hunter2'",
        "ExecStart=/usr/bin/x --token hunter2 --verbose",
        "ExecStart=/usr/bin/x --password=hunter2",
        "ExecStart=/usr/bin/curl -H \"Authorization: Bearer hunter2\"",
        "ExecStart=/usr/bin/curl -H \"Authorization: Basic hunter2\"",
        "SetCredential=db.password:hunter2",
        "PASSWD: hunter2",
        "DB_NOPASSWD: hunter2",
        "db_nopasswd: hunter2",
        "passwd: /hunter2",
        "passwd_tries_token=hunter2",
        "my_passwd_timeout=hunter2",
        "Defaults passprompt=\"Password: \", x_token=hunter2",
        "  token: \"correct hunter2 battery\",",
        "  botToken: 'a\\'hunter2',",
        "  \"args\": [\"--token\", \"hunter2\"]",
        "  apiKeys: [\"one\", \"hunter2\"],",
        "  apiKeys: [one, hunter2],",
        "  auth: { mode: \"token\", token: \"hunter2\" },",
        "  \"auth\": {\"mode\": \"token\", \"token\": \"hunter2\"},",
        "  auth: {mode:'password',password:'hunter2'}",
        "  a: { token: \"my-secret-1\", apiKey: \"hunter2\" }, b: {}",
        "  tokens: { discord: \"hunter2\", \"x\": hunter2 }, port: 1",
        "  \"authorization\":\t\"Basic hunter2 and more\",",
        "  echo \"{\\\"token\\\": \\\"hunter2\\\"}\"",
        "  --env \"--token\" \"hunter2\"",
        "  <key>DISCORD_TOKEN</key> <string>hunter2 and more</string>",
        "  webhook_url=https://example.org/hunter2",
        "<key>A_TOKEN</key><string>hunter2</string>",
        "<dict><key>A_TOKEN</key>  <string><![CDATA[hunter2]]></string></dict>",
        "<key>A_TOKEN</key> <integer>hunter2</integer>",
        "<string>--token</string><string>hunter2</string>",
      })
  void hidesTheValue(String line) {
    assertThat(SecretMask.mask(line, false)).doesNotContain("hunter2").hasSameSizeAs(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Restart=always",
        "  auth: { mode: \"token\" }, port: 1",
        "  \"auth\": {\"mode\": \"token\", \"port\": \"1\"},",
        "  auth: { mode: 'password', allow: [\"x\"] },",
        "  token: { source: \"env\", provider: \"default\", id: \"A_TOKEN\" }, port: 1",
        "  \"token\": {\"source\":\"env\",\"provider\":\"default\",\"id\":\"A_TOKEN\"},",
        "  token: {",
        "  <key>A_TOKEN</key><true/>",
        "  token: \"${DISCORD_BOT_TOKEN}\",",
        "  # one token, or two",
        "Description=Keeps tokens",
        "After=a.service",
        "ada ALL=(ALL) NOPASSWD: /usr/bin/systemctl",
        "ada ALL=NOPASSWD:NOEXEC:/usr/bin/id, PASSWD : /usr/bin/su, PASSWD: ALL",
        "deploy ALL=(root) nopasswd: /usr/bin/true",
        "deploy ALL=(root) NoPasswd:/usr/bin/true",
        "Defaults passwd_tries=x",
        "Defaults:ada env_reset, passwd_timeout = 5",
        "Defaults passprompt=\"[sudo] password for %p: \"",
        "Defaults badpass_message=\"Wrong password: try again\""
      })
  void leavesOtherLinesAlone(String line) {
    assertThat(SecretMask.mask(line, false)).isEqualTo(line);
  }

  @Test
  void keepsWhatStandsAroundTheValue() {
    assertThat(SecretMask.mask("{ auth: { token: \"abc\", password: abc }, x: 1 }", false))
        .isEqualTo("{ auth: { token: \"***\", password: *** }, x: 1 }");
    assertThat(SecretMask.mask("{ token: 'abc' }, { token: '' }", false))
        .isEqualTo("{ token: '***' }, { token: '' }");
  }

  @Test
  void hidesAllOfAValueThatNeedsNoQuotes() {
    assertThat(SecretMask.mask("password: correct horse, battery", true))
        .isEqualTo("password: **********************");
    assertThat(SecretMask.mask("a: { token: correct horse, b: 0 }", true))
        .isEqualTo("a: { token: *************, b: 0 }");
    assertThat(SecretMask.mask("A_TOKEN=correct horse", true)).isEqualTo("A_TOKEN=*************");
    assertThat(SecretMask.mask("password: >-", true)).isEqualTo("password: >-");
  }
}
