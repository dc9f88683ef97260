package dev.gatewaylint.gateway;

import java.util.List;
import java.util.Optional;

/**
 * Something in a configuration for which OpenClaw refuses the whole file.
 *
 * @param value the value with its key; for {@link Cause#MISSING_KEY} the object that lacks one
 * @param path the key that it is about, the missing one too
 * @param refusing which versions refuse it, in words
 * @param since the first version of the table that knows the key; empty where it is in none
 * @param until the last version before the refusing ones that knows it
 * @param meant the key that may have been meant
 * @param expected what the value may be; empty where the key is the fault
 * @param certain whether the gateway refuses it as far as anyone can tell; else only some versions
 *     of those that it may be, or its neighbours in the table
 * @param narrowed whether the gateway's version is known
 */
public record ConfigFault(
    Cause cause,
    ConfigValue value,
    KeyPath path,
    String refusing,
    Optional<OpenClawVersion> since,
    Optional<OpenClawVersion> until,
    Optional<String> meant,
    String expected,
    boolean certain,
    boolean narrowed) {
  /** Why it is refused. */
  public enum Cause {
    /** No key of that name stands there, or not yet. */
    UNKNOWN_KEY,
    /** Earlier versions know the key. */
    RETIRED_KEY,
    /** A value of another kind, or out of its bounds. */
    WRONG_VALUE,
    /** A key that the object has to have. */
    MISSING_KEY
  }

  /** What a start of that version does with the key, if it is a retired one among all faults. */
  public Retirement retirement(
      List<ConfigFault> all, GatewayConfig config, OpenClawVersion version) {
    return Retirement.of(path, all, config, version);
  }
}
