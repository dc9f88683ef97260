package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlEscape;
import dev.gatewaylint.systemctl.SystemctlVerbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Looks for a call that a grant admits and that makes root: known ways, fitted to what the grant's
 * pattern leaves open. Each is put to the policy before it counts, so that a later entry that
 * forbids it is heeded.
 */
final class RootCallSearch {
  /** What is put into a gap, with and without blanks around it. */
  private static final List<String> FILLERS =
      List.of(
          "openclaw.service",
          "enable --now /tmp/evil.service",
          "edit --full openclaw.service",
          "--full edit openclaw.service",
          "set-environment LD_PRELOAD=/tmp/evil.so",
          "--now /tmp/evil.service",
          "/tmp/evil.service",
          "restart debug-shell.service",
          "debug-shell.service",
          "LD_PRELOAD=/tmp/evil.so",
          "/tmp/evil",
          "openclaw.service /tmp/evil");

  /** Of more gaps than these, the first ones are tried. */
  private static final int MOST_GAPS = 4;

  /**
   * Programs that give a shell or write any file by themselves, the plainest first. What they do is
   * in their manuals.
   */
  private static final List<Way> PROGRAMS =
      List.of(
          new Way("/usr/bin/bash", List.of(), "is a shell"),
          new Way("/usr/bin/sh", List.of(), "is a shell"),
          new Way("/usr/bin/systemd-run", List.of("--pty", "sh"), "runs a shell as a service"),
          new Way("/usr/bin/env", List.of("sh"), "starts a shell"),
          new Way("/usr/bin/su", List.of("-"), "starts a shell"),
          new Way("/usr/bin/tee", List.of("-a", "/etc/sudoers"), "writes into any file"),
          new Way("/usr/bin/vim", List.of("-c", ":!sh"), "starts a shell"),
          new Way("/usr/bin/nano", List.of("/etc/sudoers"), "edits any file"),
          new Way(
              "/usr/bin/python3", List.of("-c", "__import__('os').system('sh')"), "runs a shell"),
          new Way("/usr/bin/cp", List.of("/tmp/evil", "/etc/sudoers"), "replaces any file"),
          new Way("/usr/bin/mv", List.of("/tmp/evil", "/etc/sudoers"), "replaces any file"),
          new Way("/usr/bin/find", List.of("/tmp", "-exec", "sh", ";"), "starts a shell"));

  private record Way(String program, List<String> arguments, String effect) {}

  private final SudoPolicy policy;
  private final Grant grant;
  private final Account user;
  private final Optional<String> host;

  RootCallSearch(SudoPolicy policy, Grant grant, Account user, Optional<String> host) {
    this.policy = policy;
    this.grant = grant;
    this.user = user;
    this.host = host;
  }

