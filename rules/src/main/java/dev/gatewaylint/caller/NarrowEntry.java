package dev.gatewaylint.caller;

import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.syntax.sudoers.AliasDefinition;
import dev.gatewaylint.syntax.sudoers.AliasKind;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.CommandSpec;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.Privilege;
import dev.gatewaylint.syntax.sudoers.Runas;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of a grant with exact commands written there.
 *
 * @param written what stands there afterwards: whole entries where the grant had one for itself,
 *     else the commands
 */
public record NarrowEntry(List<String> written, List<Change> changes) {
  public NarrowEntry {
    written = List.copyOf(written);
    changes = List.copyOf(changes);
  }

  /**
   * Writes commands in place of that of a grant. Empty where a person has to: a digest belongs to
   * the command, or an alias is used by others as well.
   *
   * @param commands at least one, as {@link SudoersText#command} writes them
   */
  public static Optional<NarrowEntry> of(SudoView view, Grant grant, List<String> commands) {
    Command command = grant.command();
    boolean plain =
        command.digests().isEmpty() && command.span().start() == command.path().span().start();
    if (commands.isEmpty() || !plain) {
      return Optional.empty();
    }
    if (!grant.isAlone()) {
      boolean shared = grant.isFromAlias() && !isUsedOnce(view, grant);
      return shared ? Optional.empty() : replaced(view, grant, commands);
    }
    CommandSpec spec = grant.written();
    String text = grant.place().file().text();
    String head = text.substring(spec.span().start(), command.path().span().start());
    if (spec.runas().isPresent() && namesAll(spec.runas().get())) {
      if (excludes(spec.runas().get())) {
        return Optional.empty();
      }
      int behind = spec.runas().get().span().end() - spec.span().start();
      head = "(root)" + head.substring(behind);
    }
    int start = grant.users().get(0).span().start();
    String prefix = text.substring(start, spec.span().start()) + head;
    return prefix.indexOf('\n') >= 0
        ? replaced(view, grant, commands)
        : lines(view, grant, prefix, head, commands);
  }

  /** Each command in a line of its own, in the words of the entry. */
  private static Optional<NarrowEntry> lines(
      SudoView view, Grant grant, String prefix, String head, List<String> commands) {
    List<String> lines = new ArrayList<>();
    for (String command : commands) {
      lines.add(prefix + command);
    }
    String text = String.join("\n", lines).substring(prefix.length() - head.length());
    Edit edit = new Edit(grant.written().span(), text);
    return changed(view, grant.place().file(), edit, lines);
  }

  /** All of them in the list, where those behind inherit what they did before. */
  private static Optional<NarrowEntry> replaced(SudoView view, Grant grant, List<String> commands) {
    Edit edit = new Edit(grant.commandPlace().span(), String.join(", ", commands));
    return changed(view, grant.commandPlace().file(), edit, commands);
  }

  private static Optional<NarrowEntry> changed(
      SudoView view, SourceFile file, Edit edit, List<String> written) {
    List<Change> changes = SudoersEdit.at(view, file, edit);
    return changes.isEmpty() ? Optional.empty() : Optional.of(new NarrowEntry(written, changes));
  }

  private static boolean namesAll(Runas runas) {
    for (Member member : runas.users()) {
      if (member.kind() == Member.Kind.ALL && !member.negated()) {
        return true;
      }
    }
    return false;
  }

  private static boolean excludes(Runas runas) {
    for (Member member : runas.users()) {
      if (member.negated()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the command stands in an alias that this entry alone names, and nothing else does. */
  private static boolean isUsedOnce(SudoView view, Grant grant) {
    Span command = grant.commandPlace().span();
    SourceFile file = grant.commandPlace().file();
    String name = grant.written().command().path().value();
    boolean here = false;
    int uses = 0;
    for (PolicyLine line : view.files().lines()) {
      if (line.entry() instanceof Entry.Aliases aliases && aliases.kind() == AliasKind.COMMAND) {
        for (AliasDefinition alias : aliases.definitions()) {
          boolean holds =
              line.file() == file
                  && alias.span().start() <= command.start()
                  && command.end() <= alias.span().end();
          here |= holds && alias.name().value().equals(name);
          uses += uses(alias.commands(), name);
        }
      } else if (line.entry() instanceof Entry.Defaults defaults) {
        uses += uses(defaults.bindings().commands(), name);
      } else if (line.entry() instanceof Entry.UserSpec entry) {
        for (Privilege privilege : entry.privileges()) {
          for (CommandSpec spec : privilege.commands()) {
            uses += uses(List.of(spec.command()), name);
          }
        }
      }
    }
    return here && uses == 1;
  }

  private static int uses(List<Command> commands, String alias) {
    int uses = 0;
    for (Command command : commands) {
      boolean named = command.kind() == Command.Kind.ALIAS && command.path().value().equals(alias);
      uses += named ? 1 : 0;
    }
    return uses;
  }
}
