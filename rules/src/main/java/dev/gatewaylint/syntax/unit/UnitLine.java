package dev.gatewaylint.syntax.unit;

import dev.gatewaylint.text.Span;

/**
 * One logical line of a unit file with all its physical lines and their ends; the lines of a file
 * tile its text without a gap.
 */
public sealed interface UnitLine {
  /** From the first character of the line to the end of its line end. */
  Span span();

  /** An empty line. */
  record Blank(Span span) implements UnitLine {}

  /** A line that begins with {@code #} or {@code ;}. */
  record Comment(Span span) implements UnitLine {}

  /**
   * A section header.
   *
   * @param header from {@code [} to {@code ]}
   * @param name what stands between them, blanks included
   */
  record Header(Span span, Span header, String name) implements UnitLine {}

  /**
   * A setting.
   *
   * @param section name of the section it stands in
   * @param key the directive's name, trimmed
   * @param value the value, trimmed
   */
  record Assignment(Span span, String section, LogicalText key, LogicalText value)
      implements UnitLine {

    /** From the key to the end of the value. */
    public Span assignment() {
      return new Span(key.span().start(), Math.max(key.span().end(), value.span().end()));
    }

    /** Section and name, such as {@code Service.Restart}. */
    public String path() {
      return section + "." + key.text();
    }

    /** The directive's name. */
    public String name() {
      return key.text();
    }
  }

  /** A line that is no setting; where systemd says so, a {@code Problem} does too. */
  record Unreadable(Span span) implements UnitLine {}
}
