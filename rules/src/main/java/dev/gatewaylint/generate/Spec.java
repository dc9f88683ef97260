package dev.gatewaylint.generate;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person says about a gateway and those who look after it; everything else is worked out.
 *
 * @param name base of all names: NAME.service, NAME-probe.timer, NAME-alert@.service
 * @param gateway the program
 * @param scope whose manager runs it
 * @param base whether a unit is written whole, or a drop-in to one that exists
 * @param systemd major version of systemd to write for
 * @param crashCycles start to start of the crash loops that the limit must stop, as declared
 * @param startUp how long the program takes until it serves
 * @param callers who may order what without a password
 * @param probe the health probe, if one is wanted
 * @param alert who is told when the gateway gives up
 * @param script the restart script, if one is wanted
 * @param job the job of launchd, if macOS is wanted
 */
public record Spec(
    String name,
    Gateway gateway,
    Scope scope,
    Base base,
    int systemd,
    List<TimeSpan> crashCycles,
    TimeSpan startUp,
    List<Caller> callers,
    Optional<Probe> probe,
    Alert alert,
    Optional<Script> script,
    Optional<Job> job) {
  public Spec {
    crashCycles = List.copyOf(crashCycles);
    callers = List.copyOf(callers);
  }

  /** Whose manager runs it. */
  public enum Scope {
    SYSTEM,
    USER
  }

  /** What is written of the gateway's own unit. */
  public enum Base {
    UNIT,
    DROP_IN
  }

  /**
   * The program.
   *
   * @param command as in {@code ExecStart=}
   * @param user account that it runs as
   * @param home home folder of that account, absolute
   * @param folder its working folder
   * @param environment variables without secrets
   * @param environmentFiles as in {@code EnvironmentFile=}, {@code -} in front included
   * @param version of OpenClaw; empty for another gateway or where nobody knows
   * @param restartDelay {@code RestartSec=}
   * @param stopTimeout {@code TimeoutStopSec=}; empty for what the version needs to drain
   * @param memory {@code MemoryMax=} as written; empty for none
   * @param writable paths below which it writes, beside its home
   * @param sudo whether what it runs uses sudo for other things than itself, by grants that are not
   *     written here: then nothing may take new privileges from it
   */
  public record Gateway(
      String command,
      String user,
      String home,
      String folder,
      Map<String, String> environment,
      List<String> environmentFiles,
      Optional<OpenClawVersion> version,
      TimeSpan restartDelay,
      Optional<TimeSpan> stopTimeout,
      String memory,
      List<String> writable,
      boolean sudo) {
    /** Of an account with the usual home, and without any use for sudo. */
    public Gateway(
        String command,
        String user,
        String folder,
        Map<String, String> environment,
        List<String> environmentFiles,
        Optional<OpenClawVersion> version,
        TimeSpan restartDelay,
        Optional<TimeSpan> stopTimeout,
        String memory,
        List<String> writable) {
      this(
          command,
          user,
          "/home/" + user,
          folder,
          environment,
          environmentFiles,
          version,
          restartDelay,
          stopTimeout,
          memory,
          writable,
          false);
    }

    public Gateway {
      environment = Collections.unmodifiableMap(new TreeMap<>(environment));
      environmentFiles = List.copyOf(environmentFiles);
      writable = List.copyOf(writable);
    }
  }

  /**
   * Somebody outside the gateway who gives orders about it.
   *
   * @param user account that calls sudo; never the gateway's own
   * @param verbs of systemctl, such as restart
   */
  public record Caller(String user, List<String> verbs) {
    public Caller {
      verbs = List.copyOf(verbs);
    }
  }

  /**
   * A probe from outside.
   *
   * @param url what it asks, on this host
   * @param interval between two probes
   * @param failures how many in a row count as down
   * @param restarts whether it then restarts the gateway, once, through its own grant
   */
  public record Probe(String url, TimeSpan interval, int failures, boolean restarts) {}

  /**
   * How people are told.
   *
   * @param command gets a sentence on standard input; empty for the journal and every terminal
   * @param every the same news not more often than this
   */
  public record Alert(Optional<String> command, TimeSpan every) {}

  /**
   * A script that restarts the gateway and sees whether it came back.
   *
   * @param path where it lies, absolute
   * @param user account that runs it; it is among the callers
   * @param create whether that account is made where it is missing; a person's is not
   */
  public record Script(String path, String user, boolean create) {
    /** Of an account that exists. */
    public Script(String path, String user) {
      this(path, user, false);
    }
  }

  /**
   * The job on macOS.
   *
   * @param label its label
   * @param daemon whether it is the system's; else an agent of the gateway's user
   * @param home of the gateway's user there, such as /Users/gateway
   * @param command as in {@code ExecStart=}, where programs lie elsewhere than on Linux; empty for
   *     the same command
   */
  public record Job(String label, boolean daemon, String home, Optional<String> command) {
    /** With the same command as on Linux. */
    public Job(String label, boolean daemon, String home) {
      this(label, daemon, home, Optional.empty());
    }
  }
}
