package dev.gatewaylint.caller;

import dev.gatewaylint.host.HostFacts;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UserAccount;
import dev.gatewaylint.host.WriteAccess;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.RunasRequest;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user may make root do by changing a file that a grant of his leads to.
 *
 * @param grant the grant
 * @param user who has it
 * @param path of the file, from the host's root
 * @param through the file or folder that he may write to
 * @param unit the unit that runs the file, where the grant is to start one
 * @param place where that unit names the file
 */
public record WritableTarget(
    Grant grant,
    String user,
    String path,
    String through,
    Optional<Unit> unit,
    Optional<Place> place) {
  /** Whether the file is one that makes up the unit, not a program of it. */
  public boolean isUnitFile() {
    return place.map(named -> named.file().path().equals(path)).orElse(false);
  }

  /** A passwd of more users is not that of a host that runs a gateway. */
  private static final int MOST_USERS = 500;

  /** Questions to sudo, times grants that may decide them. */
  private static final int MOST_WORK = 5_000_000;

  /** Looks for them, each grant's first. */
  private static final class Search {
    private final SudoView sudo;
    private final HostFacts facts;
    private final List<UserAccount> users = new ArrayList<>();
    private final Map<String, Map<UserAccount, String>> writers = new HashMap<>();
    private final Map<String, List<RootProgram>> programs = new HashMap<>();
    private int left;

    Search(SudoView sudo) {
      this.sudo = sudo;
      this.facts = sudo.host().facts();
      this.left = MOST_WORK / Math.max(1, sudo.grants().size());
      for (UserAccount user : sudo.host().accounts().users()) {
        if (!user.isRoot() && users.size() < MOST_USERS) {
          users.add(user);
        }
      }
    }

    /** Who may change what is found at a path, and through what. */
    private Map<UserAccount, String> writers(String path) {
      return writers.computeIfAbsent(
          path,
          key -> {
            Map<UserAccount, String> found = new HashMap<>();
            for (UserAccount user : users) {
              WriteAccess access = facts.writableBy(key, user);
              if (access.isGranted()) {
                found.put(user, access.through());
              }
            }
            return found;
          });
    }

    private Optional<WritableTarget> of(Grant grant) {
      Command command = grant.command();
      String path = command.path().value();
      boolean folder = command.kind() == Command.Kind.FOLDER;
      if (!grant.allows() || !(folder || grant.exactWords().isPresent())) {
        return Optional.empty();
      }
      Optional<WritableTarget> found =
          first(grant, path.substring(1), Optional.empty(), Optional.empty());
      Optional<GrantedOrder> order = GrantedOrder.of(grant);
      if (found.isEmpty() && order.isPresent() && order.get().starts()) {
        for (Unit unit : order.get().targets(sudo)) {
          for (RootProgram program : programs(unit)) {
            found =
                found.isPresent()
                    ? found
                    : first(grant, program.path(), Optional.of(unit), Optional.of(program.place()));
          }
        }
      }
      return found;
    }

    private List<RootProgram> programs(Unit unit) {
      return programs.computeIfAbsent(unit.identity(), key -> RootProgram.of(sudo, unit));
    }

    private Optional<WritableTarget> first(
        Grant grant, String path, Optional<Unit> unit, Optional<Place> place) {
      Map<UserAccount, String> mayWrite = writers(path);
      for (UserAccount user : mayWrite.isEmpty() ? List.<UserAccount>of() : users) {
        String through = mayWrite.get(user);
        if (through != null && left-- > 0 && holds(user, grant) && !isAdministrator(user)) {
          return Optional.of(new WritableTarget(grant, user.name(), path, through, unit, place));
        }
      }
      return Optional.empty();
    }

    /** Whether sudo lets the user run it as root because of this grant. */
    private boolean holds(UserAccount user, Grant grant) {
      String path = grant.command().path().value();
      boolean folder = grant.command().kind() == Command.Kind.FOLDER;
      Question question =
          Question.of(
              sudo.account(user.name()),
              folder ? path + "program" : path,
              grant.exactWords().orElse(List.of()));
      Decision decision = sudo.policy().decide(question);
      if (decision.grant().isEmpty()) {
        question =
            new Question(
                question.user(),
                Optional.empty(),
                RunasRequest.user("root"),
                question.command(),
                question.arguments());
        decision = sudo.policy().decide(question);
      }
      return decision.isAllowed()
          && decision.grant().equals(Optional.of(grant))
          && sudo.policy().runsAsRoot(question);
    }

    /** Who may run a shell as root gains nothing. */
    private boolean isAdministrator(UserAccount user) {
      return sudo.policy()
          .decide(Question.of(sudo.account(user.name()), "/usr/bin/sh", List.of()))
          .isAllowed();
    }
  }

  /** Each grant by which some user of the host may become root so; one user of each. */
  public static List<WritableTarget> all(SudoView sudo) {
    List<WritableTarget> found = new ArrayList<>();
    if (sudo.host().facts("").isEmpty() || !sudo.host().accounts().isKnown()) {
      return found;
    }
    Search search = new Search(sudo);
    for (Grant grant : sudo.grants()) {
      search.of(grant).ifPresent(found::add);
    }
    return found;
  }
}
