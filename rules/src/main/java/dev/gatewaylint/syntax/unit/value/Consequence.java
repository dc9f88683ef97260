package dev.gatewaylint.syntax.unit.value;

/**
 * What systemd does with an assignment whose value it cannot use, from the mildest to the gravest.
 *
 * <p>Source: systemd 252 and 257, src/core/load-fragment.c: a parser that returns 0 after a warning
 * leaves the earlier value alone, one that returns an error stops the whole unit.
 */
public enum Consequence {
  /**
   * One word of a list (or one escape sequence) is dropped or taken literally, the rest takes
   * effect.
   */
  PARTLY_IGNORED,
  /** The whole assignment is ignored, an earlier or default value stays in force. */
  IGNORED,
  /**
   * The unit is refused: {@code LoadState=bad-setting} (or {@code error}), it cannot be started.
   */
  UNIT_REFUSED
}
