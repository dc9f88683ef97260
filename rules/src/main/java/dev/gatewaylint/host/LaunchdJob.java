package dev.gatewaylint.host;

import dev.gatewaylint.launchd.JobPlist;

/**
 * A job of launchd on a host.
 *
 * @param plist what its property list says
 * @param host the machine that it runs on
 */
public record LaunchdJob(JobPlist plist, Host host) {
  /** Whether it runs an AI gateway. */
  public boolean isGateway() {
    return false;
  }
}
