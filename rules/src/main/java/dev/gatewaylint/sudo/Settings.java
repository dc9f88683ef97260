package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.AliasKind;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.DefaultsScope;
import dev.gatewaylint.syntax.sudoers.DefaultsSetting;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Defaults lines of a policy, by the name of what they set. */
final class Settings {
  /**
   * One setting and whom it is for.
   *
   * @param members users or hosts without aliases; empty if there are too many to tell
   * @param commands likewise
   */
  record Bound(
      Entry.Defaults line,
      DefaultsSetting setting,
      SourceFile source,
      Optional<List<MemberLeaf>> members,
      Optional<List<BoundCommand>> commands) {
    Placed<String> placed(String value) {
      return new Placed<>(value, source.place(setting.span()));
    }
  }

  /** A command that a line is for, or is not. */
  record BoundCommand(CommandPattern pattern, boolean negated) {}

  private final Map<String, List<Bound>> byName = new HashMap<>();

  void add(Entry.Defaults line, SourceFile source, AliasExpansion aliases) {
    DefaultsScope scope = line.scope();
    Optional<List<MemberLeaf>> members = Optional.of(List.of());
    Optional<List<BoundCommand>> commands = Optional.of(List.of());
    if (scope == DefaultsScope.USER) {
      members = aliases.members(AliasKind.USER, line.bindings().members());
    } else if (scope == DefaultsScope.HOST) {
      members = aliases.members(AliasKind.HOST, line.bindings().members());
    } else if (scope == DefaultsScope.COMMAND) {
      commands = patterns(line.bindings().commands(), source, aliases);
    }
    for (DefaultsSetting setting : line.settings()) {
      byName
          .computeIfAbsent(setting.name().value(), name -> new ArrayList<>())
          .add(new Bound(line, setting, source, members, commands));
    }
  }

  private static Optional<List<BoundCommand>> patterns(
      List<Command> commands, SourceFile source, AliasExpansion aliases) {
    List<BoundCommand> patterns = new ArrayList<>();
    for (Command command : commands) {
      Optional<List<CommandLeaf>> leaves = aliases.commands(command, source);
      if (leaves.isEmpty()) {
        return Optional.empty();
      }
      for (CommandLeaf leaf : leaves.get()) {
        patterns.add(new BoundCommand(new CommandPattern(leaf.command()), leaf.negated()));
      }
    }
    return Optional.of(patterns);
  }

  /** The settings of a name, in reading order. */
  List<Bound> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Whether any line sets one of the names. */
  boolean mentions(List<String> names) {
    for (String name : names) {
      if (byName.containsKey(name)) {
        return true;
      }
    }
    return false;
  }
}
