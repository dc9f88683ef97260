package dev.gatewaylint.simulate;

import dev.gatewaylint.gateway.ChannelUse;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The quotas that a gateway's starts draw on, by the channels that its configuration puts to use.
 */
public final class QuotasInUse {
  private QuotasInUse() {}

  /** Those of a service, after those that somebody states. */
  public static List<Quota> of(Service service, List<Quota> stated) {
    String identity = service.unit().identity();
    return of(
        service.host(),
        stated,
        process ->
            process.service().filter(own -> own.unit().identity().equals(identity)).isPresent());
  }

  /** Those of a job of launchd, after those that somebody states. */
  public static List<Quota> of(LaunchdJob job, List<Quota> stated) {
    return of(
        job.host(),
        stated,
        process -> process.job().filter(own -> own.identity().equals(job.identity())).isPresent());
  }

  private static List<Quota> of(Host host, List<Quota> stated, Predicate<GatewayProcess> own) {
    List<Quota> all = new ArrayList<>(stated);
    for (GatewaySetup setup : host.gateways()) {
      if (setup.processes().stream().anyMatch(own)) {
        for (ChannelUse channel : setup.config().channels()) {
          quota(channel).filter(quota -> !isAmong(all, quota)).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  /** Each account is a bot of its own, and draws on a quota of its own. */
  private static Optional<Quota> quota(ChannelUse channel) {
    return channel.name().equals("discord")
        ? Optional.of(Quota.discordIdentify())
        : Optional.empty();
  }

  private static boolean isAmong(List<Quota> all, Quota quota) {
    for (Quota other : all) {
      if (other.name().equals(quota.name())) {
        return true;
      }
    }
    return false;
  }
}
