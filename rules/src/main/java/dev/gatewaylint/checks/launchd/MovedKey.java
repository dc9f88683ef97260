package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.launchd.KeyFault;
import dev.gatewaylint.launchd.LaunchdKeys;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key in the dict that knows it, instead of the one that it stands in. */
final class MovedKey {
  private static final String KEEP_ALIVE = "KeepAlive";

  private MovedKey() {}

  /** Moves it; empty where a person has to. */
  static Optional<Change> to(String section, KeyFault.Unknown unknown, LaunchdJob job) {
    String value = unknown.entry().value().place().text();
    boolean blanks =
        value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || value.indexOf('\t') >= 0;
    if (blanks) {
      return Optional.empty();
    }
    boolean fromJob = unknown.path().equals(unknown.entry().name());
    if (section.equals(LaunchdKeys.JOB) && !fromJob) {
      return out(unknown, value, job.plist());
    }
    return section.equals(KEEP_ALIVE) && fromJob
        ? intoKeepAlive(unknown, value, job.plist())
        : Optional.empty();
  }

  /** Behind the dict that it stands in. */
  private static Optional<Change> out(KeyFault.Unknown unknown, String value, JobPlist job) {
    String name = unknown.entry().name();
    String outer = unknown.path().substring(0, unknown.path().indexOf('.'));
    Optional<PlistValue.Entry> around = job.find(outer);
    if (around.isEmpty() || job.find(name).isPresent()) {
      return Optional.empty();
    }
    return both(job.file().with(around.get(), name, value), job.file().without(unknown.entry()));
  }

  private static Optional<Change> intoKeepAlive(
      KeyFault.Unknown unknown, String value, JobPlist job) {
    String name = unknown.entry().name();
    Optional<PlistValue.Entry> there = job.find(KEEP_ALIVE);
    if (there.isEmpty()) {
      String dict = "<dict>\n\t<key>" + name + "</key>\n\t" + value + "\n</dict>";
      return job.file().written(unknown.entry(), KEEP_ALIVE, dict);
    }
    if (!(there.get().value() instanceof PlistValue.Dict dict) || dict.find(name).isPresent()) {
      return Optional.empty();
    }
    return both(job.file().with(dict, name, value), job.file().without(unknown.entry()));
  }

  private static Optional<Change> both(Optional<Change> one, Optional<Change> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    Change.Edits first = (Change.Edits) one.get();
    List<Edit> edits = new ArrayList<>(first.edits());
    edits.addAll(((Change.Edits) other.get()).edits());
    return Optional.of(new Change.Edits(first.file(), edits));
  }
}
