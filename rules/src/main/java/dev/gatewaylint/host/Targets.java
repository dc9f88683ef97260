package dev.gatewaylint.host;

import java.util.Optional;

/** The versions that the user states, whatever the host's files hint at. */
public record Targets(Optional<SystemdTarget> systemd, Optional<OpenClawVersion> openclaw) {
  /** Nothing stated. */
  public static final Targets NONE = new Targets(Optional.empty(), Optional.empty());

  /** A stated version of systemd and nothing else. */
  public static Targets ofSystemd(SystemdTarget target) {
    return new Targets(Optional.of(target), Optional.empty());
  }
}
