package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Change;
import java.util.List;
import java.util.Optional;

/** The variable that tells a gateway its job, written into the job's file. */
final class Marker {
  private static final String VARIABLES = "EnvironmentVariables";

  /** What new variables stand behind: the first of these that is there. */
  private static final List<String> BEFORE = List.of("ProgramArguments", "Program", "Label");

  private Marker() {}

  /** Sets it to the job's label; empty where a person has to. */
  static Optional<Change> set(LaunchdJob job) {
    JobPlist plist = job.plist();
    if (!isPlain(job.name())) {
      return Optional.empty();
    }
    String label = "<string>" + job.name() + "</string>";
    Optional<PlistValue.Entry> variables = plist.find(VARIABLES);
    if (variables.isEmpty()) {
      String dict = "<dict>\n\t<key>" + LaunchdJob.MARKER + "</key>\n\t" + label + "\n</dict>";
      return before(plist).flatMap(entry -> plist.file().with(entry, VARIABLES, dict));
    }
    if (!(variables.get().value() instanceof PlistValue.Dict dict)) {
      return Optional.empty();
    }
    Optional<PlistValue.Entry> own = dict.find(LaunchdJob.MARKER);
    return own.isPresent()
        ? plist.file().written(own.get().value(), label)
        : plist.file().with(dict, LaunchdJob.MARKER, label);
  }

  private static Optional<PlistValue.Entry> before(JobPlist plist) {
    for (String name : BEFORE) {
      Optional<PlistValue.Entry> entry = plist.find(name);
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  /** Whether a label stands in XML and in every encoding as it is. */
  private static boolean isPlain(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '&') {
        return false;
      }
    }
    return true;
  }
}
