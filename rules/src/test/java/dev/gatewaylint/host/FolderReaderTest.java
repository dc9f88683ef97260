package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
  @Test
  void aBackslashIsPartOfAUnitsName(@TempDir Path root) throws IOException {
    assumeTrue(File.separatorChar == '/');
    Path folder = Files.createDirectories(root.resolve("usr/lib/systemd/system"));
    Files.writeString(folder.resolve("system-systemd\\x2dcryptsetup.slice"), "[Slices]\n");

    FolderReader reader = new FolderReader(root, List.of(), Selection.everything());
    Report report = new Linter(LintSettings.DEFAULT).lint(reader.read(List.of(".")));

    assertThat(report.complaints()).isEmpty();
    assertThat(report.findings()).hasSize(1);
  }
}
