package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads crontabs as cron does: Debian's 3.0pl1-162 (load_user of user.c) or cronie 1.7. Whether the
 * user of a job exists is not looked at; Debian's cron ignores a whole system crontab for one that
 * does not.
 */
public final class CrontabParser {
  /** Further lines are Broken without a word. */
  private static final int MOST_PROBLEMS = 1000;

  private static final int MOST_LINES_VIXIE = 10_003;
  private static final int LONGEST_LINE_VIXIE = 998;
  private static final int LONGEST_LINE_CRONIE = 131_071;

  private final SourceFile source;
  private final CrontabKind kind;
  private final Dialect dialect;
  private final String text;
  private final Cursor in;
  private final JobReader jobs;
  private final List<CrontabEntry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final CronieLimits limits = new CronieLimits();

  private CrontabParser(SourceFile source, CrontabKind kind, Dialect dialect) {
    this.source = source;
    this.kind = kind;
    this.dialect = dialect;
    this.text = source.text();
    this.in = new Cursor(text);
    this.jobs = new JobReader(in, kind, dialect, source.name().equals("root"));
  }

  /** Reads a crontab; never throws. */
  public static CrontabFile parse(SourceFile source, CrontabKind kind, Dialect dialect) {
    return new CrontabParser(source, kind, dialect).parse();
  }

  private CrontabFile parse() {
    while (in.at() < text.length()) {
      entry();
    }
    if (dialect == Dialect.VIXIE) {
      checkLines();
    } else if (kind == CrontabKind.USER && !limits.exceeded().isEmpty()) {
      problem(limits.exceeded(), Span.at(limits.place()), true);
    }
    problems.sort(Comparator.comparingInt(problem -> problem.place().span().start()));
    return new CrontabFile(source, kind, dialect, entries, problems);
  }

  private void entry() {
    int start = in.at();
    in.skipBlanks();
    int first = in.peek();
    if (first == Cursor.END || first == '\n' || first == '#') {
      in.skipLine();
      entries.add(new CrontabEntry.Blank(new Span(start, in.at())));
      limits.addBlank(start, in.at());
      return;
    }
    limits.endBlanks(start, in.at());
    int end = in.endOfString();
    if (end == text.length()) {
      problem("missing newline before EOF", new Span(in.at(), end), dialect == Dialect.VIXIE);
      broken(start);
      return;
    }
    int bytes = dialect == Dialect.VIXIE ? LONGEST_LINE_VIXIE : LONGEST_LINE_CRONIE;
    Optional<CrontabEntry.Environment> environment =
        EnvironmentReader.read(
            text, new Span(start, end + 1), in.at(), in.within(in.at(), end, bytes), dialect);
    if (environment.isPresent()) {
      entries.add(environment.get());
      limits.addEnvironment(start);
      in.moveTo(end + 1);
      return;
    }
    limits.addJob(start);
    Optional<CrontabEntry.Job> job = jobs.read(start);
    if (job.isPresent()) {
      entries.add(job.get());
      return;
    }
    if (problems.size() < MOST_PROBLEMS) {
      problem(jobs.fault(), jobs.faultSpan(), dialect == Dialect.VIXIE);
    }
    broken(start);
  }

  private void broken(int start) {
    in.moveTo(start);
    in.skipLine();
    entries.add(new CrontabEntry.Broken(new Span(start, in.at())));
  }

  private void checkLines() {
    int lines = 0;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      if (++lines > MOST_LINES_VIXIE) {
        problem("more than 10000 lines", Span.at(feed), true);
        return;
      }
    }
  }

  private void problem(String fault, Span span, boolean fatal) {
    String outcome = fatal ? ": cron ignores the whole file" : ": cron ignores this line";
    problems.add(new Problem(source.place(span), fault + outcome, fatal));
  }
}
