package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/**
 * One line of a crontab. The spans of a file's entries, each with its line end, cover the whole
 * text without gap or overlap.
 */
public sealed interface CrontabEntry {
  /** The line, its line end included. */
  Span span();

  /** An empty line or a comment. */
  record Blank(Span span) implements CrontabEntry {}

  /** A line that cron cannot read; the file's problems say why and what comes of it. */
  record Broken(Span span) implements CrontabEntry {}

  /**
   * {@code NAME = value}: in force for the jobs below it.
   *
   * @param name without its quotes
   * @param value without its quotes and the blanks around it, as cron puts it into the environment;
   *     nothing in it is expanded
   */
  record Environment(Span span, Located<String> name, Located<String> value)
      implements CrontabEntry {}

  /**
   * A command and when it runs.
   *
   * @param user the user column of a system crontab; empty in a user's, and never checked against
   *     the accounts that exist
   */
  record Job(
      Span span, Located<Schedule> schedule, Optional<Located<String>> user, CronCommand command)
      implements CrontabEntry {}
}
