package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.NarrowGrant;
import dev.gatewaylint.caller.PolkitRules;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** An order to the system's manager by somebody who is not root. */
public final class UnprivilegedSystemctl implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("unprivileged-systemctl", "orders a system unit about without the right to")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<ServiceOrder> order = call.order();
    if (order.isEmpty() || !order.get().needsRoot() || call.isForRootOnly()) {
      return List.of();
    }
    List<Caller> unable = call.ordinaryCallers();
    if (call.callers().isEmpty() && !call.changesUser()) {
      if (!order.get().namesAny() || call.argv().program().equals("invoke-rc.d")) {
        return List.of();
      }
      String message =
          "whoever runs this needs root for `"
              + Commands.words(call)
              + "`: no file tells who that is";
      Severity severity = call.isAboutGateway() ? Severity.WARNING : Severity.INFO;
      return List.of(fixed(call, "USER", message).graded(severity));
    }
    if (unable.isEmpty()) {
      return List.of();
    }
    String user = call.userFor(unable.get(0)).orElse("USER");
    boolean attended = call.text().unattendedCallers().isEmpty();
    Optional<Place> polkit = PolkitRules.aboutUnits(call.host());
    String message =
        attended
            ? user + " is not root: `" + Commands.words(call) + "` asks for a password, or fails"
            : user
                + " is not root and nobody can type a password: `"
                + Commands.words(call)
                + "` fails with 'Interactive authentication required'";
    if (polkit.isPresent()) {
      message = "depends on polkit whether " + user + " may `" + Commands.words(call) + "`";
    }
    Severity severity =
        polkit.isPresent() || (attended && !call.isAboutGateway())
            ? Severity.INFO
            : attended ? Severity.WARNING : Severity.ERROR;
    Finding finding = Commands.withCallers(fixed(call, user, message), unable);
    return List.of(finding.with(polkit, "a rule of polkit about the same action").graded(severity));
  }

  private static Finding fixed(Call call, String user, String message) {
    SudoView sudo = call.calls().sudo();
    Optional<Place> allowed =
        call.argv().isCertain()
            ? sudo.grantFor(user, call.argv().knownArguments()).map(Grant::place)
            : Optional.empty();
    return Commands.finding(INFO, call, message)
        .with(allowed, "sudo would allow it, but is not asked")
        .fixedBy(Safety.UNSAFE, cure(call, user, allowed.isPresent()));
  }

  /** An account that a service runs as gets no right to end that service. */
  private static String cure(Call call, String user, boolean isGranted) {
    boolean own = NarrowGrant.isOwn(call.calls().sudo(), user, call);
    Optional<String> line = call.sudoersLine(own ? NarrowGrant.outsider(user) : user);
    String entry = line.map(text -> "`" + text + "`").orElse("the exact entry for it");
    if (own) {
      return NarrowGrant.FROM_OUTSIDE + ", with `sudo -n` before it and " + entry + " in sudoers";
    }
    return isGranted
        ? "put `sudo -n` before it"
        : "put `sudo -n` before it, and " + entry + " into /etc/sudoers.d";
  }
}
