package dev.gatewaylint.caller;

import dev.gatewaylint.caller.ServiceOrder.Effect;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Joint;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands before and behind a command in its text. */
public final class Surroundings {
  /** Commands that do nothing to what is stopped or started. */
  private static final Set<String> IDLE =
      Set.of("sleep", "echo", "printf", "true", ":", "wait", "logger", "date", "sync", "id");

  private static final Set<String> BRINGS_CODE =
      Set.of("rsync", "cp", "install", "mv", "ln", "scp", "tar", "unzip", "make");

  /** Verbs of git(1) after which other files lie in the folder. */
  private static final Set<String> CHANGES_TREE =
      Set.of("pull", "checkout", "switch", "reset", "merge", "rebase", "clone");

  private final Call call;

  Surroundings(Call call) {
    this.call = call;
  }

  /** Whether the text looks at anything's health before it, or asks a person. */
  public boolean isCheckedBefore() {
    if (isCheckedBefore(call)) {
      return true;
    }
    for (Call use : call.uses()) {
      if (isCheckedBefore(use)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCheckedBefore(Call call) {
    for (Call other : call.before()) {
      if (isCheck(other) || isQuestionToPerson(other)) {
        return true;
      }
      for (Call inside : other.body()) {
        if (isCheck(inside) || isQuestionToPerson(inside)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCheck(Call other) {
    Optional<HealthQuestion> question = other.question();
    if (question.isEmpty() || question.get() == HealthQuestion.MODEL_CALL) {
      return false;
    }
    Context.Outcome outcome = other.invocation().context().outcome();
    Joint after = other.invocation().context().position().after();
    // STATUS=$(systemctl is-active ...): what is kept is looked at.
    boolean kept = other.invocation().context().scope().subshell();
    return question.get() != HealthQuestion.STATE
        || kept
        || outcome.condition()
        || after == Joint.AND
        || after == Joint.OR
        || outcome.failure() == Context.Failure.HANDLED
        || outcome.failure() == Context.Failure.STOPS;
  }

  /** {@code read -p}. */
  private static boolean isQuestionToPerson(Call other) {
    if (!other.argv().program().equals("read")) {
      return false;
    }
    for (String word : other.argv().knownArguments()) {
      if (word.startsWith("-") && word.indexOf('p') > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text looks behind it how things are. */
  public boolean isCheckedAfter() {
    for (Call other : call.after()) {
      boolean asks = asks(other);
      for (Call inside : other.body()) {
        asks |= asks(inside);
      }
      boolean status =
          other.order().isPresent()
              && other.order().get().effect() == Effect.QUESTION
              && other
                  .order()
                  .map(ServiceOrder::manager)
                  .equals(call.order().map(ServiceOrder::manager));
      if (asks || status) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Call other) {
    Optional<HealthQuestion> question = other.question();
    return question.isPresent() && question.get() != HealthQuestion.MODEL_CALL;
  }

  /** The agent's session in the same list of commands before it, if not its failure leads here. */
  public Optional<Call> agentSessionBefore() {
    List<Call> before = call.before();
    for (int i = before.size() - 1; i >= 0; i--) {
      Call other = before.get(i);
      boolean session = sharesListWith(other) && other.isAgentSession();
      if (session && !FailurePath.leads(other, call)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** Whether the text puts other code on the disk before it. */
  public boolean isBehindUpdate() {
    for (Call other : call.before()) {
      if (PackageInstall.of(other.argv()).isPresent()
          || BRINGS_CODE.contains(other.argv().program())
          || (other.argv().program().equals("git") && changesTree(other.argv()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean changesTree(Argv git) {
    for (String word : git.knownArguments()) {
      if (CHANGES_TREE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what the command orders about is a new process afterwards: by one order, by a stop with
   * its start right behind it, or by a stop of a job that launchd starts again.
   */
  public boolean leadsToRestart() {
    Optional<ServiceOrder> order = call.order();
    if (order.isEmpty() || order.get().restarts()) {
      return order.isPresent();
    }
    if (order.get().manager() != ServiceOrder.Manager.LAUNCHD) {
      return startRightBehind().isPresent();
    }
    boolean revived = false;
    for (LaunchdJob job : call.jobs()) {
      revived |= job.plist().keepAlive().revivesAfterEveryEnd();
    }
    boolean stays = order.get().verb().equals("stop") || order.get().verb().equals("kill");
    return startRightBehind().isPresent() || (stays && revived);
  }

  /** The start of what it stops, with nothing of any use between the two. */
  public Optional<Call> startRightBehind() {
    Optional<ServiceOrder> stop = call.order();
    if (stop.isEmpty() || stop.get().effect() != Effect.STOP) {
      return Optional.empty();
    }
    for (Call other : call.after()) {
      Optional<ServiceOrder> order = other.order();
      if (order.isPresent() && order.get().undoes(stop.get()) && sharesBranchWith(other)) {
        return Optional.of(other);
      }
      if (!IDLE.contains(other.argv().program())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether another command of the text stands inside of it, as in {@code kill $(pgrep x)}. */
  boolean holds(Call other) {
    return call.text() == other.text() && other != call && isWithin(other, call.place().span());
  }

  /** Whether a command stands among some characters of its file. */
  static boolean isWithin(Call call, Span span) {
    Span own = call.place().span();
    return own.start() >= span.start() && own.end() <= span.end();
  }

  /** Whether both are reached under the same conditions, in the same function and loop. */
  private boolean sharesBranchWith(Call other) {
    Context.Scope mine = call.invocation().context().scope();
    Context.Scope theirs = other.invocation().context().scope();
    return call.text() == other.text()
        && mine.guards().equals(theirs.guards())
        && mine.function().equals(theirs.function());
  }

  /** Whether both stand in one and-or list, or in one line of a crontab or a unit. */
  private boolean sharesListWith(Call other) {
    if (call.text() != other.text()) {
      return false;
    }
    return !call.text().isScript()
        || call.invocation().context().position().list()
            == other.invocation().context().position().list();
  }
}
