package dev.gatewaylint.caller;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.syntax.shell.Invocations;
import dev.gatewaylint.syntax.shell.ShellText;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command of a job of launchd and who runs it. No shell reads {@code ProgramArguments}: each
 * string is one word as it stands, so each is put in quotes before it is read as shell text
 * (launchd.plist(5)).
 */
final class JobCalls {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();

  private JobCalls() {}

  /** The command line of a job that did not come with macOS. */
  static Optional<Started> of(LaunchdJob job) {
    List<Written<String>> words = words(job);
    if (job.isVendor() || words.isEmpty()) {
      return Optional.empty();
    }
    JobCalls calls = new JobCalls();
    for (Written<String> word : words) {
      calls.add(word);
    }
    List<Invocation> invocations = Invocations.of(calls.shellText(job), new ArrayList<>());
    return Optional.of(
        new Started(CallText.ofLaunchdJob(job.plist().file().source(), invocations), caller(job)));
  }

  /** What OpenClaw's wrapper becomes, else all of it. */
  private static List<Written<String>> words(LaunchdJob job) {
    List<Written<String>> words = job.plist().commandLine();
    int behind = job.wrapper().isPresent() ? words.size() - job.command().size() : 0;
    return words.subList(behind, words.size());
  }

  private static Caller caller(LaunchdJob job) {
    return new Caller(
        Caller.Origin.JOB,
        job.user(),
        Optional.empty(),
        Optional.of(job),
        true, // systemctl is not on a Mac: nothing is to be said of its bus
        false,
        job.plist().smallestPeriod(),
        job.plist().commandPlace().stream().toList());
  }

  private void add(Written<String> word) {
    Span place = word.place().span();
    String meant = word.value();
    int inside = word.place().text().indexOf('>' + meant + '<') + 1;
    if (text.length() > 0) {
      put(" ", Span.at(place.start()));
    }
    put("'", Span.at(inside > 0 ? place.start() + inside : place.start()));
    for (int i = 0; i < meant.length(); i++) {
      int at = place.start() + inside + i;
      Span span = inside > 0 ? new Span(at, at + 1) : place;
      put(meant.charAt(i) == '\'' ? "'\\''" : meant.substring(i, i + 1), span);
    }
    int end = inside > 0 ? place.start() + inside + meant.length() : place.end();
    put("'", Span.at(end));
  }

  private void put(String characters, Span span) {
    text.append(characters);
    for (int i = 0; i < characters.length(); i++) {
      spans.add(span);
    }
  }

  /** {@code Program} may stand behind its arguments: then their places are where it stands. */
  private ShellText shellText(LaunchdJob job) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    int least = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.max(least, spans.get(i).start());
      ends[i] = Math.max(starts[i], spans.get(i).end());
      least = starts[i];
    }
    return ShellText.of(job.plist().file().source(), text.toString(), starts, ends);
  }
}