  /** Somebody for whom the grant is: a named user, or one of whom only the group is known. */
  static Optional<Account> somebody(List<MemberLeaf> users, Accounts accounts) {
    for (MemberLeaf leaf : users) {
      Member member = leaf.member();
      if (leaf.negated()) {
        continue;
      }
      Optional<Account> found =
          switch (member.kind()) {
            case NAME, ALIAS -> accounts.user(member.value());
            case UID -> accounts.user("#" + member.value());
            case GROUP ->
                Optional.of(
                    new Account(
                        "member-of-" + member.value(),
                        OptionalLong.empty(),
                        Optional.of(Set.of(member.value())),
                        Optional.empty()));
            case ALL -> Optional.of(Account.named("anybody"));
            case GID, NONUNIX_GROUP, NONUNIX_GID, NETGROUP, ADDRESS -> Optional.empty();
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Optional<RootCall> find() {
    if (!grant.allows()) {
      return Optional.empty();
    }
    Command command = grant.command();
    Optional<RootCall> found = Optional.empty();
    for (String path : List.of("/usr/bin/systemctl", "/bin/systemctl")) {
      found = found.isEmpty() && mayMean(command, path) ? systemctl(command, path) : found;
    }
    if (found.isEmpty()) {
      found = programs(command);
    }
    return found.isEmpty() ? environment(command) : found;
  }

  /** A quick look; the policy decides. */
  private static boolean mayMean(Command command, String path) {
    return switch (command.kind()) {
      case PATH -> command.path().value().endsWith("/systemctl") || isGlob(command);
      case ALL, FOLDER, REGEX -> path.startsWith("/usr/");
      case ALIAS, SUDOEDIT, LIST -> false;
    };
  }

  private static boolean isGlob(Command command) {
    String path = command.path().value();
    return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0;
  }

  private Optional<RootCall> systemctl(Command command, String path) {
    ArgumentTemplate template = ArgumentTemplate.of(command);
    Optional<RootCall> fixed = systemctl(path, template.fill(-1, "", ""));
    if (fixed.isPresent()) {
      return fixed;
    }
    int gaps = Math.min(template.gaps(), MOST_GAPS);
    for (String filler : FILLERS) {
      for (int gap = 0; gap < gaps; gap++) {
        for (String with : List.of(" " + filler, filler, filler + " ", "x " + filler)) {
          for (String others : List.of("", "x")) {
            List<String> words = template.fill(gap, with, others);
            Optional<RootCall> call = systemctl(path, words);
            if (call.isPresent() && keepsVerb(filler, words)) {
              return call;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A filler with a verb of its own is meant for a gap in which the verb stands. */
  private static boolean keepsVerb(String filler, List<String> words) {
    List<String> own = List.of(filler.split(" ", -1));
    if (SystemctlVerbs.of(own.get(0)).isEmpty()) {
      return true;
    }
    int verb = SystemctlCall.ofWords(words).verbIndex().orElse(0);
    int end = verb + own.size();
    return end <= words.size() && words.subList(verb, end).equals(own);
  }

  private Optional<RootCall> systemctl(String path, List<String> words) {
    Optional<SystemctlEscape> escape = SystemctlEscape.of(SystemctlCall.ofWords(words));
    boolean blocked =
        escape.isEmpty()
            || (escape.get() == SystemctlEscape.EDITOR && grant.tag(Tag.NOEXEC).isPresent());
    return blocked ? Optional.empty() : admitted(List.of(), path, words, escape.get().effect());
  }

  private Optional<RootCall> programs(Command command) {
    boolean writesOnly = grant.tag(Tag.NOEXEC).isPresent();
    for (Way way : PROGRAMS) {
      boolean runs = way.effect().contains("shell") && !way.effect().startsWith("is");
      if (writesOnly && runs) {
        continue;
      }
      Optional<RootCall> call = admitted(List.of(), way.program(), way.arguments(), way.effect());
      if (call.isEmpty() && command.arguments().isPresent()) {
        // A pattern such as "restart *" for a glob of programs: the shell's name is enough.
        List<String> words = ArgumentTemplate.of(command).fill(-1, "", "x");
        call =
            way.program().equals("/usr/bin/systemd-run") && !words.isEmpty()
                ? admitted(List.of(), way.program(), words, "runs its words as a root service")
                : Optional.empty();
      }
      if (call.isPresent()) {
        return call;
      }
    }
    return Optional.empty();
  }

  /** With SETENV, variables on the command line reach any program, LD_PRELOAD too. */
  private Optional<RootCall> environment(Command command) {
    if (grant.setenv().isEmpty() || command.kind() != Command.Kind.PATH || isGlob(command)) {
      return Optional.empty();
    }
    List<String> words = ArgumentTemplate.of(command).fill(-1, "", "x");
    return admitted(
        List.of("LD_PRELOAD=/tmp/evil.so"),
        command.path().value(),
        words,
        "loads the caller's library into a program that runs as root");
  }

  /** The call, if this grant is what allows it, or may be. */
  private Optional<RootCall> admitted(
      List<String> environment, String path, List<String> words, String effect) {
    List<RunasRequest> requests = new ArrayList<>();
    requests.add(RunasRequest.standard());
    requests.add(RunasRequest.user("root"));
    for (RunasRequest request : requests) {
      Question question = new Question(user, host, request, path, words);
      Decision decision = policy.decide(question);
      boolean isMine = decision.grant().isPresent() && decision.grant().get().equals(grant);
      if (isMine && decision.verdict() != Verdict.DENIED && policy.runsAsRoot(question)) {
        return Optional.of(new RootCall(request.user(), environment, path, words, effect));
      }
    }
    return Optional.empty();
  }
}
