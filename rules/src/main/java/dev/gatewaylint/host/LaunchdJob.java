package dev.gatewaylint.host;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.launchd.JobDomain;
import dev.gatewaylint.launchd.JobEnvironment;
import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A job of launchd on a host.
 *
 * @param plist what its property list says
 * @param host the machine that it runs on
 */
public record LaunchdJob(JobPlist plist, Host host) {
  /** The variable that tells the gateway its job (openclaw src/daemon/constants.ts). */
  public static final String MARKER = "OPENCLAW_LAUNCHD_LABEL";

  /** The file's path from the host's root. */
  public String path() {
    return plist.file().source().path();
  }

  /** Who loads it. */
  public JobDomain domain() {
    return plist.domain();
  }

  /** What findings about it share: its file, for two files may give one label. */
  public String identity() {
    return "launchd " + path();
  }

  /** Its label, else the name that its file gives it. */
  public String name() {
    return plist.label().map(Written::value).orElse(fileLabel());
  }

  /** The file's name without {@code .plist}, which by convention is the label. */
  public String fileLabel() {
    String name = plist.file().source().name();
    return name.endsWith(".plist") ? name.substring(0, name.length() - 6) : name;
  }

  /** The user that it runs as, where the files tell: the home folder's, or the named one. */
  public Optional<String> user() {
    if (domain().isDaemon()) {
      return Optional.of(plist.userName().map(Written::value).orElse("root"));
    }
    return domain().isAgent() ? JobDomain.userOf(path()) : Optional.empty();
  }

  /** Whether it came with macOS. */
  public boolean isVendor() {
    return domain().isVendor();
  }

  /** The AI gateway that it runs, if it runs one; its client is none. */
  public Optional<GatewayCommand> gateway() {
    return GatewayCommand.of(command()).filter(gateway -> gateway.clientVerb().isEmpty());
  }

  /** Whether it runs an AI gateway. */
  public boolean isGateway() {
    return gateway().isPresent();
  }

  /** The words of the command that does the work, behind OpenClaw's wrapper. */
  public List<String> command() {
    return EnvironmentWrapper.of(plist.argv())
        .map(EnvironmentWrapper::command)
        .orElse(plist.argv());
  }

  /** OpenClaw's wrapper around its command, which reads the variables from a file. */
  public Optional<EnvironmentWrapper> wrapper() {
    return EnvironmentWrapper.of(plist.argv());
  }

  /** The variables that it sets, those of its wrapper's file included, where that is known. */
  public JobEnvironment environment() {
    Optional<SourceFile> file = wrapper().flatMap(script -> host.text(local(script.variables())));
    return file.map(source -> plist.environment().with(EnvironmentWrapper.variables(source)))
        .orElse(plist.environment());
  }

  /** Whether it may get variables that no file tells. */
  public boolean hasUnknownEnvironment() {
    return wrapper().filter(script -> host.text(local(script.variables())).isEmpty()).isPresent();
  }

  /** Owner and mode of its file, where they are known. */
  public Optional<FileFacts> facts() {
    return host.facts(path());
  }

  /**
   * Whether both cannot be loaded as one machine has them: one domain for one label, and an agent
   * beside a daemon of its name is a second copy.
   */
  public boolean collidesWith(LaunchdJob other) {
    Optional<String> label = plist.label().map(Written::value);
    boolean named = label.isPresent() && label.equals(other.plist.label().map(Written::value));
    boolean loaded = domain() != JobDomain.UNKNOWN && other.domain() != JobDomain.UNKNOWN;
    if (!named || !loaded || plist.isDisabled() || other.plist.isDisabled()) {
      return false;
    }
    boolean bothOfUsers =
        domain() == JobDomain.USER_AGENT && other.domain() == JobDomain.USER_AGENT;
    return !bothOfUsers || user().equals(other.user());
  }

