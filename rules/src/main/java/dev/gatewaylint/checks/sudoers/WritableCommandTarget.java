package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.caller.WritableTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** A program that somebody may run as root, and may change. */
public final class WritableCommandTarget implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("writable-command-target", "who may run it as root may also change it")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (WritableTarget target : WritableTarget.all(sudo)) {
      findings.add(
          INFO.at(
                  target.grant().place(),
                  Subject.ofPlace(target.grant().place()),
                  target.user() + " " + target.path(),
                  message(target))
              .with(target.place(), "root takes it from here")
              .fixedBy(Safety.MANUAL, remedy(target)));
    }
    return findings;
  }

  private static String message(WritableTarget target) {
    String use =
        target
            .unit()
            .map(unit -> unit.name().text() + ", which this starts, takes its orders from /")
            .orElse("root runs /");
    boolean folder = target.path().endsWith("/");
    String power =
        target.through().equals(target.path())
            ? " may write to it"
            : folder
                ? " may put programs there"
                : " may put another in its place, in /" + target.through();
    return use + target.path() + (folder ? "..." : "") + ", and " + target.user() + power;
  }

  private static String remedy(WritableTarget target) {
    String file = "/" + target.path();
    if (target.unit().isPresent() && !target.isUnitFile()) {
      String unit = target.unit().get().name().text();
      return "set User= in " + unit + ", or keep " + file + " where only root may write";
    }
    return target.through().equals(target.path())
        ? "chown root:root " + file + " && chmod go-w " + file
        : "keep it where only root may write, such as /usr/local/sbin";
  }
}
