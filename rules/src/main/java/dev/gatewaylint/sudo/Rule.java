package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.GeneralizedTime;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.Runas;
import dev.gatewaylint.syntax.sudoers.SpecOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A grant made ready for decisions.
 *
 * @param users without aliases; empty if there are too many to tell
 * @param hosts likewise
 */
record Rule(
    Grant grant,
    Optional<List<MemberLeaf>> users,
    Optional<List<MemberLeaf>> hosts,
    CommandPattern pattern) {

  /** The users, if each is a plain name that only one user has. */
  Optional<List<MemberLeaf>> exactUsers() {
    if (users.isEmpty()) {
      return Optional.empty();
    }
    for (MemberLeaf leaf : users.get()) {
      Member.Kind kind = leaf.member().kind();
      if (kind != Member.Kind.NAME && kind != Member.Kind.ALIAS) {
        return Optional.empty();
      }
    }
    return users;
  }

  Optional<Runas> runas() {
    return grant.runas().map(Placed::value);
  }

  /** Whether the entry holds at that time, as a test. */
  int isInForce(Optional<Instant> now) {
    int test = Match.YES;
    Optional<Placed<SpecOption>> from = grant.option(SpecOption.Name.NOTBEFORE);
    if (from.isPresent()) {
      test = Match.and(test, isPast(from.get(), now, true));
    }
    Optional<Placed<SpecOption>> until = grant.option(SpecOption.Name.NOTAFTER);
    if (until.isPresent()) {
      test = Match.and(test, isPast(until.get(), now, false));
    }
    return test;
  }

  /** At the second itself, both hold. */
  private static int isPast(Placed<SpecOption> option, Optional<Instant> now, boolean wanted) {
    Optional<GeneralizedTime> limit = GeneralizedTime.parse(option.value().value().value());
    // A local time is of a zone that no sudoers file tells.
    if (limit.isEmpty() || limit.get().isLocal() || now.isEmpty()) {
      return Match.MAYBE;
    }
    long seconds = now.get().getEpochSecond() - limit.get().epochSecond();
    return Match.known(wanted ? seconds >= 0 : seconds <= 0);
  }
}
