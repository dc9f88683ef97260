package dev.gatewaylint.gateway;

import dev.gatewaylint.gateway.ConfigFault.Cause;
import java.util.List;

/**
 * What a start does with a key that its version has retired. {@code openclaw config validate}
 * refuses it in any case; a start mends the file first where it can. Measured on 2026.8.1,
 * 2026.8.2, 2026.9.2 and 2026.9.6.
 */
public enum Retirement {
  /** The configuration has several files, or a key that no migration knows. */
  REFUSED("it refuses to start and exits with 78"),
  /** Nothing but keys of channels is retired, and 2026.9.6 does not get beyond mending those. */
  EXITS_EACH_TIME(
      "each start exits with 1 and leaves the file as it is, which RestartPreventExitStatus=78 does"
          + " not stop"),
  /** Earlier versions mend those, some of them by a start that fails. */
  EXITS_ONCE(
      "a start deletes the key from the file, if it may write it and all else in it is right, and"
          + " may exit with 1 the first time; if not, none gets further"),
  /** The file is mended if it may be written and nothing else is wrong with it. */
  MENDED(
      "`openclaw config validate` refuses the file, and a start deletes the key from it, if it may"
          + " write the file and all else in it is right; if not, the start fails"),
  /** The version is not known, or none of those that were measured. */
  UNKNOWN("`openclaw config validate` refuses the file, and so does a start that cannot mend it");

  private static final KeyPath CHANNELS = KeyPath.of("channels");

  private final String words;

  Retirement(String words) {
    this.words = words;
  }

  static Retirement of(
      KeyPath key, List<ConfigFault> all, GatewayConfig config, OpenClawVersion version) {
    if (!version.known() || !version.atLeast(2026, 8, 1)) {
      return UNKNOWN;
    }
    boolean onlyChannels = true;
    boolean unknown = false;
    for (ConfigFault fault : all) {
      onlyChannels &= fault.path().isBelow(CHANNELS);
      unknown |= fault.cause() == Cause.UNKNOWN_KEY;
    }
    if (unknown || config.files().size() > 1) {
      return REFUSED;
    }
    if (!onlyChannels || !key.isBelow(CHANNELS)) {
      return MENDED;
    }
    return version.atLeast(2026, 9, 6) ? EXITS_EACH_TIME : EXITS_ONCE;
  }

  /** Whether the gateway runs in the end, if it may write the file and all else in it is right. */
  public boolean isSurvived() {
    return this == MENDED || this == EXITS_ONCE;
  }

  /** As half a sentence. */
  public String words() {
    return words;
  }
}
