package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.NarrowEntry;
import dev.gatewaylint.caller.NarrowGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import java.util.Optional;

/** What findings on entries have in common. */
final class Entries {
  private static final int MOST_CALLS = 3;

  private Entries() {}

  /** A finding on the part of an entry that grants. */
  static Finding at(RuleInfo info, EffectiveGrant grant, String message) {
    return info.at(grant.place(), subject(grant), key(grant), message)
        .with(grant.aliasPlace(), "the command, in an alias");
  }

  /** All rules about one grant share it. */
  static Subject subject(EffectiveGrant grant) {
    return Subject.ofPlace(grant.place());
  }

  /** Who and what: steady when lines move. */
  static String key(EffectiveGrant grant) {
    return grant.holders() + " " + grant.command();
  }

  /** The same with the exact lines that would do, and the calls that they are for. */
  static Finding narrowed(Finding finding, EffectiveGrant grant, SudoView sudo) {
    NarrowGrant narrow = NarrowGrant.of(grant, sudo);
    Finding shown = finding;
    for (int i = 0; i < narrow.calls().size() && i < MOST_CALLS; i++) {
      Place call = narrow.calls().get(i);
      shown = shown.with(call, "the order that needs it");
    }
    Optional<NarrowEntry> entry = narrow.entry(grant, sudo);
    if (entry.isEmpty()) {
      return shown
          .with(narrow.unclear(), "what else needs it, and has no exact line")
          .fixedBy(Fix.byHand(narrow.order(grant)));
    }
    String it = grant.grant().isAlone() ? "it" : "this command";
    String better =
        narrow.ownLines().isEmpty() ? "" : "; better still, " + NarrowGrant.FROM_OUTSIDE;
    return shown.fixedBy(
        Safety.UNSAFE,
        "replace " + it + " by `" + String.join("` and `", entry.get().written()) + "`" + better,
        entry.get().changes());
  }
}
