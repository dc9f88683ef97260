package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.crontab.CrontabEntry;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that runs commands: a script, a job of a crontab or of launchd, an Exec line. */
public final class CallText {
  private static final int MOST_CALLERS = 32;

  private final SourceFile file;
  private final Optional<CrontabEntry.Job> job;
  private final boolean isScript;
  private final Optional<String> directive;
  private final List<Invocation> invocations;
  private final List<Caller> callers = new ArrayList<>();

  private CallText(
      SourceFile file,
      Optional<CrontabEntry.Job> job,
      boolean isScript,
      Optional<String> directive,
      List<Invocation> invocations) {
    this.file = file;
    this.job = job;
    this.isScript = isScript;
    this.directive = directive;
    this.invocations = List.copyOf(invocations);
  }

  static CallText ofScript(SourceFile file, List<Invocation> invocations) {
    return new CallText(file, Optional.empty(), true, Optional.empty(), invocations);
  }

  static CallText ofJob(SourceFile file, CrontabEntry.Job job, List<Invocation> invocations) {
    return new CallText(file, Optional.of(job), false, Optional.empty(), invocations);
  }

  static CallText ofExecLine(SourceFile file, String directive, List<Invocation> invocations) {
    return new CallText(file, Optional.empty(), false, Optional.of(directive), invocations);
  }

  static CallText ofTask(SourceFile file, List<Invocation> invocations) {
    return new CallText(file, Optional.empty(), false, Optional.empty(), invocations);
  }

  static CallText ofLaunchdJob(SourceFile file, List<Invocation> invocations) {
    return new CallText(file, Optional.empty(), false, Optional.empty(), invocations);
  }

  /** The file that it stands in. */
  public SourceFile file() {
    return file;
  }

  /** Whether it is a script, a file of its own. */
  public boolean isScript() {
    return isScript;
  }

  /** The job, if it is one of a crontab. */
  public Optional<CrontabEntry.Job> job() {
    return job;
  }

  /** The directive, such as {@code ExecStartPre}, if it is an Exec line of a unit. */
  public Optional<String> directive() {
    return directive;
  }

  /**
   * Whether it is an Exec line beside the main program: {@code ExecStartPre=}, {@code ExecStop=}.
   */
  public boolean isHook() {
    return directive.isPresent() && !directive.get().equals("ExecStart");
  }

  /** What it runs, in the order of the text, strings that shells are given included. */
  public List<Invocation> invocations() {
    return invocations;
  }

  /** Who runs it, as far as the host's files tell. */
  public List<Caller> callers() {
    return List.copyOf(callers);
  }

  /** Those of them that run it with nobody there to type or to look. */
  public List<Caller> unattendedCallers() {
    List<Caller> unattended = new ArrayList<>();
    for (Caller caller : callers) {
      if (caller.isUnattended()) {
        unattended.add(caller);
      }
    }
    return unattended;
  }

  /** Whether this caller is news. */
  boolean add(Caller caller) {
    for (Caller known : callers) {
      if (known.isLike(caller)) {
        return false;
      }
    }
    return callers.size() < MOST_CALLERS && callers.add(caller);
  }
}
