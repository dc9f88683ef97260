package dev.gatewaylint.rule;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.List;

/**
 * A hazard to look for. A rule is a pure function: what it may see is its parameter list, and it
 * keeps nothing.
 */
public sealed interface Rule {
  /** Its card. */
  RuleInfo info();

  /** A rule about one file in unit syntax by itself. */
  non-sealed interface OfUnitFile extends Rule {
    /** What it finds in a file that is meant for some version of systemd. */
    List<Finding> check(UnitFile file, SystemdTarget target);
  }

  /**
   * A rule about files that belong to no service and no command. Its findings lie in such files,
   * and it is not asked where units alone are reported on.
   */
  non-sealed interface OfHost extends Rule {
    /** What it finds on a host. */
    List<Finding> check(Host host);
  }

  /** A rule about how files reach a host; its findings lie where that is ordered. */
  non-sealed interface OfDelivery extends Rule {
    /** What it finds in the way that a host's files take. */
    List<Finding> check(Delivered delivered);
  }

  /** A rule about one property list by itself. */
  non-sealed interface OfPlist extends Rule {
    /** What it finds in a list that describes a job of launchd, or is meant to. */
    List<Finding> check(PlistFile file);
  }

  /** A rule about a job of launchd. */
  non-sealed interface OfJob extends Rule {
    /** What it finds in a job, under some assumptions about its program. */
    List<Finding> check(LaunchdJob job, Assumptions assume);
  }

  /** A rule about a gateway's configuration. */
  non-sealed interface OfGateway extends Rule {
    /** What it finds in a configuration, beside the services that run with it. */
    List<Finding> check(GatewaySetup gateway);
  }

  /**
   * A rule about who may do what on a host, beside who does it. Its findings lie in sudoers files,
   * unless it needs a complete host; where units alone are reported on, it is not asked.
   */
  non-sealed interface OfSudo extends Rule {
    /** What it finds in all that sudo reads, and in all that the host's files run. */
    List<Finding> check(SudoView sudo);
  }

  /**
   * A rule about one command that a script, a crontab or a unit runs. Its findings lie in the file
   * of the command.
   */
  non-sealed interface OfCall extends Rule {
    /** What it finds in a command, beside those who run it. */
    List<Finding> check(Call call, Assumptions assume);
  }

  /** A rule about a service as its manager loads it. */
  non-sealed interface OfService extends Rule {
    /** What it finds in a service, under some assumptions about its program. */
    List<Finding> check(Service service, Assumptions assume);
  }
}
