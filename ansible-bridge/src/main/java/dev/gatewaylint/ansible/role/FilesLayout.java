package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Artifacts.SystemAccount;
import dev.gatewaylint.generate.Artifacts.UserUnit;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generated files as a plain tree ready to copy, with a manifest of the owners and modes that they
 * shall have. An account other than root has no number yet, so its files are in the README alone.
 */
final class FilesLayout {
  private FilesLayout() {}

  static List<OutputFile> of(Spec spec, Artifacts artifacts) {
    List<OutputFile> files = new ArrayList<>();
    for (GeneratedFile file : artifacts.files()) {
      files.add(new OutputFile(file.path(), file.mode(), file.text()));
    }
    files.add(OutputFile.of(".gateway-lint.manifest", manifest(artifacts.files())));
    files.add(OutputFile.of("README.md", readme(spec, artifacts)));
    files.sort(java.util.Comparator.comparing(OutputFile::path));
    return files;
  }

  /** Lines as {@code find . -printf '%#m %U %G %y %p\n'} would print them. */
  private static String manifest(List<GeneratedFile> files) {
    TreeMap<String, String> lines = new TreeMap<>();
    for (Folders.Owned folder : Folders.of(files).own()) {
      if (isRoots(folder.owner(), folder.group())) {
        lines.put(folder.path(), "0755 0 0 d ./" + folder.path());
      }
    }
    for (GeneratedFile file : files) {
      if (isRoots(file.owner(), file.group())) {
        lines.put(file.path(), FileTask.mode(file.mode()) + " 0 0 f ./" + file.path());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String line : lines.values()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** Group 0 is wheel on macOS, and root elsewhere. */
  private static boolean isRoots(String owner, String group) {
    return owner.equals("root") && (group.equals("root") || group.equals("wheel"));
  }

  private static String readme(Spec spec, Artifacts artifacts) {
    Map<String, Object> values = new TreeMap<>();
    values.put("name", ReadmeRows.cell(spec.name()));
    values.put("rows", ReadmeRows.files(artifacts));
    values.put("notes", ReadmeRows.notes(artifacts));
    values.put("hasNotes", !artifacts.notes().isEmpty());
    List<String> steps = steps(artifacts);
    values.put("steps", steps);
    values.put("hasSteps", !steps.isEmpty());
    return Template.fill("files/README.md", values);
  }

  private static List<String> steps(Artifacts artifacts) {
    List<String> steps = new ArrayList<>();
    for (SystemAccount account : artifacts.accounts()) {
      String groups = String.join(",", account.groups());
      steps.add(
          "useradd --system --user-group --shell /usr/sbin/nologin --home-dir "
              + ShellWord.of(account.home())
              + (RoleLayout.hasHome(account) ? " --create-home" : "")
              + (groups.isEmpty() ? "" : " --groups " + ShellWord.of(groups))
              + " -- "
              + ShellWord.of(account.name()));
    }
    boolean hasUnits = false;
    for (GeneratedFile file : artifacts.files()) {
      hasUnits |= file.kind() == GeneratedFile.Kind.SYSTEM_UNIT;
      if (file.kind() == GeneratedFile.Kind.SUDOERS) {
        steps.add("visudo -cf " + ShellWord.of(file.path()));
      }
      steps.add(install(file));
    }
    for (String user : artifacts.lingering()) {
      steps.add("loginctl enable-linger " + ShellWord.of(user));
    }
    if (hasUnits) {
      steps.add("systemctl daemon-reload");
    }
    for (String unit : artifacts.enabled()) {
      steps.add("systemctl enable --now " + ShellWord.of(unit));
    }
    for (UserUnit unit : artifacts.userUnits()) {
      steps.add(
          "systemctl --user --machine="
              + ShellWord.of(unit.user() + "@.host")
              + " enable --now "
              + ShellWord.of(unit.unit()));
    }
    for (GeneratedFile file : artifacts.files()) {
      if (Job.of(file, artifacts).isPresent()) {
        String domain = Folders.home(file.path()).isEmpty() ? "system" : "gui/$(id -u)";
        steps.add("launchctl bootstrap " + domain + " " + ShellWord.of("/" + file.path()));
      }
    }
    return steps;
  }

  private static String install(GeneratedFile file) {
    // macOS makes no folders on the way.
    return (file.kind() == GeneratedFile.Kind.PLIST ? "install" : "install -D")
        + (" -o " + ShellWord.of(file.owner()))
        + (" -g " + ShellWord.of(file.group()))
        + (" -m " + FileTask.mode(file.mode()) + " ")
        + (ShellWord.of(file.path()) + " " + ShellWord.of("/" + file.path()));
  }
}
