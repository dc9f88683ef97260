package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.AliasKind;
import dev.gatewaylint.syntax.sudoers.CommandSpec;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.Privilege;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All sudoers files of a host, put together: what sudo would answer. Of entries that match, the
 * last one decides; so it is in every list.
 */
public final class SudoPolicy {
  /** What can change a decision besides the entry itself. */
  private static final List<String> DECISIVE =
      List.of(
          "authenticate",
          "exempt_group",
          "fast_glob",
          "role",
          "type",
          "apparmor_profile",
          "root_sudo",
          "runas_check_shell",
          "runas_allow_unknown_id",
          "runas_default");

  private final AliasExpansion aliases = new AliasExpansion();
  private final Settings settings = new Settings();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Grant> grants = new ArrayList<>();
  private final PolicyOptions options;
  private final RuleIndex index;
  private final MemberTest members;
  private final boolean hasDecisiveDefaults;
  private boolean isTooLarge;

  private SudoPolicy(List<PolicyLine> entries, PolicyOptions options) {
    this.options = options;
    for (PolicyLine placed : entries) {
      if (placed.entry() instanceof Entry.Aliases line) {
        aliases.add(line, placed.file());
      }
    }
    for (PolicyLine placed : entries) {
      if (placed.entry() instanceof Entry.Defaults line) {
        settings.add(line, placed.file(), aliases);
      } else if (placed.entry() instanceof Entry.UserSpec line) {
        add(line, placed.file());
      }
    }
    hasDecisiveDefaults = settings.mentions(DECISIVE);
    index = new RuleIndex(rules);
    members = MemberTest.of(settings);
  }

  /**
   * A policy of entries.
   *
   * @param entries in the order in which sudo reads them: those of an included file stand in the
   *     place of the line that includes it
   */
  public static SudoPolicy of(List<PolicyLine> entries, PolicyOptions options) {
    return new SudoPolicy(entries, options);
  }

  private void add(Entry.UserSpec line, SourceFile source) {
    Optional<List<MemberLeaf>> users = aliases.members(AliasKind.USER, line.users());
    for (Privilege privilege : line.privileges()) {
      Optional<List<MemberLeaf>> hosts = aliases.members(AliasKind.HOST, privilege.hosts());
      Inherited inherited = Inherited.NOTHING;
      for (CommandSpec spec : privilege.commands()) {
        inherited = inherited.then(spec, source);
        Optional<List<CommandLeaf>> leaves = aliases.commands(spec.command(), source);
        isTooLarge |= leaves.isEmpty();
        for (CommandLeaf leaf : leaves.orElse(List.of())) {
          Grant grant = new Grant(source, line, privilege, spec, inherited, leaf);
          grants.add(grant);
          rules.add(new Rule(grant, users, hosts, new CommandPattern(leaf.command())));
        }
      }
    }
  }

  /** Everything that entries allow or forbid, in reading order. */
  public List<Grant> grants() {
    return List.copyOf(grants);
  }

  /**
   * Somebody whom a grant is for: the first named user, or one of whom only the group is known. Of
   * a user whose groups no file tells, entries for groups are taken not to speak.
   *
   * @param grant one of {@link #grants()}
   */
  public Optional<Account> holder(Grant grant) {
    return aliases
        .members(AliasKind.USER, grant.users())
        .flatMap(users -> RootCallSearch.somebody(users, options.accounts()))
        .map(Account::settled);
  }

  /** Whether the users of a grant include that one for certain. */
  public boolean isFor(Grant grant, Account user) {
    Asked asked = asked(Question.of(user, "/", List.of()));
    return asked.users(aliases.members(AliasKind.USER, grant.users())) == Match.YES;
  }

  /** Whether the path of a grant's command leads to a program, whatever the arguments are. */
  public boolean mayRun(Grant grant, String program) {
    CommandCall call = new CommandCall(options.programs(), program, List.of());
    return new CommandPattern(grant.command()).program(call, Match.NO) == Match.YES;
  }

  /** The Defaults in force for a question. */
  public EffectiveDefaults defaults(Question question) {
    return new EffectiveDefaults(settings, asked(question));
  }

  private Asked asked(Question question) {
    return new Asked(aliases, settings, members, options, question);
  }

  /** What sudo answers. */
  public Decision decide(Question question) {
    if (isTooLarge) {
      return new Decision(Verdict.UNKNOWN, Optional.empty(), "aliases that expand too far");
    }
    Asked asked = asked(question);
    EffectiveDefaults defaults = new EffectiveDefaults(settings, asked);
    return new Judgement(rules, index, asked, defaults, hasDecisiveDefaults, options.now())
        .decide();
  }

  /**
   * A call that this policy admits by that grant and that makes its caller root; empty if none of
   * the known ways fits. Whether the host is meant is not asked.
   *
   * @param grant one of {@link #grants()}
   */
  public Optional<RootCall> rootCall(Grant grant) {
    return holder(grant)
        .flatMap(somebody -> new RootCallSearch(this, grant, somebody, Optional.empty()).find());
  }

  /**
   * The calls that a grant spells out, one for each user and group that it names; none if it has a
   * wildcard or a regular expression, or is for everybody.
   *
   * @param grant one of {@link #grants()}
   */
  public List<MeantCall> meantCalls(Grant grant) {
    Optional<List<MemberLeaf>> users = aliases.members(AliasKind.USER, grant.users());
    return MeantCalls.of(grant, users.orElse(List.of()), options.accounts());
  }

  /** Whether the command would run as root. */
  public boolean runsAsRoot(Question question) {
    Optional<RunasTarget> target = asked(question).target();
    return target.isPresent() && target.get().user().isUid(0) == Match.YES;
  }
}
