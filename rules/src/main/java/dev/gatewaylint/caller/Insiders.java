package dev.gatewaylint.caller;

import dev.gatewaylint.host.GatewayUnit;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those who order about the very unit or job that they run in. */
final class Insiders {
  private Insiders() {}

  static List<Caller> of(Call call) {
    List<Caller> inside = new ArrayList<>();
    for (Caller caller : call.callers()) {
      boolean unit = caller.service().map(own -> isTarget(call, own)).orElse(false);
      boolean job = caller.job().map(own -> isTarget(call, own)).orElse(false);
      if ((unit || job) && call.isInside(caller)) {
        inside.add(caller);
      }
    }
    return inside;
  }

  private static boolean isTarget(Call call, Service own) {
    boolean byClient =
        call.order().map(ServiceOrder::manager).equals(Optional.of(ServiceOrder.Manager.GATEWAY));
    return call.isAbout(own) && (!byClient || GatewayUnit.isActedOn(own));
  }

  private static boolean isTarget(Call call, LaunchdJob own) {
    for (LaunchdJob job : call.jobs()) {
      if (job.identity().equals(own.identity())) {
        return true;
      }
    }
    return false;
  }
}
