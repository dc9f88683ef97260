package dev.gatewaylint.sudo;

import dev.gatewaylint.text.Place;

/**
 * How sudo-rs takes an entry.
 *
 * @param reason why it is refused or what differs, as the end of a sentence; else empty
 * @param place what it is about; of {@link Kind#SAME} the entry
 */
public record SudoRsReading(Kind kind, String reason, Place place) {
  /** The worst last. */
  public enum Kind {
    /** As sudo does. */
    SAME,
    /** It is accepted and means something else. */
    DIFFERENT,
    /** It is an error, and the line does not count. */
    REFUSED
  }
}
