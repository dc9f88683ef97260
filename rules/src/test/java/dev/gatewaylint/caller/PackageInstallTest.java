package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which commands install, and which of them stick to a lock file. */
class PackageInstallTest {
  @ParameterizedTest
  @CsvSource({
    "npm ci, npm, true",
    "npm install, npm, false",
    "pnpm install --frozen-lockfile, pnpm, true",
    "pnpm i, pnpm, false",
    "yarn, yarn, false",
    "yarn install --immutable, yarn, true",
    "bun install --frozen-lockfile, bun, true",
    "pip3 install --require-hashes -r a.txt, pip, true",
    "pip install -r a.txt, pip, false",
    "bundle install --deployment, bundle, true",
    "cargo build --locked, cargo, true",
    "uv sync --frozen, uv, true",
    "composer install, composer, true",
    "composer update, composer, false",
  })
  void isTold(String line, String tool, boolean locked) {
    assertThat(PackageInstall.of(Argv.of(List.of(line.split(" ")))))
        .contains(new PackageInstall(tool, locked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pnpm build", "npm run ci", "cargo test", "uv run x", "apt-get install x"})
  void othersInstallNothing(String line) {
    assertThat(PackageInstall.of(Argv.of(List.of(line.split(" "))))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "npm ci || npm install, true",
    "npm ci || { echo x; npm install; }, true",
    "if ! npm ci; then npm install; fi, true",
    "npm ci && npm install, false",
    "npm ci; npm install, false",
    "npm ci || npm ci, false",
    "pnpm install --frozen-lockfile || npm install, false",
  })
  void fallsBack(String line, boolean falls) throws IOException {
    Call call = Script.last("install", "npm", line);
    assertThat(PackageInstall.of(call.argv()).orElseThrow().lockedBefore(call).isPresent())
        .isEqualTo(falls);
  }
}
