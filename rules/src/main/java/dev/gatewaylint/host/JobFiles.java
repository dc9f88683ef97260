package dev.gatewaylint.host;

import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The property lists of a host that describe jobs of launchd, or are meant to. */
final class JobFiles {
  private final List<PlistFile> reported = new ArrayList<>();
  private final List<LaunchdJob> jobs = new ArrayList<>();

  private JobFiles() {}

  /** Reads those that findings may point at, and those in the folders that launchd reads. */
  static JobFiles of(Host host) {
    JobFiles found = new JobFiles();
    Set<String> paths = new TreeSet<>(host.reported(FileKind.Plain.PROPERTY_LIST));
    for (String folder : folders(host.tree())) {
      for (String name : host.tree().names(folder)) {
        if (name.endsWith(".plist")) {
          host.tree().resolve(folder + "/" + name).ifPresent(paths::add);
        }
      }
    }
    for (String path : paths) {
      host.text(path).ifPresent(source -> found.add(source, host));
    }
    return found;
  }

  /** The folders that launchd reads (launchd.plist(5), FILES), but for the system's own. */
  static List<String> folders(RootedTree tree) {
    List<String> folders =
        new ArrayList<>(List.of("Library/LaunchAgents", "Library/LaunchDaemons"));
    for (String user : tree.names("Users")) {
      folders.add("Users/" + user + "/Library/LaunchAgents");
    }
    folders.removeIf(folder -> tree.kind(folder) != FileTree.Kind.FOLDER);
    return folders;
  }

  private void add(SourceFile source, Host host) {
    PlistFile file = PlistFile.parse(source);
    if (!isOfLaunchd(source.path()) && !describesJob(file)) {
      return;
    }
    if (host.isChosen(source.path())) {
      reported.add(file);
    }
    if (file.root().orElse(null) instanceof PlistValue.Dict dict) {
      jobs.add(new LaunchdJob(new JobPlist(file, dict), host));
    }
  }

  /** Whether launchd reads the folder of a file. */
  private static boolean isOfLaunchd(String path) {
    String[] names = path.split("/", -1);
    String folder = names.length < 2 ? "" : names[names.length - 2];
    return folder.equals("LaunchAgents") || folder.equals("LaunchDaemons");
  }

  /**
   * Property lists serve many other purposes; a file that cannot be read is judged by its words.
   */
  private static boolean describesJob(PlistFile file) {
    Optional<PlistValue> root = file.root();
    if (root.isEmpty()) {
      String text = file.source().text();
      return text.contains("ProgramArguments") && text.contains("Label");
    }
    return root.get() instanceof PlistValue.Dict dict
        && dict.find("Label").isPresent()
        && (dict.find("Program").isPresent()
            || dict.find("ProgramArguments").isPresent()
            || dict.find("BundleProgram").isPresent());
  }

  /** Those that findings may point at, in the order of their paths. */
  List<PlistFile> reported() {
    return reported;
  }

  /** The jobs that they describe, in the order of their paths. */
  List<LaunchdJob> jobs() {
    return jobs;
  }
}
