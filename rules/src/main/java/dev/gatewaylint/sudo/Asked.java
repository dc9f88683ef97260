package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Member;
import java.util.List;
import java.util.Optional;

/** A question against a policy: everything that entries and Defaults lines are compared with. */
final class Asked {
  private final AliasExpansion aliases;
  private final PolicyOptions options;
  private final Question question;
  private final MemberTest test;
  private final CommandCall call;
  private String runasDefault = "root";
  private Optional<RunasTarget> target;
  private Optional<RunasMatch> runas;

  Asked(
      AliasExpansion aliases,
      Settings settings,
      MemberTest test,
      PolicyOptions options,
      Question question) {
    this.aliases = aliases;
    this.options = options;
    this.question = question;
    this.test = test.fresh();
    this.call = new CommandCall(options.programs(), question.command(), question.arguments());
    this.target = Optional.empty();
    this.runas = Optional.empty();
    become("root");
    if (!settings.of("runas_default").isEmpty()) {
      EffectiveDefaults defaults = new EffectiveDefaults(settings, this);
      become(defaults.text("runas_default").map(Placed::value).orElse("root"));
    }
  }

  private void become(String standard) {
    runasDefault = standard;
    target = RunasTarget.of(question, options.accounts(), standard);
    runas =
        target.map(found -> new RunasMatch(aliases, test, question.user(), found, runasDefault));
  }

  /** Empty if there is no such user or group. */
  Optional<RunasTarget> target() {
    return target;
  }

  Optional<RunasMatch> runas() {
    return runas;
  }

  MemberTest test() {
    return test;
  }

  CommandCall call() {
    return call;
  }

  Question question() {
    return question;
  }

  /** Whether a list of users allows the caller, as a test. */
  int users(Optional<List<MemberLeaf>> leaves) {
    if (leaves.isEmpty()) {
      return Match.MAYBE;
    }
    int answer = 0;
    List<MemberLeaf> list = leaves.get();
    for (int i = list.size() - 1; i >= 0; i--) {
      MemberLeaf leaf = list.get(i);
      int one = test.user(leaf.member(), question.user());
      answer |= Match.member(one, leaf.negated()) & ~Match.UNSPEC;
      if (one == Match.YES) {
        return Match.isAllow(answer);
      }
    }
    return Match.isAllow(answer | Match.UNSPEC);
  }

  /** Whether a list of hosts allows this one, as a test. */
  int hosts(Optional<List<MemberLeaf>> leaves) {
    if (leaves.isEmpty()) {
      return Match.MAYBE;
    }
    int answer = 0;
    List<MemberLeaf> list = leaves.get();
    for (int i = list.size() - 1; i >= 0; i--) {
      MemberLeaf leaf = list.get(i);
      int one = test.host(leaf.member(), question.host(), options.addresses());
      answer |= Match.member(one, leaf.negated()) & ~Match.UNSPEC;
      if (one == Match.YES) {
        return Match.isAllow(answer);
      }
    }
    return Match.isAllow(answer | Match.UNSPEC);
  }

  /** Whether a Defaults setting is for this question, as a test. */
  int applies(Settings.Bound bound) {
    return switch (bound.line().scope()) {
      case EVERYBODY -> Match.YES;
      case USER -> users(bound.members());
      case HOST -> hosts(bound.members());
      case RUNAS -> runas(bound.line().bindings().members());
      case COMMAND -> commands(bound.commands());
    };
  }

  private int runas(List<Member> members) {
    return runas.isEmpty() ? Match.NO : Match.isAllow(runas.get().matches(members));
  }

  private int commands(Optional<List<Settings.BoundCommand>> leaves) {
    if (leaves.isEmpty()) {
      return Match.MAYBE;
    }
    int answer = 0;
    List<Settings.BoundCommand> list = leaves.get();
    for (int i = list.size() - 1; i >= 0; i--) {
      Settings.BoundCommand bound = list.get(i);
      int one = bound.pattern().matches(call, Match.NO);
      answer |= Match.member(one, bound.negated()) & ~Match.UNSPEC;
      if (one == Match.YES) {
        return Match.isAllow(answer);
      }
    }
    return Match.isAllow(answer | Match.UNSPEC);
  }
}
