package dev.gatewaylint.launchd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a job's output goes. */
public final class JobLogs {
  private static final List<String> SHARED =
      List.of("/tmp", "/private/tmp", "/var/tmp", "/private/var/tmp", "/Users/Shared");

  private final List<Log> logs;

  private JobLogs(List<Log> logs) {
    this.logs = List.copyOf(logs);
  }

  /**
   * One of the two files.
   *
   * @param key {@code StandardOutPath} or {@code StandardErrorPath}
   */
  public record Log(String key, Written<String> path) {
    /** The folder that everybody may write to, if it lies in one. */
    Optional<String> sharedFolder() {
      for (String folder : SHARED) {
        if (path.value().startsWith(folder + "/")) {
          return Optional.of(folder);
        }
      }
      return Optional.empty();
    }

    /** The same where it is known to lie in one. */
    public String folder() {
      return sharedFolder().orElse("/");
    }
  }

  /** Of a job. */
  public static JobLogs of(JobPlist job) {
    List<Log> logs = new ArrayList<>();
    job.standardError().ifPresent(path -> logs.add(new Log("StandardErrorPath", path)));
    job.standardOut().ifPresent(path -> logs.add(new Log("StandardOutPath", path)));
    return new JobLogs(logs);
  }

  /** The first that lies directly or deeper in a folder that everybody may write to. */
  public Optional<Log> inSharedFolder() {
    for (Log log : logs) {
      if (log.sharedFolder().isPresent()) {
        return Optional.of(log);
      }
    }
    return Optional.empty();
  }

  /** The first whose path counts on a shell. */
  public Optional<Log> withoutAbsolutePath() {
    for (Log log : logs) {
      if (log.path().value().startsWith("~") || log.path().value().startsWith("$")) {
        return Optional.of(log);
      }
    }
    return Optional.empty();
  }

  /** Whether it says where errors go, be it nowhere. */
  public boolean keepsErrors() {
    return !logs.isEmpty() && logs.get(0).key().equals("StandardErrorPath");
  }

  /** A path that only the right user may write to. */
  public static String better(JobPlist job, Optional<String> user) {
    String name = job.label().map(Written::value).orElse("job") + ".log";
    if (job.domain().isDaemon()) {
      return "/Library/Logs/" + name;
    }
    return "/Users/" + user.orElse("NAME") + "/Library/Logs/" + name;
  }
}
