package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration includes is a part of it, also where it is asked about alone. */
class IncludedFileTest {
  private static final String STATE = "home/gateway/.openclaw/";

  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(root.resolve(STATE));
    Files.createDirectories(root.resolve("Library/LaunchDaemons"));
    Files.writeString(root.resolve("Library/LaunchDaemons/a.plist"), "<plist><dict/></plist>");
    Files.writeString(
        root.resolve(STATE + "openclaw.json"),
        "{ gateway: { mode: 'local' }, channels: { $include: './channels.json5' } }");
    Files.writeString(
        root.resolve(STATE + "channels.json5"), "{ discord: { maxReconnectAttempts: 0 } }");
  }

  private List<String> findings(String path) {
    FolderReader reader = new FolderReader(root, List.of());
    Report report = new Linter(LintSettings.DEFAULT).lint(reader.read(List.of(path)));
    return report.findings().stream()
        .map(found -> found.rule().id() + " " + found.place().file().name())
        .toList();
  }

  @Test
  void isReportedOnWithIt() {
    assertThat(findings(root.resolve(STATE + "openclaw.json").toString()))
        .containsExactly("zero-reconnect-attempts channels.json5");
    assertThat(findings(root.toString())).contains("zero-reconnect-attempts channels.json5");
  }
}
