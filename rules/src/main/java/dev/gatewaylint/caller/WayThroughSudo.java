package dev.gatewaylint.caller;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.SudoersSet;
import dev.gatewaylint.sudo.Account;
import dev.gatewaylint.sudo.Decision;
import dev.gatewaylint.sudo.Question;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What it takes that sudo lets an order to the system's manager through: {@code sudo -n} before it,
 * and the exact entry if none is there. Never an entry for the account that the service itself runs
 * as.
 *
 * @param line the entry that is added; empty if none has to be
 * @param file where it is added, from the host's root
 * @param changes in the command's text, and in sudoers
 */
public record WayThroughSudo(Optional<String> line, String file, List<Change> changes) {
  private static final String FOLDER = "etc/sudoers.d/";
  private static final int MODE = 0440;

  public WayThroughSudo {
    changes = List.copyOf(changes);
  }

  /** For a command without sudo. */
  public static Optional<WayThroughSudo> before(Call call) {
    String written = call.argv().word(0);
    Optional<Integer> start = CommandEdit.word(call, written).map(span -> span.start());
    if (start.isEmpty()
        || !call.argv().isCertain()
        || call.callers().isEmpty()
        || call.changesUser()
        || call.text().directive().isPresent()) {
      return Optional.empty();
    }
    Set<String> users = new TreeSet<>();
    for (Caller caller : call.callers()) {
      Optional<String> user = call.userFor(caller);
      boolean mayType = !caller.isUnattended();
      if (user.isEmpty() || (mayType && !isFree(call, user.get(), written))) {
        return Optional.empty();
      }
      users.add(user.get());
    }
    String path = SudoAnswer.found(call.calls().sudo(), written);
    boolean absolute = isFreeForAll(call, users, EffectiveGrant.SYSTEMCTL);
    boolean bare = isFreeForAll(call, users, path) || !absolute;
    boolean named = written.equals("systemctl") && !bare;
    Edit edit =
        named
            ? new Edit(
                CommandEdit.word(call, written).orElseThrow(),
                "sudo -n " + EffectiveGrant.SYSTEMCTL)
            : Edit.insert(start.get(), "sudo -n ");
    List<Change> changes = CommandEdit.at(call, edit);
    return changes.isEmpty()
        ? Optional.empty()
        : allowed(call, users, named ? EffectiveGrant.SYSTEMCTL : path, changes);
  }

  /** For a command with sudo that no entry allows. */
  public static Optional<WayThroughSudo> granting(Call call, SudoAnswer answer) {
    boolean asRoot =
        call.sudo()
            .map(sudo -> sudo.user().isEmpty() && sudo.value("group").isEmpty())
            .orElse(false);
    return asRoot
        ? allowed(call, Set.of(answer.user()), answer.command(), List.of())
        : Optional.empty();
  }

  private static Optional<WayThroughSudo> allowed(
      Call call, Set<String> users, String path, List<Change> changes) {
    List<String> left = new ArrayList<>();
    for (String user : users) {
      if (!isFree(call, user, path)) {
        left.add(user);
      }
    }
    if (left.isEmpty()) {
      return Optional.of(new WayThroughSudo(Optional.empty(), "", changes));
    }
    String user = left.get(0);
    SudoView view = call.calls().sudo();
    boolean one = left.size() == 1 && !user.equals("root");
    // That somebody's crontab asks for a unit of the distribution is no reason to let him have it.
    boolean due = isGrantable(call, path) && call.isAboutOwnUnit();
    if (!one || !due || NarrowGrant.isOwn(view, user, call)) {
      return Optional.empty();
    }
    String line = SudoersText.grant(user, SudoersText.command(path, call.argv().knownArguments()));
    return entry(view, user, decision(call, user, path), line, changes);
  }

  private static Optional<WayThroughSudo> entry(
      SudoView view, String user, Decision decision, String line, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    String file = FOLDER + user + "-systemctl";
    if (decision.verdict() == Verdict.ALLOWED_WITH_PASSWORD && decision.grant().isPresent()) {
      file = decision.grant().get().place().file().path();
      all.addAll(SudoersEdit.lineBehind(view, decision.grant().get(), line));
    } else if (decision.verdict() == Verdict.DENIED && decision.grant().isEmpty()) {
      all.addAll(inFragment(view, file, line));
    }
    return all.size() > changes.size()
        ? Optional.of(new WayThroughSudo(Optional.of(line), file, all))
        : Optional.empty();
  }

  /** A file of its own in the folder that sudo reads, or a line more in that. */
  private static List<Change> inFragment(SudoView view, String path, String line) {
    if (!SudoersEdit.isOneEntry(line) || !isPlain(path) || !readsFolder(view)) {
      return List.of();
    }
    for (SudoersFile file : view.files().files()) {
      if (file.source().path().equals(path)) {
        SourceFile source = file.source();
        String text = source.text();
        boolean open = !text.isEmpty() && !text.endsWith("\n");
        Edit edit = Edit.insert(text.length(), open ? "\n" + line : line + "\n");
        return SudoersEdit.at(view, source, edit);
      }
    }
    return List.of(new Change.NewFile(path, line + "\n", MODE));
  }

  private static boolean isPlain(String path) {
    for (int i = FOLDER.length(); i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean readsFolder(SudoView view) {
    for (SudoersSet.Folder folder : view.files().folders()) {
      if ((folder.path() + "/").equals(FOLDER)) {
        return true;
      }
    }
    boolean fragments = view.host().tree().kind("etc/sudoers.d") == FileTree.Kind.FOLDER;
    boolean nothing = view.files().files().isEmpty() && view.host().isComplete();
    return !view.files().isWhole() && (fragments || nothing);
  }

  private static boolean isFreeForAll(Call call, Set<String> users, String path) {
    for (String user : users) {
      if (!isFree(call, user, path)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFree(Call call, String user, String path) {
    // Without the main file nobody tells that root is not among those who may do all.
    boolean ofRoot = user.equals("root") && !call.calls().sudo().files().isWhole();
    return ofRoot || decision(call, user, path).verdict() == Verdict.ALLOWED_WITHOUT_PASSWORD;
  }

  private static Decision decision(Call call, String user, String path) {
    SudoView view = call.calls().sudo();
    Account account = view.account(user).settled();
    return view.policy()
        .decide(Question.of(account, SudoAnswer.found(view, path), call.argv().knownArguments()));
  }

  /** An order about units that gives nobody the right to more than it says. */
  private static boolean isGrantable(Call call, String path) {
    return call.argv().isCertain()
        && call.argv().program().equals("systemctl")
        && !call.rearmsStartLimit()
        && PlainOrder.isOne(path, call.argv().knownArguments());
  }
}
