package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretNameTest {
  @ParameterizedTest
  @CsvSource({
    "DISCORD_BOT_TOKEN, MTA4.example",
    "openclaw_gateway_password, hunter2",
    "PGPASSWORD, hunter2",
    "OPENAI_API_KEY, sk-example",
    "AWS_SECRET_ACCESS_KEY, example",
    "SLACK_WEBHOOK_URL, https://hooks.example.org/T0",
    "PIN_SECRET, 12345678",
    "A_TOKEN, true-but-not-a-switch"
  })
  void seesASecret(String name, String value) {
    assertThat(SecretName.looksSecret(name, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NODE_ENV, production",
    "MAX_TOKENS, 4096",
    "TOKENIZER, cl100k",
    "TOKEN_FILE, abcdef",
    "AWS_ACCESS_KEY_ID, example",
    "A_TOKEN, ''",
    "A_TOKEN, ${TOKEN}",
    "A_TOKEN, %d/token",
    "A_TOKEN, /run/secrets/token",
    "A_TOKEN, <your token>",
    "A_TOKEN, {{ token }}",
    "USE_TOKEN, true",
    "USE_PASSWORD, no",
    "NEXT_TOKEN, 4096"
  })
  void seesThatThereIsNone(String name, String value) {
    assertThat(SecretName.looksSecret(name, value)).isFalse();
  }
}
