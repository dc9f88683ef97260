package dev.gatewaylint.generate;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSString;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.GatewayCommand;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The gateway as a job of launchd, and the job beside it that asks how it is: launchd knows neither
 * a limit to starts nor OnFailure=, so without the second nobody would hear of a loop.
 */
final class GatewayJob {
  private static final String MARKER = "OPENCLAW_LAUNCHD_LABEL";
  private static final int OWNERS_ALONE = 0600;
  private static final int READABLE = 0644;

  /** 077; launchd reads an integer as decimal. */
  private static final int UMASK = 63;

  private static final String PATH =
      "/usr/local/bin:/opt/homebrew/bin:/usr/bin:/bin:/usr/sbin:/sbin";

  private GatewayJob() {}

  static List<String> labels(Spec.Job job) {
    return List.of(job.label(), ProbeJob.label(job));
  }

  static List<GeneratedFile> write(Spec spec, Spec.Job job) {
    List<String> words =
        GatewayProgram.words(job.command().orElse(spec.gateway().command()), spec.systemd());
    return List.of(
        file(spec, job, job.label(), gateway(spec, job, words)),
        file(spec, job, ProbeJob.label(job), ProbeJob.dict(spec, job, words)));
  }

  private static GeneratedFile file(Spec spec, Spec.Job job, String label, NSDictionary dict) {
    String owner = job.daemon() ? "root" : spec.gateway().user();
    String folder =
        job.daemon() ? "Library/LaunchDaemons" : job.home().substring(1) + "/Library/LaunchAgents";
    return new GeneratedFile(
        GeneratedFile.Kind.PLIST,
        folder + "/" + label + ".plist",
        owner,
        job.daemon() ? "wheel" : "staff",
        job.daemon() ? READABLE : OWNERS_ALONE,
        dict.toXMLPropertyList());
  }

  private static NSDictionary gateway(Spec spec, Spec.Job job, List<String> words) {
    boolean openClaw = GatewayCommand.of(words).isPresent();
    NSDictionary dict = started(spec, job, job.label(), words);
    NSDictionary variables = new NSDictionary();
    for (Map.Entry<String, String> variable : environment(spec, job, openClaw).entrySet()) {
      variables.put(variable.getKey(), variable.getValue());
    }
    dict.put("EnvironmentVariables", variables);
    dict.put("RunAtLoad", true);
    dict.put("KeepAlive", keepAlive(openClaw));
    // Six starts a minute at most; more would hold up the restarts that somebody wants.
    dict.put("ThrottleInterval", 10);
    long stop = (long) OpenClawVersion.OLDEST.launchdStopTime().seconds();
    dict.put("ExitTimeOut", new NSNumber(stop));
    // Otherwise macOS holds back its processor and disk as those of a background task.
    dict.put("ProcessType", "Interactive");
    dict.put("Umask", UMASK);
    return dict;
  }

  /**
   * OpenClaw's own audit accepts nothing but true, and some versions restart themselves by an exit
   * with 0. Another program that ends with 0 has done its work.
   */
  private static com.dd.plist.NSObject keepAlive(boolean openClaw) {
    if (openClaw) {
      return new NSNumber(true);
    }
    NSDictionary unlessSuccessful = new NSDictionary();
    unlessSuccessful.put("SuccessfulExit", false);
    return unlessSuccessful;
  }

  private static Map<String, String> environment(Spec spec, Spec.Job job, boolean openClaw) {
    Map<String, String> variables = new TreeMap<>(spec.gateway().environment());
    variables.putIfAbsent("HOME", job.home());
    variables.putIfAbsent("PATH", PATH);
    if (openClaw) {
      // With its own label the gateway restarts itself by kickstart, which waits for no throttle.
      variables.put(MARKER, job.label());
    }
    return variables;
  }

  /** Label, account, program and logs, which the two jobs have alike. */
  static NSDictionary started(Spec spec, Spec.Job job, String label, List<String> words) {
    NSDictionary dict = new NSDictionary();
    dict.put("Label", label);
    if (job.daemon()) {
      dict.put("UserName", spec.gateway().user());
    }
    NSArray arguments = new NSArray(words.size());
    for (int i = 0; i < words.size(); i++) {
      arguments.setValue(i, new NSString(words.get(i)));
    }
    dict.put("ProgramArguments", arguments);
    dict.put("WorkingDirectory", job.home());
    String logs = job.daemon() ? "/Library/Logs/" : job.home() + "/Library/Logs/";
    dict.put("StandardInPath", "/dev/null");
    dict.put("StandardOutPath", logs + label + ".log");
    dict.put("StandardErrorPath", logs + label + ".log");
    return dict;
  }
}
