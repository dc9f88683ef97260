package dev.gatewaylint.launchd;

import java.util.Optional;

/** Who loads the jobs of a folder, and as whom they run. */
public enum JobDomain {
  /** An agent of one user, in a home folder. */
  USER_AGENT("agent"),
  /** An agent of everybody who logs in. */
  GLOBAL_AGENT("agent"),
  /** A daemon of the system. */
  DAEMON("daemon"),
  /** One of Apple's agents. */
  SYSTEM_AGENT("agent"),
  /** One of Apple's daemons. */
  SYSTEM_DAEMON("daemon"),
  /** A file of no folder that launchd reads. */
  UNKNOWN("job");

  private static final String AGENTS = "LaunchAgents";
  private static final String DAEMONS = "LaunchDaemons";

  private final String word;

  JobDomain(String word) {
    this.word = word;
  }

  /**
   * By where a file lies; in a folder called {@code LaunchAgents} somewhere it is to be a user's.
   *
   * @param path from the host's root
   */
  public static JobDomain of(String path) {
    String[] names = path.split("/", -1);
    String folder = names.length < 2 ? "" : names[names.length - 2];
    boolean agent = folder.equals(AGENTS);
    if (!agent && !folder.equals(DAEMONS)) {
      return UNKNOWN;
    }
    if (path.startsWith("System/Library/")) {
      return agent ? SYSTEM_AGENT : SYSTEM_DAEMON;
    }
    if (!agent) {
      return DAEMON;
    }
    return path.startsWith("Library/") ? GLOBAL_AGENT : USER_AGENT;
  }

  /** The user whose home folder a file lies in. */
  public static Optional<String> userOf(String path) {
    String[] names = path.split("/", -1);
    boolean home = names.length > 2 && (names[0].equals("Users") || names[0].equals("home"));
    if (home && !names[1].equals("Shared")) {
      return Optional.of(names[1]);
    }
    boolean root = path.startsWith("var/root/") || path.startsWith("private/var/root/");
    return root ? Optional.of("root") : Optional.empty();
  }

  /** Whether launchd runs it for a user, and not as one that {@code UserName} names. */
  public boolean isAgent() {
    return word.equals("agent");
  }

  /** Whether the system's launchd runs it, as root where nothing else is said. */
  public boolean isDaemon() {
    return word.equals("daemon");
  }

  /** Whether it came with macOS. */
  public boolean isVendor() {
    return this == SYSTEM_AGENT || this == SYSTEM_DAEMON;
  }

  /** Agent, daemon, or job where that is not known. */
  public String word() {
    return word;
  }
}
