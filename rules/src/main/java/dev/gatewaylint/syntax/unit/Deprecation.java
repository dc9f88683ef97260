package dev.gatewaylint.syntax.unit;

import java.util.Optional;

/**
 * What became of a directive that should not be written any more.
 *
 * @param since the systemd version that deprecated, renamed, moved or removed it; 0 when that is
 *     not known
 * @param honoured whether the old spelling still works; otherwise it is accepted and has no effect
 * @param successor what to write instead, if anything
 */
public record Deprecation(int since, boolean honoured, Optional<Successor> successor) {

  /**
   * The directive to write instead.
   *
   * @param section its section, which may differ from that of the deprecated one
   * @param name its name
   * @param keepsValue whether the value can stay as it is; {@code CPUShares=} and {@code
   *     CPUWeight=} count differently
   */
  public record Successor(String section, String name, boolean keepsValue) {}

  /** Whether systemd of that version already considers the directive deprecated. */
  public boolean appliesTo(int version) {
    return since <= version;
  }
}
