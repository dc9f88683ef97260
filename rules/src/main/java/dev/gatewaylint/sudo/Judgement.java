package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.SpecOption;
import dev.gatewaylint.syntax.sudoers.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One decision: sudo's sudoers_lookup and check_user. */
final class Judgement {
  private static final int WITHOUT_PASSWORD = 1;
  private static final int WITH_PASSWORD = 2;
  private static final int DENIED = 4;

  private final List<Rule> rules;
  private final RuleIndex index;
  private final Asked asked;
  private final EffectiveDefaults defaults;
  private final boolean hasDecisiveDefaults;
  private final Optional<Instant> now;

  Judgement(
      List<Rule> rules,
      RuleIndex index,
      Asked asked,
      EffectiveDefaults defaults,
      boolean hasDecisiveDefaults,
      Optional<Instant> now) {
    this.rules = rules;
    this.index = index;
    this.asked = asked;
    this.defaults = defaults;
    this.hasDecisiveDefaults = hasDecisiveDefaults;
    this.now = now;
  }

  Decision decide() {
    if (asked.target().isEmpty()) {
      boolean mayBeUnknownId = isOn("runas_allow_unknown_id") != Match.NO;
      return mayBeUnknownId
          ? unknown(Optional.empty(), "whom an unknown number runs as")
          : new Decision(Verdict.DENIED, Optional.empty(), "no such user or group to run as");
    }
    if (isRoot() && isOn("root_sudo", true) == Match.NO) {
      return new Decision(Verdict.DENIED, Optional.empty(), "root may not use sudo (!root_sudo)");
    }
    int possible = 0;
    Optional<Grant> first = Optional.empty();
    int fastGlob = isOn("fast_glob");
    String user = asked.question().user().name();
    RuleIndex.Descent descent = index.rules(asked.call().base, user);
    for (int i = descent.next(); i >= 0; i = descent.next()) {
      Rule rule = rules.get(i);
      int test = matches(rule, fastGlob);
      if (test == Match.NO) {
        continue;
      }
      if (first.isEmpty()) {
        first = Optional.of(rule.grant());
      }
      possible |= rule.grant().allows() ? password(rule) : DENIED;
      if (test == Match.YES) {
        return answer(possible, first);
      }
    }
    if (first.isEmpty()) {
      return new Decision(Verdict.DENIED, Optional.empty(), "no entry matches");
    }
    return answer(possible | DENIED, first);
  }

  private Decision answer(int possible, Optional<Grant> first) {
    return switch (possible) {
      case WITHOUT_PASSWORD -> new Decision(Verdict.ALLOWED_WITHOUT_PASSWORD, first, "");
      case WITH_PASSWORD -> new Decision(Verdict.ALLOWED_WITH_PASSWORD, first, "");
      case DENIED -> new Decision(Verdict.DENIED, first, "");
      default -> unknown(first, asked.test().doubt());
    };
  }

  private static Decision unknown(Optional<Grant> grant, String reason) {
    return new Decision(Verdict.UNKNOWN, grant, reason.isEmpty() ? "a Defaults setting" : reason);
  }

  private int matches(Rule rule, int fastGlob) {
    int test = asked.users(rule.users());
    if (test == Match.NO) {
      return test;
    }
    // What costs nothing to refuse is asked before what might.
    int command = rule.pattern().matches(asked.call(), fastGlob);
    asked.test().doubted(command, "which program or arguments an entry means", "");
    test = Match.and(test, command);
    if (test == Match.NO) {
      return test;
    }
    if (command == Match.YES && rule.grant().option(SpecOption.Name.CHROOT).isPresent()) {
      int same = chroot(rule);
      test = Match.and(test, asked.test().doubted(same, "what the CHROOT of an entry holds", ""));
    }
    test = Match.and(test, asked.hosts(rule.hosts()));
    if (test == Match.NO) {
      return test;
    }
    int inForce = rule.isInForce(now);
    test = Match.and(test, asked.test().doubted(inForce, "the time", ""));
    return Match.and(test, Match.isAllow(asked.runas().orElseThrow().matches(rule.runas())));
  }

  /** Inside another root, only a path that is written the same is known to be the same file. */
  private int chroot(Rule rule) {
    String written = rule.grant().command().path().value();
    return written.equals(asked.call().path) ? Match.YES : Match.MAYBE;
  }

  /** Whether a rule that allows asks for a password: a set of verdicts. */
  private int password(Rule rule) {
    int authenticate = isOn("authenticate", true);
    if (rule.grant().tag(Tag.NOPASSWD).isPresent()) {
      authenticate = Match.NO;
    } else if (rule.grant().tag(Tag.PASSWD).isPresent()) {
      authenticate = Match.YES;
    }
    if (authenticate == Match.NO) {
      return WITHOUT_PASSWORD;
    }
    int needless = isExempt();
    if (needless != Match.YES) {
      int self = Match.and(isSelf(rule), isUnconfined(rule));
      needless = needless == Match.NO ? self : self | Match.MAYBE;
    }
    int verdicts = 0;
    if (authenticate == Match.MAYBE || (needless & Match.YES) != 0) {
      verdicts |= WITHOUT_PASSWORD;
    }
    if ((needless & Match.NO) != 0) {
      verdicts |= WITH_PASSWORD;
    }
    return verdicts;
  }

  private int isExempt() {
    if (!hasDecisiveDefaults) {
      return Match.NO;
    }
    Optional<Placed<String>> group = defaults.text("exempt_group");
    if (defaults.isTextUncertain("exempt_group")) {
      return Match.MAYBE;
    }
    return group.isEmpty()
        ? Match.NO
        : asked.test().group(group.get().value(), asked.question().user());
  }

  /** A user of whom only the name is known is taken not to be a second root. */
  private boolean isRoot() {
    return asked.question().user().isUid(0) == Match.YES;
  }

  /** Root, and whoever does not change who he is, is asked for no password. */
  private int isSelf(Rule rule) {
    if (isRoot()) {
      return Match.YES;
    }
    Account caller = asked.question().user();
    RunasTarget target = asked.target().orElseThrow();
    boolean becomesCaller =
        rule.runas().isPresent()
            && RunasMatch.isMyself(rule.runas().get())
            && (target.isUserGiven() || target.group().isEmpty());
    int same;
    if (becomesCaller || caller.name().equals(target.user().name())) {
      same = Match.YES;
    } else if (caller.uid().isPresent() && target.user().uid().isPresent()) {
      same = Match.known(caller.uid().equals(target.user().uid()));
    } else {
      // Two names for one number are possible, and rare: only where both are known.
      same = Match.NO;
    }
    if (target.group().isPresent()) {
      same = Match.and(same, asked.test().group(target.group().get().name(), caller));
    }
    return same;
  }

  /** Whether no SELinux role or type and no AppArmor profile is asked for. */
  private int isUnconfined(Rule rule) {
    Grant grant = rule.grant();
    if (grant.option(SpecOption.Name.ROLE).isPresent()
        || grant.option(SpecOption.Name.TYPE).isPresent()) {
      return Match.NO;
    }
    if (!hasDecisiveDefaults) {
      return Match.YES;
    }
    boolean confined =
        defaults.text("role").isPresent()
            || defaults.text("type").isPresent()
            || defaults.text("apparmor_profile").isPresent();
    return confined ? Match.MAYBE : Match.YES;
  }

  private int isOn(String flag) {
    return isOn(flag, false);
  }

  private int isOn(String flag, boolean initially) {
    return hasDecisiveDefaults ? defaults.flag(flag).test() : Match.known(initially);
  }
}
