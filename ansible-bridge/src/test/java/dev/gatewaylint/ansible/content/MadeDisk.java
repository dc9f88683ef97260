package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.Selection;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A checkout that is nowhere but in a test. */
final class MadeDisk {
  static final Path ROOT = Path.of("/nowhere-that-is/checkout");

  private final Map<Path, byte[]> files = new TreeMap<>();

  MadeDisk with(String path, String... lines) {
    String text = String.join("\n", lines) + "\n";
    files.put(ROOT.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  HostReader.Reading read(String... paths) {
    Disk disk = Disk.REAL.with(files);
    return new AnsibleReader(ROOT, List.of(), Selection.everything(), disk).read(List.of(paths));
  }

  List<Finding> findings(String... paths) {
    return new Linter(LintSettings.DEFAULT).lint(read(paths)).findings();
  }

  /** Each finding as path, line and rule. */
  List<String> lint(String... paths) {
    List<String> found = new ArrayList<>();
    for (Finding finding : findings(paths)) {
      found.add(
          finding.place().file().shown()
              + ":"
              + finding.place().line()
              + " "
              + finding.severity().word()
              + " "
              + finding.rule().id());
    }
    return found;
  }
}
