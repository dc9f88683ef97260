package dev.gatewaylint.host;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.sudo.SudoRsVersion;
import dev.gatewaylint.sudo.SudoVersion;
import java.util.Optional;

/**
 * The versions that the user states, whatever the host's files hint at.
 *
 * @param sudo read and kept: no rule depends on it so far
 */
public record Targets(
    Optional<SystemdTarget> systemd,
    Optional<OpenClawVersion> openclaw,
    Optional<SudoVersion> sudo,
    Optional<SudoRsVersion> sudoRs) {
  /** Nothing stated. */
  public static final Targets NONE =
      new Targets(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same with this systemd. */
  public Targets with(SystemdTarget version) {
    return new Targets(Optional.of(version), openclaw, sudo, sudoRs);
  }

  /** The same with this OpenClaw. */
  public Targets with(OpenClawVersion version) {
    return new Targets(systemd, Optional.of(version), sudo, sudoRs);
  }

  /** The same with this sudo. */
  public Targets with(SudoVersion version) {
    return new Targets(systemd, openclaw, Optional.of(version), sudoRs);
  }

  /** The same with this sudo-rs. */
  public Targets with(SudoRsVersion version) {
    return new Targets(systemd, openclaw, sudo, Optional.of(version));
  }

  /** A stated version of systemd and nothing else. */
  public static Targets ofSystemd(SystemdTarget target) {
    return NONE.with(target);
  }
}
