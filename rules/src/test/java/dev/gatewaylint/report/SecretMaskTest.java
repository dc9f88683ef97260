package dev.gatewaylint.report;

import static org.assertj.core.api.Assertions.assertThat;

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
        "<key>A_TOKEN</key><string>hunter2</string>",
        "<dict><key>A_TOKEN</key>  <string><![CDATA[hunter2]]></string></dict>",
        "<key>A_TOKEN</key> <integer>hunter2</integer>",
        "<string>--token</string><string>hunter2</string>",
      })
  void hidesTheValue(String line) {
    assertThat(SecretMask.mask(line)).doesNotContain("hunter2").hasSameSizeAs(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Restart=always",
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
    assertThat(SecretMask.mask(line)).isEqualTo(line);
  }
}
