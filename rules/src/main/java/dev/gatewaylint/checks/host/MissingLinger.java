package dev.gatewaylint.checks.host;

import dev.gatewaylint.caller.Linger;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user's service that is to run all the time, and a manager that ends with the last session. */
public final class MissingLinger implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("missing-linger", "a user's service ends when the user logs out")
          .graded()
          .fixedBy(Safety.SAFE)
          .onCompleteHosts();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView host) {
    Linger linger = Linger.on(host);
    List<Finding> findings = new ArrayList<>();
    for (Unit unit : host.host().units()) {
      Optional<String> user = linger.endsWithSessionsOf(unit);
      if (user.isPresent()) {
        Service service = host.host().service(unit);
        finding(service, user.get()).gradedFor(service.isGateway()).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Finding finding(Service service, String user) {
    return INFO.at(
            service.dependencies("Install", "WantedBy").get(0).place().orElseThrow(),
            new Subject(service.unit().identity(), "linger"),
            "Install.WantedBy",
            "nothing lets "
                + user
                + "'s manager linger: the service starts at a login, not at boot, and is"
                + " stopped after the last logout")
        .fixedBy(fix(user));
  }

  /** What loginctl leaves behind; a name that is no file's is nobody's either. */
  private static Fix fix(String user) {
    String order = "run `loginctl enable-linger " + user + "` when the host is set up";
    if (user.isEmpty() || user.startsWith(".") || user.indexOf('/') >= 0) {
      return Fix.byHand(order);
    }
    Change made = Change.NewFile.of(Linger.FOLDER + user, "");
    String title = order + "; it makes the empty file /" + Linger.FOLDER + user;
    return new Fix(Safety.SAFE, title, List.of(made));
  }
}
