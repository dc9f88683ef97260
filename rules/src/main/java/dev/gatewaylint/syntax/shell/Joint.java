package dev.gatewaylint.syntax.shell;

/** What stands between two commands. */
public enum Joint {
  /** Nothing: the first or the last of its list. */
  NONE,
  /** {@code ;} or a line end. */
  SEQUENCE,
  /** {@code &&}. */
  AND,
  /** {@code ||}. */
  OR,
  /** {@code |} or {@code |&}. */
  PIPE,
  /** {@code &}. */
  BACKGROUND
}
