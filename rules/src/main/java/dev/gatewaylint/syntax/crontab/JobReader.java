package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a job, or says in cron's own words what is wrong with it. Source: load_entry of entry.c.
 */
final class JobReader {
  private static final int LONGEST_VIXIE = 998;
  private static final int LONGEST_CRONIE = 131_071;

  private final Cursor in;
  private final CrontabKind kind;
  private final Dialect dialect;
  private final boolean isRoots;
  private String fault = "";
  private Span faultSpan = Span.at(0);
  private int searchedFrom;
  private int searchedTo;

  /**
   * A reader of the jobs of one file.
   *
   * @param isRoots whether it is root's own crontab, which may have options that others may not
   */
  JobReader(Cursor in, CrontabKind kind, Dialect dialect, boolean isRoots) {
    this.in = in;
    this.kind = kind;
    this.dialect = dialect;
    this.isRoots = isRoots;
  }

  /** cron's words for what is wrong, after {@link #read} gave nothing. */
  String fault() {
    return fault;
  }

  /** The characters in question. */
  Span faultSpan() {
    return faultSpan;
  }

  /**
   * Reads from the first character of a line that is not blank.
   *
   * @param entryStart where the entry starts, the blanks in front included
   */
  Optional<CrontabEntry.Job> read(int entryStart) {
    if (dialect == Dialect.CRONIE && in.peek() == '-') {
      if (kind == CrontabKind.USER && !isRoots) {
        return failed("bad option", in.at());
      }
      in.read();
    }
    int start = in.at();
    Optional<Schedule> schedule = in.peek() == '@' ? shorthand() : times();
    if (schedule.isEmpty()) {
      return Optional.empty();
    }
    int scheduleEnd = in.at();
    while (scheduleEnd > start && Cursor.isBlank(in.text().charAt(scheduleEnd - 1))) {
      scheduleEnd--;
    }
    in.skipBlanks();
    int next = in.peek();
    boolean ended = next == '\n' || next == Cursor.END;
    if (dialect == Dialect.CRONIE
        ? ended || next == '*'
        : kind == CrontabKind.USER && next == '*') {
      return failed("bad command", in.at());
    }
    Optional<Located<String>> user = Optional.empty();
    if (kind == CrontabKind.SYSTEM) {
      user = user();
      if (user.isEmpty()) {
        return Optional.empty();
      }
    }
    if (dialect == Dialect.CRONIE && !options()) {
      return Optional.empty();
    }
    int commandStart = in.at();
    int end = in.endOfString();
    if (in.text().length() == end) {
      return failed("bad command", commandStart);
    }
    int kept = in.within(commandStart, end, longest());
    if (dialect == Dialect.VIXIE && kept < end) {
      return failed("command too long", commandStart);
    }
    in.moveTo(end + 1);
    CronCommand command = CommandReader.read(in.text(), commandStart, kept, dialect);
    Span span = new Span(entryStart, in.at());
    Located<Schedule> when = new Located<>(new Span(start, scheduleEnd), schedule.get());
    return Optional.of(new CrontabEntry.Job(span, when, user, command));
  }

  private int longest() {
    return dialect == Dialect.VIXIE ? LONGEST_VIXIE : LONGEST_CRONIE;
  }

  private <T> Optional<T> failed(String why, int from) {
    String text = in.text();
    int end = from;
    while (end < text.length() && !Cursor.isBlank(text.charAt(end)) && text.charAt(end) != '\n') {
      end++;
    }
    fault = why;
    faultSpan = new Span(from, end);
    return Optional.empty();
  }

  private Optional<Schedule> shorthand() {
    int start = in.at();
    in.read();
    int end = start + 1;
    int most = in.endOfString();
    while (end < most && !Cursor.isBlank(in.text().charAt(end))) {
      end++;
    }
    Optional<Schedule> known = Shorthands.of(in.text().substring(start + 1, end));
    in.moveTo(end);
    return known.isPresent() ? known : failed("bad time specifier", start);
  }

  private Optional<Schedule> times() {
    FieldReader reader = dialect == Dialect.VIXIE ? new VixieFields(in) : new CronieFields(in);
    Map<Field, Long> sets = new EnumMap<>(Field.class);
    boolean needsBothDays = false;
    for (Field field : Field.values()) {
      int start = in.at();
      boolean day = field == Field.DAY || field == Field.WEEKDAY;
      needsBothDays |= day && in.peek() == '*';
      long set = reader.read(field);
      if (set == FieldReader.FAULT) {
        return failed(field.fault(), start);
      }
      sets.put(field, set);
    }
    int weekdays = bits(sets, Field.WEEKDAY);
    weekdays = (weekdays | weekdays >> 7) & 0x7F; // 7 is Sunday too
    return Optional.of(
        new Schedule(
            false,
            reader.isRandom(),
            sets.getOrDefault(Field.MINUTE, 0L),
            bits(sets, Field.HOUR),
            bits(sets, Field.DAY),
            bits(sets, Field.MONTH),
            weekdays,
            needsBothDays));
  }

  private static int bits(Map<Field, Long> sets, Field field) {
    return sets.getOrDefault(field, 0L).intValue();
  }

  private Optional<Located<String>> user() {
    String text = in.text();
    int start = in.at();
    int end = endOfUser(start);
    int feed = text.indexOf('\n', start);
    boolean leftLine = feed >= 0 && feed < end;
    // Debian's cron looks for the end of the name on the next lines too, and finds no such user.
    if (dialect == Dialect.CRONIE ? leftLine || end == text.length() : end == text.length()) {
      return failed("bad command", start);
    }
    if (leftLine || end == start) {
      return failed("bad username", start);
    }
    in.moveTo(end + 1);
    if (dialect == Dialect.CRONIE) {
      in.skipBlanks();
      if (in.peek() == '\n' || in.peek() == Cursor.END) {
        return failed("bad command", in.at());
      }
    }
    return Optional.of(new Located<>(new Span(start, end), text.substring(start, end)));
  }

  /** Where the next blank or NUL is; asked for again and again, it is looked for once. */
  private int endOfUser(int start) {
    if (start < searchedFrom || start >= searchedTo) {
      String text = in.text();
      int end = start;
      while (end < text.length() && !Cursor.isBlank(text.charAt(end)) && text.charAt(end) != 0) {
        end++;
      }
      searchedFrom = start;
      searchedTo = end;
    }
    return searchedTo;
  }

  /** {@code -n} in front of the command: mail only what a failed run prints. */
  private boolean options() {
    boolean seen = false;
    while (in.peek() == '-') {
      int start = in.at();
      in.read();
      if (in.read() != 'n' || seen || !Cursor.isBlank(in.peek())) {
        failed("bad option", start);
        return false;
      }
      seen = true;
      in.skipBlanks();
      if (in.peek() == '\n' || in.peek() == Cursor.END) {
        failed("bad command", in.at());
        return false;
      }
    }
    return true;
  }
}
