package dev.gatewaylint.rule;

import dev.gatewaylint.text.Place;

/**
 * The thing that a finding stands on; of several findings with one cause only one is reported.
 *
 * @param unit identity of the unit; empty for a finding about a file by itself
 * @param topic the directive, or the family of directives, that it is about
 */
public record Subject(String unit, String topic) {
  /** The topic of everything about start limits. */
  public static final String START_LIMIT = "StartLimit";

  /** The subject of a directive in a file: start limits are one family. */
  public static Subject ofDirective(String name) {
    boolean limit =
        name.equals("StartLimitIntervalSec")
            || name.equals("StartLimitInterval")
            || name.equals("StartLimitBurst");
    return new Subject("", limit ? START_LIMIT : name);
  }

  /** The subject of an entry of a sudoers file, of a command in a script or a crontab. */
  public static Subject ofPlace(Place place) {
    return new Subject("", "at " + place.span().start());
  }

  /**
   * The subject of a key of a configuration.
   *
   * @param path the key from the root of the document, as in {@code gateway.auth.mode}
   */
  public static Subject ofKey(String path) {
    return new Subject("", "key " + path);
  }
}
