package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Optional;

/**
 * A calendar version of OpenClaw, such as 2026.4.15.
 *
 * @param known whether someone stated it or the unit hints at it; else it is the oldest supported
 */
public record OpenClawVersion(int year, int month, int day, boolean known) {
  /** The oldest supported version. */
  public static final OpenClawVersion OLDEST = new OpenClawVersion(2026, 3, 13, false);

  /** The version a text consists of. */
  public static Optional<OpenClawVersion> parse(String text) {
    return at(text, 0, true);
  }

  /** The first version that a text mentions, as a unit's description or a path does. */
  public static Optional<OpenClawVersion> mentionedIn(String text) {
    for (int i = 0; i + 8 <= text.length(); i++) {
      boolean inNumber = i > 0 && isDigit(text.charAt(i - 1));
      if (!inNumber && text.startsWith("20", i)) {
        Optional<OpenClawVersion> found = at(text, i, false);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<OpenClawVersion> at(String text, int from, boolean whole) {
    int[] parts = new int[3];
    int at = from;
    for (int part = 0; part < 3; part++) {
      int start = at;
      while (at < text.length() && isDigit(text.charAt(at)) && at - start < 4) {
        parts[part] = parts[part] * 10 + text.charAt(at++) - '0';
      }
      boolean dotted = at < text.length() && text.charAt(at) == '.';
      if (at == start || (part < 2 && !dotted)) {
        return Optional.empty();
      }
      at += part < 2 ? 1 : 0;
    }
    if (parts[0] < 2000 || (whole && at < text.length())) {
      return Optional.empty();
    }
    return Optional.of(new OpenClawVersion(parts[0], parts[1], parts[2], true));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Why a configuration is refused. */
  public enum Refusal {
    /** It does not say that the gateway shall run here, or how it shall ask who comes. */
    INCOMPLETE,
    /** It is no JSON5. */
    UNREADABLE,
    /** A key or value is unknown, or an include cannot be resolved. */
    INVALID
  }

  /**
   * The status with which it exits when it refuses its configuration: 78 where service managers can
   * be told not to try again, 1 before. Measured with 2026.3.13, 2026.3.28, 2026.4.15, 2026.5.7,
   * 2026.5.28, 2026.6.11, 2026.7.1, 2026.8.1 and 2026.9.6.
   */
  public int exitStatus(Refusal why) {
    boolean tells =
        switch (why) {
          case INCOMPLETE -> atLeast(2026, 4, 15);
          case UNREADABLE -> atLeast(2026, 5, 7);
          case INVALID -> atLeast(2026, 7, 1);
        };
    return tells ? 78 : 1;
  }

  /** Whether it ever exits with 78 when it refuses its configuration (openclaw PR #63913). */
  public boolean exitsOnRefusedConfig() {
    return exitStatus(Refusal.INCOMPLETE) == 78;
  }

  /**
   * Whether it refuses to listen for other machines without a token or a password. 2026.5.7 and
   * older ones make up a token and write that into the configuration; 2026.5.28 does not
   * (measured).
   */
  public boolean refusesToListenWithoutSecret() {
    return atLeast(2026, 5, 28);
  }

  /** How long a stop may take: 315 s of draining and 15 s of cleaning up, or 30 s of old. */
  public TimeSpan drainTime() {
    return TimeSpan.ofSeconds(atLeast(2026, 8, 1) ? 330 : 30);
  }

  /**
   * How long a stop under launchd may take. From 2026.9.6 on the gateway drains for 5 s and cleans
   * up within 20 s of SIGTERM there; before, it was content with the same ExitTimeOut in its own
   * property list, or with launchd's, which is as long.
   */
  public TimeSpan launchdStopTime() {
    return TimeSpan.ofSeconds(20);
  }

  /**
   * Whether three unclean boots in five minutes make it come up without its channels (openclaw
   * src/infra/gateway-boot-lifecycle): in the package of 2026.7.1, not yet in that of 2026.6.11.
   */
  public boolean hasBootBreaker() {
    return atLeast(2026, 7, 1);
  }

  /**
   * Whether it exits with 0 under launchd when another gateway already answers on its port: up to
   * 2026.3.28 it exits with 1 (packages of 2026.3.28 and 2026.4.15, src/cli/gateway-cli/run.ts).
   */
  public boolean leavesCleanlyToAnother() {
    return atLeast(2026, 4, 15);
  }

  /**
   * Whether it has its job kickstarted when it restarts itself under launchd: from 2026.3.1 on.
   * From 2026.4.15 to 2026.7.1 it only exits, as before 2026.3.1, and KeepAlive has to revive it
   * (src/infra/process-respawn.ts in the packages of 2026.2.26, 2026.3.1, 2026.3.28, 2026.4.15,
   * 2026.7.1 and 2026.8.1).
   */
  public boolean kickstartsItself() {
    return (atLeast(2026, 3, 1) && !atLeast(2026, 4, 15)) || atLeast(2026, 8, 1);
  }

  /**
   * Whether {@code XPC_SERVICE_NAME}, which launchd sets to the label of every job, may tell it
   * that launchd runs it (src/infra/supervisor-markers.ts in the packages of 2026.3.2 and
   * 2026.3.13).
   */
  public boolean readsServiceName() {
    return atLeast(2026, 3, 13);
  }

  /**
   * Whether any value of that will do; later it has to be {@code ai.openclaw.gateway} (the same in
   * the packages of 2026.5.7 and 2026.5.28).
   */
  public boolean trustsAnyServiceName() {
    return readsServiceName() && !atLeast(2026, 5, 28);
  }

  /**
   * Whether SIGUSR1 opens the inspector of Node.js in it: up to 2026.8.1 it was the gateway's own
   * order to restart, which is SIGUSR2 since.
   */
  public boolean opensInspectorOnUsr1() {
    return atLeast(2026, 8, 2);
  }

  /** Whether {@code gateway start} and {@code gateway restart} run reset-failed (PR #116178). */
  public boolean rearmsStartLimit() {
    return atLeast(2026, 9, 6);
  }

  /** Whether it is that version or a later one. */
  public boolean atLeast(int otherYear, int otherMonth, int otherDay) {
    if (year != otherYear) {
      return year > otherYear;
    }
    return month != otherMonth ? month > otherMonth : day >= otherDay;
  }

  @Override
  public String toString() {
    return year + "." + month + "." + day;
  }
}
