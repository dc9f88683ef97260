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

    FolderReader reader = new FolderReader(root, List.of());
    Report report = new Linter(LintSettings.DEFAULT).lint(reader.read(List.of(".")));

    assertThat(report.complaints()).isEmpty();
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void systemIsATopFolderOfMacOs(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("System/Library/LaunchDaemons"));
    Files.writeString(
        folder.resolve("com.apple.x.plist"),
        "<plist><dict><key>Label</key><string>com.apple.x</string><key>Program</key>"
            + "<string>/usr/libexec/x</string><key>OnDemand</key><false/></dict></plist>");

    for (String path : List.of(".", "System/Library/LaunchDaemons/com.apple.x.plist")) {
      FolderReader reader = new FolderReader(root, List.of());
      Report report = new Linter(LintSettings.DEFAULT).lint(reader.read(List.of(path)));

      assertThat(report.files()).isEqualTo(1);
      assertThat(report.findings()).isEmpty();
    }
  }
}
