package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.NarrowGrant;
import dev.gatewaylint.caller.NearMiss;
import dev.gatewaylint.caller.PlainOrder;
import dev.gatewaylint.caller.PolkitRules;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.caller.SudoAnswer;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.caller.SudoersText;
import dev.gatewaylint.caller.WayThroughSudo;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.Verdict;
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
    if (unable.isEmpty() && call.sudo().isPresent()) {
      return refused(call);
    }
    if (call.callers().isEmpty() && !call.changesUser()) {
      if (!order.get().namesAny() || call.argv().program().equals("invoke-rc.d")) {
        return List.of();
      }
      String message =
          "whoever runs this needs root for `"
              + Commands.words(call)
              + "`: no file tells who that is";
      Severity severity = call.isAboutGateway() ? Severity.WARNING : Severity.INFO;
      return List.of(fixed(call, Optional.empty(), message).graded(severity));
    }
    if (unable.isEmpty()) {
      return List.of();
    }
    Optional<String> known = call.userFor(unable.get(0));
    String user = known.orElse("whoever runs this");
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
    Finding finding = Commands.withCallers(fixed(call, known, message), unable);
    return List.of(finding.with(polkit, "a rule of polkit about the same action").graded(severity));
  }

  /** With sudo, but no entry allows it, nor comes close enough to have been meant to. */
  private static List<Finding> refused(Call call) {
    SudoView sudo = call.calls().sudo();
    for (Caller caller : call.callers()) {
      Optional<SudoAnswer> answer = call.sudoAnswer(caller);
      boolean refuses =
          answer.isPresent()
              && answer.get().isRefused(sudo)
              && sudo.knowsAllAbout(caller.userName())
              && NearMiss.of(sudo, answer.get()).isEmpty();
      if (refuses) {
        Finding finding =
            Commands.finding(
                    INFO,
                    call,
                    "sudo refuses `"
                        + Commands.words(call)
                        + "` to "
                        + caller.userName()
                        + ": no entry allows it")
                .fixedBy(granting(call, answer.get()));
        return List.of(Commands.withCallers(finding, List.of(caller)));
      }
    }
    return List.of();
  }

  private static Fix granting(Call call, SudoAnswer answer) {
    if (NarrowGrant.isOwn(call.calls().sudo(), answer.user(), call)) {
      return Fix.byHand(NarrowGrant.FROM_OUTSIDE);
    }
    Optional<WayThroughSudo> way = WayThroughSudo.granting(call, answer);
    List<String> words = call.argv().knownArguments();
    if (way.isEmpty()
        && !PlainOrder.isOne(answer.command(), answer.arguments())
        && PlainOrder.isOne(EffectiveGrant.SYSTEMCTL, words)) {
      // Behind a shell, or by a program of the caller's own: that one nobody should grant.
      String command = SudoersText.command(EffectiveGrant.SYSTEMCTL, words);
      return Fix.byHand(
          "call `sudo -n "
              + command
              + "` itself, and add `"
              + SudoersText.grant(answer.user(), command)
              + "` to sudoers");
    }
    return way.isPresent() && way.get().line().isPresent()
        ? new Fix(Safety.UNSAFE, "add " + added(way.get()), way.get().changes())
        : Fix.byHand("add the exact entry to sudoers, such as `" + answer.grantLine() + "`");
  }

  private static String added(WayThroughSudo way) {
    return "`" + way.line().orElseThrow() + "` to /" + way.file();
  }

  private static Finding fixed(Call call, Optional<String> user, String message) {
    Optional<Decision> decision =
        call.argv().isCertain()
            ? user.map(name -> call.calls().sudo().decisionFor(name, call.argv().knownArguments()))
            : Optional.empty();
    boolean allowed = decision.map(Decision::isAllowed).orElse(false);
    boolean freely =
        decision.map(Decision::verdict).equals(Optional.of(Verdict.ALLOWED_WITHOUT_PASSWORD));
    Optional<Place> entry =
        allowed ? decision.flatMap(Decision::grant).map(Grant::place) : Optional.empty();
    String side =
        freely
            ? "sudo would allow it, but is not asked"
            : "sudo would ask for a password, which nobody types";
    return Commands.finding(INFO, call, message)
        .with(entry, side)
        .fixedBy(cure(call, user, freely));
  }

  /** An account that a service runs as gets no right to end that service. */
  private static Fix cure(Call call, Optional<String> user, boolean isGranted) {
    boolean own =
        user.map(name -> NarrowGrant.isOwn(call.calls().sudo(), name, call)).orElse(false);
    boolean dependsOnPolkit = PolkitRules.aboutUnits(call.host()).isPresent();
    Optional<WayThroughSudo> way = dependsOnPolkit ? Optional.empty() : WayThroughSudo.before(call);
    if (way.isPresent()) {
      String also = way.get().line().isPresent() ? ", and add " + added(way.get()) : "";
      String better = own ? "; better still, " + NarrowGrant.FROM_OUTSIDE : "";
      return new Fix(Safety.UNSAFE, "put `sudo -n` before it" + also + better, way.get().changes());
    }
    Optional<String> line =
        user.flatMap(name -> call.sudoersLine(own ? NarrowGrant.outsider(name) : name));
    String entry = line.map(text -> "`" + text + "`").orElse("the exact entry for it");
    if (own) {
      return Fix.byHand(
          NarrowGrant.FROM_OUTSIDE + ", with `sudo -n` before it and " + entry + " in sudoers");
    }
    return Fix.byHand(
        isGranted
            ? "put `sudo -n` before it"
            : "put `sudo -n` before it, and " + entry + " into /etc/sudoers.d");
  }
}
