package dev.gatewaylint.caller;

import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.NoNewPrivileges;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.SudoersSet;
import dev.gatewaylint.host.UserAccount;
import dev.gatewaylint.sudo.Account;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.PolicyOptions;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.SudoPolicy;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.syntax.sudoers.AliasFault;
import dev.gatewaylint.syntax.sudoers.AliasTable;
import dev.gatewaylint.syntax.sudoers.DefaultsSetting;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sudo would answer on a host, and to whom: both sides of every call of it. */
public final class SudoView {
  private final Host host;
  private @Nullable HostAccounts accounts;
  private @Nullable SudoPolicy policy;
  private @Nullable List<AliasFault> aliasFaults;
  private @Nullable List<EffectiveGrant> allowed;
  private @Nullable List<EffectiveGrant> denied;
  private @Nullable Calls calls;

  private SudoView(Host host) {
    this.host = host;
  }

  /** The view on a host; what it takes is read when first asked for. For one thread. */
  public static SudoView of(Host host) {
    return new SudoView(host);
  }

  /** The host. */
  public Host host() {
    return host;
  }

  /** Its sudoers files. */
  public SudoersSet files() {
    return host.sudoers();
  }

  /** All of them as one policy. */
  public SudoPolicy policy() {
    if (policy == null) {
      policy = SudoPolicy.of(files().lines(), PolicyOptions.usual().with(accounts()));
    }
    return policy;
  }

  /** What is wrong with the aliases of the policy. */
  public List<AliasFault> aliasFaults(AliasFault.Kind kind) {
    List<AliasFault> found = new ArrayList<>();
    for (AliasFault fault : aliasFaults()) {
      if (fault.kind() == kind) {
        found.add(fault);
      }
    }
    return found;
  }

  private List<AliasFault> aliasFaults() {
    if (aliasFaults == null) {
      aliasFaults = AliasTable.of(files().lines()).faults();
    }
    return aliasFaults;
  }

  /** Every command that an entry allows or forbids, in reading order. */
  public List<Grant> grants() {
    return policy().grants();
  }

  /** Every command that an entry allows, seen among all the others; in reading order. */
  public List<EffectiveGrant> allowed() {
    if (allowed == null) {
      allowed = granted(true);
    }
    return allowed;
  }

  /** Every command that an entry forbids, likewise. */
  public List<EffectiveGrant> denied() {
    if (denied == null) {
      denied = granted(false);
    }
    return denied;
  }

  private List<EffectiveGrant> granted(boolean allows) {
    List<EffectiveGrant> granted = new ArrayList<>();
    for (Grant grant : policy().grants()) {
      if (grant.allows() == allows) {
        granted.add(new EffectiveGrant(this, grant));
      }
    }
    return List.copyOf(granted);
  }

  /** Every command that the host's files run. */
  public Calls calls() {
    if (calls == null) {
      calls = Calls.of(host, this);
    }
    return calls;
  }

  private HostAccounts accounts() {
    if (accounts == null) {
      accounts = new HostAccounts(host.accounts());
    }
    return accounts;
  }

  /** An account as far as the host tells. */
  public Account account(String name) {
    return accounts().named(name);
  }

  /** The numbers and folders of an account, where the host has its passwd. */
  public Optional<UserAccount> user(String name) {
    return host.accounts().user(name);
  }

  /**
   * What sudo answers to a call; empty where there is no sudo in it.
   *
   * @param caller who makes it
   */
  public Optional<SudoAnswer> answer(Call call, Caller caller) {
    Optional<Prefix.Sudo> sudo = call.sudo();
    return sudo.map(found -> SudoAnswer.of(this, call, found, caller));
  }

  /**
   * What sudo would answer a user who asks it for a call of systemctl.
   *
   * @param words those behind {@code systemctl}
   */
  public Decision decisionFor(String user, List<String> words) {
    return policy().decide(Question.of(account(user).settled(), EffectiveGrant.SYSTEMCTL, words));
  }

  /** Whether any Defaults line says something about a parameter. */
  public boolean hasDefaults(String parameter) {
    for (PolicyLine line : files().lines()) {
      if (line.entry() instanceof Entry.Defaults defaults) {
        for (DefaultsSetting setting : defaults.settings()) {
          if (setting.name().value().equals(parameter)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether sudo would refuse a call to somebody who may make it now, had it other arguments.
   *
   * @param call one with sudo before it, or without
   */
  public boolean refuses(Call call, List<String> arguments) {
    for (Caller caller : call.callers()) {
      Optional<SudoAnswer> answer = call.sudoAnswer(caller);
      if (answer.isPresent() && answer.get().decision().isAllowed()) {
        Account user = account(answer.get().user());
        Question other = Question.of(user, answer.get().command(), arguments);
        if (!policy().decide(other).verdict().equals(answer.get().decision().verdict())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The grant by which whatever runs in a service may end that service, and needs no password. */
  public Optional<EffectiveGrant> grantToEndItself(Service service) {
    Optional<String> user = service.word("User").map(Sourced::value);
    boolean asks =
        user.isPresent() && service.isOfSystem() && NoNewPrivileges.of(service).isEmpty();
    for (EffectiveGrant grant : asks ? allowed() : List.<EffectiveGrant>of()) {
      if (grant.isFor(user.orElseThrow())
          && grant.interruption(user.orElseThrow(), service).isPresent()) {
        return Optional.of(grant);
      }
    }
    return Optional.empty();
  }

  /** Whether nothing about that user and the policy is missing, so that a denial is one. */
  public boolean knowsAllAbout(String user) {
    return host.isComplete() && files().isWhole() && user(user).isPresent();
  }
}
