package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/**
 * What the joined arguments of a call must match.
 *
 * @param text the pattern as sudo matches it: words joined by single blanks, escapes of sudoers
 *     undone, those of fnmatch(3) kept; empty for {@link Kind#NONE}
 */
public record Arguments(Span span, Kind kind, String text) {
  /** How they are matched. */
  public enum Kind {
    /** {@code ""}: there must be none. */
    NONE,
    /** A pattern of fnmatch(3) over the words joined by blanks. */
    GLOB,
    /** {@code ^...$}, a POSIX extended regular expression. */
    REGEX
  }
}
