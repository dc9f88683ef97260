package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.crontab.CrontabEntry;
import dev.gatewaylint.syntax.crontab.CrontabFile;
import dev.gatewaylint.syntax.crontab.CrontabKind;
import dev.gatewaylint.syntax.crontab.Dialect;
import dev.gatewaylint.syntax.shell.Invocations;
import dev.gatewaylint.syntax.shell.ShellText;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs of a crontab and who runs them (crontab(5), cron(8)). */
final class CronCalls {
  private CronCalls() {}

  /** Every job of a crontab that cron does not ignore. */
  static List<Started> of(CrontabFile crontab) {
    List<Started> all = new ArrayList<>();
    if (crontab.isIgnored()) {
      return all;
    }
    for (CrontabEntry.Job job : crontab.jobs()) {
      CallText text =
          CallText.ofJob(
              crontab.source(), job, Invocations.of(shellText(crontab, job), new ArrayList<>()));
      all.add(new Started(text, caller(crontab, job)));
    }
    return all;
  }

  private static ShellText shellText(CrontabFile crontab, CrontabEntry.Job job) {
    String text = job.command().shellText();
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = job.command().span(i, i + 1).start();
      ends[i] = job.command().span(i, i + 1).end();
    }
    return ShellText.of(crontab.source(), text, starts, ends);
  }

  private static Caller caller(CrontabFile crontab, CrontabEntry.Job job) {
    Optional<String> user =
        crontab.kind() == CrontabKind.SYSTEM
            ? job.user().map(located -> located.value())
            : owner(crontab);
    Map<String, CrontabEntry.Environment> set = crontab.environmentAt(job);
    // cronie's PAM stack has pam_systemd in it, that of Debian's cron has not.
    boolean bus =
        set.containsKey("XDG_RUNTIME_DIR")
            || set.containsKey("DBUS_SESSION_BUS_ADDRESS")
            || crontab.dialect() == Dialect.CRONIE;
    return new Caller(
        Caller.Origin.CRONTAB,
        user,
        Optional.empty(),
        bus,
        false,
        job.schedule().value().smallestGap().map(gap -> TimeSpan.ofSeconds(gap.toSeconds())),
        List.of(crontab.source().place(job.command().span())));
  }

  /** A file of the spool has its user's name; a crontab in a repository may be anyone's. */
  private static Optional<String> owner(CrontabFile crontab) {
    String path = crontab.source().path();
    return path.startsWith("var/") ? Optional.of(crontab.source().name()) : Optional.empty();
  }
}
