package dev.gatewaylint.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a spec comes to: what a role brings to a host, or what lies in a plain tree.
 *
 * @param files every file, by path
 * @param accounts system accounts that have to exist before the files make sense
 * @param enabled system units to enable and start, in this order
 * @param userUnits units of a user's manager to enable and start, in this order
 * @param lingering accounts whose manager has to run without a login
 * @param jobs labels of the jobs of launchd to load
 * @param notes what the person who asked should know, one sentence each
 */
public record Artifacts(
    List<GeneratedFile> files,
    List<SystemAccount> accounts,
    List<String> enabled,
    List<UserUnit> userUnits,
    List<String> lingering,
    List<String> jobs,
    List<String> notes) {
  public Artifacts {
    files = List.copyOf(files);
    accounts = List.copyOf(accounts);
    enabled = List.copyOf(enabled);
    userUnits = List.copyOf(userUnits);
    lingering = List.copyOf(lingering);
    jobs = List.copyOf(jobs);
    notes = List.copyOf(notes);
  }

  /** Files alone, and what to know about them. */
  public static Artifacts of(List<GeneratedFile> files, List<String> notes) {
    return new Artifacts(files, List.of(), List.of(), List.of(), List.of(), List.of(), notes);
  }

  /** The same, with what else the person who asked should know, in front. */
  public Artifacts withNotes(List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.addAll(notes);
    return new Artifacts(files, accounts, enabled, userUnits, lingering, jobs, all);
  }

  /**
   * An account for a service or a job, without a password or a login.
   *
   * @param home its home folder, absolute
   * @param groups further groups that it belongs to
   */
  public record SystemAccount(String name, String home, List<String> groups) {
    public SystemAccount {
      groups = List.copyOf(groups);
    }
  }

  /** A unit of one user's manager. */
  public record UserUnit(String user, String unit) {}
}
