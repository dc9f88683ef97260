package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A crontab as one daemon reads it, one entry for each line.
 *
 * @param problems what cron cannot read, in the order of the text; a fatal one makes it ignore the
 *     whole file, what stands above it included
 */
public record CrontabFile(
    SourceFile source,
    CrontabKind kind,
    Dialect dialect,
    List<CrontabEntry> entries,
    List<Problem> problems)
    implements ConfigFile {
  public CrontabFile {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** Whether cron runs nothing of the file, because of a problem that it has. */
  public boolean isIgnored() {
    for (Problem problem : problems) {
      if (problem.fatal()) {
        return true;
      }
    }
    return false;
  }

  /** Every job as written, whether or not the file {@linkplain #isIgnored is ignored}. */
  public List<CrontabEntry.Job> jobs() {
    List<CrontabEntry.Job> jobs = new ArrayList<>();
    for (CrontabEntry entry : entries) {
      if (entry instanceof CrontabEntry.Job job) {
        jobs.add(job);
      }
    }
    return jobs;
  }

  /**
   * The settings in force for a job by name: the last line above it that sets each. What cron adds
   * by itself ({@code SHELL=/bin/sh}, a short {@code PATH}, {@code HOME}, {@code LOGNAME}) is not
   * among them; a line cannot change {@code LOGNAME}.
   */
  public Map<String, CrontabEntry.Environment> environmentAt(CrontabEntry.Job job) {
    Map<String, CrontabEntry.Environment> inForce = new LinkedHashMap<>();
    for (CrontabEntry entry : entries) {
      if (entry.span().start() >= job.span().start()) {
        break;
      }
      if (entry instanceof CrontabEntry.Environment line) {
        inForce.put(line.name().value(), line);
      }
    }
    return inForce;
  }

  /** The line that sets a variable for a job; empty where none does, see {@link #environmentAt}. */
  public Optional<CrontabEntry.Environment> settingAt(CrontabEntry.Job job, String name) {
    return Optional.ofNullable(environmentAt(job).get(name));
  }
}