  private static String local(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** The label that the gateway is told it runs under. */
  public Optional<JobEnvironment.Variable> marker() {
    return environment().find(MARKER);
  }

  /** Whether the gateway is told a label that is not its job's. */
  public boolean hasWrongMarker() {
    Optional<String> label = plist.label().map(Written::value);
    Optional<String> told = marker().map(JobEnvironment.Variable::value).map(String::trim);
    return label.isPresent() && told.isPresent() && !told.get().isEmpty() && !told.equals(label);
  }

  /** The label of the job that the gateway kickstarts and reports on: the one that it is told. */
  public String ownLabel() {
    return marker()
        .map(variable -> variable.value().trim())
        .filter(value -> !value.isEmpty())
        .orElse(GatewayLabel.expected(profile()));
  }

  private Optional<String> profile() {
    Optional<String> named =
        environment().find("OPENCLAW_PROFILE").map(JobEnvironment.Variable::value);
    return GatewayProcess.of(this).flatMap(GatewayProcess::profile).or(() -> named);
  }

  /**
   * Whether the gateway exits to be restarted, and nothing but {@code KeepAlive} brings it back.
   * One that does not know of launchd restarts inside its process.
   */
  public boolean restartsByExit() {
    boolean told = marker().isPresent() || isToldByLaunchd();
    return told && !hasUnknownEnvironment() && !isKickstarted();
  }

  /** Whether the gateway's own restart finds its job, and launchd need not revive it. */
  public boolean isKickstarted() {
    boolean found = openclaw().readsServiceName() || marker().isPresent();
    return openclaw().kickstartsItself() && found && isKnownToItself();
  }

  /**
   * Whether the gateway knows that launchd runs it, and as which job: it is told, or its job has
   * the label that it looks for and launchd's own variable says so.
   */
  public boolean isKnownToItself() {
    boolean found = ownLabel().equals(name());
    boolean told = marker().isPresent() || isToldByLaunchd();
    return found && told;
  }

  /** launchd sets {@code XPC_SERVICE_NAME} to the label; the others only an author may set. */
  private boolean isToldByLaunchd() {
    OpenClawVersion version = openclaw();
    if (!version.readsServiceName()) {
      return isSet("LAUNCH_JOB_LABEL")
          || isSet("LAUNCH_JOB_NAME")
          || isSet("OPENCLAW_SERVICE_MARKER");
    }
    if (version.trustsAnyServiceName() || GatewayLabel.isCanonical(name())) {
      return true;
    }
    String expected = GatewayLabel.expected(profile());
    return isSetTo("LAUNCH_JOB_LABEL", expected)
        || isSetTo("LAUNCH_JOB_NAME", expected)
        || isSetTo("XPC_SERVICE_NAME", GatewayLabel.expected(Optional.empty()));
  }

  private boolean isSet(String name) {
    return environment().find(name).filter(set -> !set.value().isBlank()).isPresent();
  }

  private boolean isSetTo(String name, String value) {
    return environment().find(name).filter(set -> set.value().trim().equals(value)).isPresent();
  }

  /** Whether another job of the host runs a gateway of the same profile. */
  public boolean hasRival() {
    for (LaunchdJob other : host.jobs()) {
      boolean runs = other.isGateway() && !other.plist().isDisabled();
      if (runs && !other.path().equals(path()) && other.profile().equals(profile())) {
        return true;
      }
    }
    return false;
  }

  /** The gateway's version: stated, or mentioned in the comment, the command or the variables. */
  public OpenClawVersion openclaw() {
    if (host.statedOpenClaw().isPresent()) {
      return host.statedOpenClaw().get();
    }
    Optional<OpenClawVersion> mentioned =
        plist.text("Comment").flatMap(text -> OpenClawVersion.mentionedIn(text.value()));
    for (String word : plist.argv()) {
      mentioned = mentioned.or(() -> OpenClawVersion.mentionedIn(word));
    }
    Optional<OpenClawVersion> variable =
        environment()
            .find("OPENCLAW_SERVICE_VERSION")
            .flatMap(text -> OpenClawVersion.mentionedIn(text.value()));
    return mentioned.or(() -> variable).orElse(OpenClawVersion.OLDEST);
  }
}
