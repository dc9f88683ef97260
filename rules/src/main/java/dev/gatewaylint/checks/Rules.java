package dev.gatewaylint.checks;

import dev.gatewaylint.checks.host.MissingLinger;
import dev.gatewaylint.checks.host.SudoArgumentMismatch;
import dev.gatewaylint.checks.host.SudoUnderNoNewPrivileges;
import dev.gatewaylint.checks.launchd.DeadPlistKey;
import dev.gatewaylint.checks.launchd.DecimalUmask;
import dev.gatewaylint.checks.launchd.DuplicatePlistKey;
import dev.gatewaylint.checks.launchd.LabelCollision;
import dev.gatewaylint.checks.launchd.LabelNotFileName;
import dev.gatewaylint.checks.launchd.LogsInTmp;
import dev.gatewaylint.checks.launchd.LostLogs;
import dev.gatewaylint.checks.launchd.SecretInPlist;
import dev.gatewaylint.checks.launchd.UnknownPlistKey;
import dev.gatewaylint.checks.launchd.UnreadablePlist;
import dev.gatewaylint.checks.launchd.UnresolvableProgram;
import dev.gatewaylint.checks.launchd.UserNameInAgent;
import dev.gatewaylint.checks.launchd.WritablePlist;
import dev.gatewaylint.checks.launchd.WrongPlistType;
import dev.gatewaylint.checks.script.AutonomousRestart;
import dev.gatewaylint.checks.script.BootoutThenBootstrap;
import dev.gatewaylint.checks.script.FrequentRestartJob;
import dev.gatewaylint.checks.script.IgnoredRestartFailure;
import dev.gatewaylint.checks.script.ImpatientWatchdog;
import dev.gatewaylint.checks.script.InspectorSignal;
import dev.gatewaylint.checks.script.InteractiveSudo;
import dev.gatewaylint.checks.script.KillByName;
import dev.gatewaylint.checks.script.LimitRearmed;
import dev.gatewaylint.checks.script.MissingUserBus;
import dev.gatewaylint.checks.script.SelfRestart;
import dev.gatewaylint.checks.script.StopThenStart;
import dev.gatewaylint.checks.script.UnlockedInstall;
import dev.gatewaylint.checks.script.UnprivilegedSystemctl;
import dev.gatewaylint.checks.script.UnreadableCrontab;
import dev.gatewaylint.checks.sudoers.AliasCycle;
import dev.gatewaylint.checks.sudoers.ByteOrderMark;
import dev.gatewaylint.checks.sudoers.DenyList;
import dev.gatewaylint.checks.sudoers.DuplicateAlias;
import dev.gatewaylint.checks.sudoers.EnvironmentEscape;
import dev.gatewaylint.checks.sudoers.GrantForMissingUnit;
import dev.gatewaylint.checks.sudoers.IgnoredSudoersFile;
import dev.gatewaylint.checks.sudoers.LimitResetGrant;
import dev.gatewaylint.checks.sudoers.PagerEscape;
import dev.gatewaylint.checks.sudoers.PasswordRequired;
import dev.gatewaylint.checks.sudoers.PasswordlessAll;
import dev.gatewaylint.checks.sudoers.RootEquivalentVerb;
import dev.gatewaylint.checks.sudoers.RunasAnyone;
import dev.gatewaylint.checks.sudoers.SelfRestartGrant;
import dev.gatewaylint.checks.sudoers.ShadowedGrant;
import dev.gatewaylint.checks.sudoers.SudoRsIncompatible;
import dev.gatewaylint.checks.sudoers.UndefinedAlias;
import dev.gatewaylint.checks.sudoers.UnreadableSudoers;
import dev.gatewaylint.checks.sudoers.UnrestrictedSystemctl;
import dev.gatewaylint.checks.sudoers.UnusedAlias;
import dev.gatewaylint.checks.sudoers.WildcardSystemctl;
import dev.gatewaylint.checks.sudoers.WritableCommandTarget;
import dev.gatewaylint.checks.sudoers.WritableSudoers;
import dev.gatewaylint.checks.systemd.AlertStorm;
import dev.gatewaylint.checks.systemd.BackoffDefeatsStartLimit;
import dev.gatewaylint.checks.systemd.ChainedRestart;
import dev.gatewaylint.checks.systemd.DeprecatedDirective;
import dev.gatewaylint.checks.systemd.DirectiveInWrongSection;
import dev.gatewaylint.checks.systemd.DirectiveNewerThanTarget;
import dev.gatewaylint.checks.systemd.DisabledStartLimit;
import dev.gatewaylint.checks.systemd.DropInWeakensRestartPolicy;
import dev.gatewaylint.checks.systemd.ExecRestartsItself;
import dev.gatewaylint.checks.systemd.IncompleteRestartBackoff;
import dev.gatewaylint.checks.systemd.InstantRestart;
import dev.gatewaylint.checks.systemd.InvalidDirectiveValue;
import dev.gatewaylint.checks.systemd.KillInExecHook;
import dev.gatewaylint.checks.systemd.LegacyGatewayUnit;
import dev.gatewaylint.checks.systemd.MissingServiceMarker;
import dev.gatewaylint.checks.systemd.MissingStartLimit;
import dev.gatewaylint.checks.systemd.OneshotRestartAlways;
import dev.gatewaylint.checks.systemd.OomLoopOutrunsLimit;
import dev.gatewaylint.checks.systemd.RefusedService;
import dev.gatewaylint.checks.systemd.RestartBurnsQuota;
import dev.gatewaylint.checks.systemd.RestartOnRefusedConfig;
import dev.gatewaylint.checks.systemd.RootGateway;
import dev.gatewaylint.checks.systemd.SecretInUnit;
import dev.gatewaylint.checks.systemd.ShortStartLimitWindow;
import dev.gatewaylint.checks.systemd.ShortStopTimeout;
import dev.gatewaylint.checks.systemd.SilentGiveUp;
import dev.gatewaylint.checks.systemd.StartLimitInServiceSection;
import dev.gatewaylint.checks.systemd.StrayKillMode;
import dev.gatewaylint.checks.systemd.UncleanSigtermExit;
import dev.gatewaylint.checks.systemd.UnknownDirective;
import dev.gatewaylint.checks.systemd.UnknownSection;
import dev.gatewaylint.checks.systemd.UnorderedNetwork;
import dev.gatewaylint.checks.systemd.UnreachableStartLimit;
import dev.gatewaylint.checks.systemd.UnreadableUnit;
import dev.gatewaylint.checks.systemd.UnresolvableExec;
import dev.gatewaylint.checks.systemd.UnwatchedHealth;
import dev.gatewaylint.checks.systemd.UserUnitForSystemTarget;
import dev.gatewaylint.checks.systemd.VersionManagerPath;
import dev.gatewaylint.checks.systemd.WatchdogWithoutNotify;
import dev.gatewaylint.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Every rule there is. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new MissingStartLimit(),
          new UnreachableStartLimit(),
          new ShortStartLimitWindow(),
          new DisabledStartLimit(),
          new StartLimitInServiceSection(),
          new DropInWeakensRestartPolicy(),
          new BackoffDefeatsStartLimit(),
          new IncompleteRestartBackoff(),
          new InstantRestart(),
          new RestartOnRefusedConfig(),
          new UncleanSigtermExit(),
          new SilentGiveUp(),
          new AlertStorm(),
          new UnwatchedHealth(),
          new StrayKillMode(),
          new ShortStopTimeout(),
          new OomLoopOutrunsLimit(),
          new RestartBurnsQuota(),
          new UnorderedNetwork(),
          new RootGateway(),
          new SecretInUnit(),
          new KillInExecHook(),
          new UnresolvableExec(),
          new VersionManagerPath(),
          new ExecRestartsItself(),
          new MissingServiceMarker(),
          new LegacyGatewayUnit(),
          new UserUnitForSystemTarget(),
          new ChainedRestart(),
          new OneshotRestartAlways(),
          new RefusedService(),
          new WatchdogWithoutNotify(),
          new UnreadableUnit(),
          new UnknownSection(),
          new UnknownDirective(),
          new DirectiveInWrongSection(),
          new InvalidDirectiveValue(),
          new DeprecatedDirective(),
          new DirectiveNewerThanTarget(),
          new UnreadablePlist(),
          new DuplicatePlistKey(),
          new UnknownPlistKey(),
          new DeadPlistKey(),
          new WrongPlistType(),
          new LabelNotFileName(),
          new LabelCollision(),
          new UserNameInAgent(),
          new UnresolvableProgram(),
          new LogsInTmp(),
          new LostLogs(),
          new SecretInPlist(),
          new WritablePlist(),
          new DecimalUmask(),
          new UnreadableSudoers(),
          new UndefinedAlias(),
          new AliasCycle(),
          new DuplicateAlias(),
          new UnusedAlias(),
          new IgnoredSudoersFile(),
          new ByteOrderMark(),
          new WritableSudoers(),
          new UnrestrictedSystemctl(),
          new WildcardSystemctl(),
          new RootEquivalentVerb(),
          new PagerEscape(),
          new EnvironmentEscape(),
          new PasswordRequired(),
          new PasswordlessAll(),
          new RunasAnyone(),
          new DenyList(),
          new ShadowedGrant(),
          new SelfRestartGrant(),
          new LimitResetGrant(),
          new WritableCommandTarget(),
          new SudoRsIncompatible(),
          new GrantForMissingUnit(),
          new UnprivilegedSystemctl(),
          new InteractiveSudo(),
          new MissingUserBus(),
          new SelfRestart(),
          new AutonomousRestart(),
          new IgnoredRestartFailure(),
          new UnlockedInstall(),
          new KillByName(),
          new LimitRearmed(),
          new InspectorSignal(),
          new StopThenStart(),
          new BootoutThenBootstrap(),
          new ImpatientWatchdog(),
          new FrequentRestartJob(),
          new UnreadableCrontab(),
          new SudoArgumentMismatch(),
          new SudoUnderNoNewPrivileges(),
          new MissingLinger());

  private Rules() {}

  /** The rules in the order of the catalogue. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule of that id. */
  public static Optional<Rule> find(String id) {
    for (Rule rule : ALL) {
      if (rule.info().id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
