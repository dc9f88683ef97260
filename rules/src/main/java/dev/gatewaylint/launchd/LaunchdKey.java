package dev.gatewaylint.launchd;

/**
 * A key that launchd's property lists may hold.
 *
 * @param section {@code Job}, or the dictionary below it that it belongs to
 * @param shape what its value has to be
 * @param range the integers {@code 0..59} or words {@code Background,Standard} that count; empty
 *     for all
 * @param ifAbsent what holds where it is not set; empty where that is nothing
 * @param advice for one that is not current, what there is instead
 * @param source who says so
 */
public record LaunchdKey(
    String section,
    String name,
    ValueShape shape,
    String range,
    String ifAbsent,
    State state,
    String advice,
    String source) {
  /** Whether it does something. */
  public enum State {
    CURRENT,
    /** Still read; another has taken its place. */
    DEPRECATED,
    /** Without effect. */
    DEAD,
    /** Read, but no document tells of it. */
    PRIVATE,
    /** Not launchd's, and common enough for nobody to mind. */
    FOREIGN
  }

  /** Whether it is one that launchd once read, and that a file should hold no longer. */
  public boolean isOutdated() {
    return state == State.DEAD || state == State.DEPRECATED;
  }
}
