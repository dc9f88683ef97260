package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.AliasDefinition;
import dev.gatewaylint.syntax.sudoers.AliasKind;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The aliases of a policy, and lists with all aliases replaced by what they stand for. That keeps
 * sudo's answers: the last member that matches decides, in an alias as outside.
 *
 * <p>An alias inside itself, and one that no file defines, is a plain name for users and hosts and
 * matches nothing as a command. The work is bounded: where aliases of aliases would grow too much,
 * the list is too long to be known.
 */
final class AliasExpansion {
  /** sudo itself has no limit; a policy that is written by hand stays far below. */
  private static final int DEEPEST = 100;

  private static final int MOST_LEAVES = 1_000_000;

  private record Definition(AliasDefinition alias, SourceFile source) {}

  private final Map<AliasKind, Map<String, Definition>> tables = new HashMap<>();
  private int leaves;

  AliasExpansion() {
    for (AliasKind kind : AliasKind.values()) {
      tables.put(kind, new HashMap<>());
    }
  }

  /** Adds a line; from a name that is defined already, sudo drops its rest. */
  void add(Entry.Aliases line, SourceFile source) {
    Map<String, Definition> table = tables.getOrDefault(line.kind(), Map.of());
    for (AliasDefinition alias : line.definitions()) {
      if (table.putIfAbsent(alias.name().value(), new Definition(alias, source)) != null) {
        return;
      }
    }
  }

  private Optional<Definition> find(AliasKind kind, String name) {
    return Optional.ofNullable(tables.getOrDefault(kind, Map.of()).get(name));
  }

  /** The members of an alias for runas lists. */
  Optional<List<Member>> runas(String name) {
    return find(AliasKind.RUNAS, name).map(found -> found.alias().members());
  }

  /** A list of users or hosts without aliases; empty if it grows too much. */
  Optional<List<MemberLeaf>> members(AliasKind kind, List<Member> list) {
    List<MemberLeaf> out = new ArrayList<>();
    return expand(kind, list, false, new HashSet<>(), out)
        ? Optional.of(List.copyOf(out))
        : Optional.empty();
  }

  private boolean expand(
      AliasKind kind, List<Member> list, boolean negated, Set<String> open, List<MemberLeaf> out) {
    for (Member member : list) {
      boolean not = member.negated() != negated;
      if (member.kind() == Member.Kind.ALIAS && !open.contains(member.value())) {
        Optional<Definition> found = find(kind, member.value());
        if (found.isPresent()) {
          open.add(member.value());
          if (open.size() > DEEPEST
              || !expand(kind, found.get().alias().members(), not, open, out)) {
            return false;
          }
          open.remove(member.value());
          continue;
        }
      }
      if (++leaves > MOST_LEAVES) {
        return false;
      }
      out.add(new MemberLeaf(member, not));
    }
    return true;
  }

  /** A command without aliases; empty if it grows too much. */
  Optional<List<CommandLeaf>> commands(Command command, SourceFile source) {
    List<CommandLeaf> out = new ArrayList<>();
    return expand(command, source, false, new HashSet<>(), out)
        ? Optional.of(List.copyOf(out))
        : Optional.empty();
  }

  private boolean expand(
      Command command,
      SourceFile source,
      boolean negated,
      Set<String> open,
      List<CommandLeaf> out) {
    boolean not = command.negated() != negated;
    if (++leaves > MOST_LEAVES) {
      return false;
    }
    if (command.kind() != Command.Kind.ALIAS) {
      out.add(new CommandLeaf(command, not, source));
      return true;
    }
    String name = command.path().value();
    Optional<Definition> found = find(AliasKind.COMMAND, name);
    if (found.isEmpty() || !open.add(name)) {
      return true;
    }
    if (open.size() > DEEPEST) {
      return false;
    }
    for (Command inner : found.get().alias().commands()) {
      if (!expand(inner, found.get().source(), not, open, out)) {
        return false;
      }
    }
    open.remove(name);
    return true;
  }
}
