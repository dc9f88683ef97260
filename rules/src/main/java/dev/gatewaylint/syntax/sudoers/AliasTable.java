package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The aliases of a whole policy, all its files in the order in which sudo reads them. The first
 * definition of a name counts; a second is an error, and with it what follows on its line.
 */
public final class AliasTable {
  /** A definition that is in force. */
  public record Definition(AliasKind kind, SourceFile file, AliasDefinition alias) {
    /** Its name, where it is defined. */
    public Place place() {
      return file.place(alias.name().span());
    }
  }

  private record Reference(AliasKind kind, String name, Place place) {}

  /** A definition whose members are being looked at. */
  private static final class Visit {
    final Definition definition;
    final List<Reference> references;
    int next;

    Visit(Definition definition) {
      this.definition = definition;
      this.references = references(definition);
    }
  }

  private final Map<AliasKind, Map<String, Definition>> definitions =
      new EnumMap<>(AliasKind.class);
  private final List<AliasFault> faults = new ArrayList<>();
  private final Set<Definition> done = new HashSet<>();
  private final Set<Definition> open = new HashSet<>();
  private final Map<AliasKind, Set<String>> undefined = new EnumMap<>(AliasKind.class);

  private AliasTable() {
    for (AliasKind kind : AliasKind.values()) {
      definitions.put(kind, new LinkedHashMap<>());
      undefined.put(kind, new HashSet<>());
    }
  }

  /** Collects and checks the aliases of a policy whose includes are resolved. */
  public static AliasTable of(List<PolicyLine> policy) {
    AliasTable table = new AliasTable();
    for (PolicyLine line : policy) {
      if (line.entry() instanceof Entry.Aliases aliases) {
        table.define(line.file(), aliases);
      }
    }
    for (PolicyLine line : policy) {
      for (Reference reference : references(line)) {
        table.follow(reference);
      }
    }
    table.findUnused();
    return table;
  }

  /** The definition that sudo uses for a name. */
  public Optional<Definition> find(AliasKind kind, String name) {
    return Optional.ofNullable(of(kind).get(name));
  }

  /** Duplicates in the order of the policy, then cycles and undefined ones, then unused ones. */
  public List<AliasFault> faults() {
    return List.copyOf(faults);
  }

  private Map<String, Definition> of(AliasKind kind) {
    return definitions.getOrDefault(kind, Map.of());
  }

  private void define(SourceFile file, Entry.Aliases aliases) {
    Map<String, Definition> known = of(aliases.kind());
    for (AliasDefinition alias : aliases.definitions()) {
      String name = alias.name().value();
      Definition definition = new Definition(aliases.kind(), file, alias);
      Definition first = known.putIfAbsent(name, definition);
      if (first != null) {
        add(
            AliasFault.Kind.DUPLICATE,
            new Reference(aliases.kind(), name, definition.place()),
            Optional.of(first.place()));
        return;
      }
    }
  }

  private void add(AliasFault.Kind kind, Reference reference, Optional<Place> other) {
    faults.add(new AliasFault(kind, reference.kind(), reference.name(), reference.place(), other));
  }

  /** Visits all that a reference leads to, each definition once. */
  private void follow(Reference root) {
    Deque<Visit> path = new ArrayDeque<>();
    enter(root, path);
    while (!path.isEmpty()) {
      Visit visit = path.getLast();
      if (visit.next < visit.references.size()) {
        enter(visit.references.get(visit.next++), path);
      } else {
        path.removeLast();
        open.remove(visit.definition);
      }
    }
  }

  private void enter(Reference reference, Deque<Visit> path) {
    Optional<Definition> found = find(reference.kind(), reference.name());
    if (found.isEmpty()) {
      Set<String> told = undefined.getOrDefault(reference.kind(), new HashSet<>());
      if (told.add(reference.name())) {
        add(AliasFault.Kind.UNDEFINED, reference, Optional.empty());
      }
    } else if (open.contains(found.get())) {
      add(AliasFault.Kind.CYCLE, reference, Optional.of(found.get().place()));
    } else if (done.add(found.get())) {
      open.add(found.get());
      path.addLast(new Visit(found.get()));
    }
  }

  private void findUnused() {
    for (Map<String, Definition> all : definitions.values()) {
      for (Definition definition : all.values()) {
        if (!done.contains(definition)) {
          Reference name =
              new Reference(
                  definition.kind(), definition.alias().name().value(), definition.place());
          add(AliasFault.Kind.UNUSED, name, Optional.empty());
        }
      }
    }
  }

  private static List<Reference> references(Definition definition) {
    List<Reference> found = new ArrayList<>();
    addMembers(found, definition.kind(), definition.file(), definition.alias().members());
    addCommands(found, definition.file(), definition.alias().commands());
    return found;
  }

  private static List<Reference> references(PolicyLine line) {
    List<Reference> found = new ArrayList<>();
    SourceFile file = line.file();
    if (line.entry() instanceof Entry.UserSpec spec) {
      addMembers(found, AliasKind.USER, file, spec.users());
      for (Privilege privilege : spec.privileges()) {
        addMembers(found, AliasKind.HOST, file, privilege.hosts());
        for (CommandSpec command : privilege.commands()) {
          command
              .runas()
              .ifPresent(runas -> addMembers(found, AliasKind.RUNAS, file, runas.users()));
          command
              .runas()
              .ifPresent(runas -> addMembers(found, AliasKind.RUNAS, file, runas.groups()));
          addCommands(found, file, List.of(command.command()));
        }
      }
    } else if (line.entry() instanceof Entry.Defaults defaults) {
      AliasKind kind =
          switch (defaults.scope()) {
            case RUNAS -> AliasKind.RUNAS;
            case HOST -> AliasKind.HOST;
            default -> AliasKind.USER;
          };
      addMembers(found, kind, file, defaults.bindings().members());
      addCommands(found, file, defaults.bindings().commands());
    }
    return found;
  }

  private static void addMembers(
      List<Reference> found, AliasKind kind, SourceFile file, List<Member> members) {
    for (Member member : members) {
      if (member.kind() == Member.Kind.ALIAS) {
        found.add(new Reference(kind, member.value(), file.place(member.span())));
      }
    }
  }

  private static void addCommands(List<Reference> found, SourceFile file, List<Command> commands) {
    for (Command command : commands) {
      if (command.kind() == Command.Kind.ALIAS) {
        Span span = command.path().span();
        found.add(new Reference(AliasKind.COMMAND, command.path().value(), file.place(span)));
      }
    }
  }
}
