package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.CommandSpec;
import dev.gatewaylint.syntax.sudoers.Runas;
import dev.gatewaylint.syntax.sudoers.SpecOption;
import dev.gatewaylint.syntax.sudoers.SpecOption.Name;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.SourceFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for one command of a list: its own and what the ones before it leave to it, as in
 * sudo's gram.y (cmndspeclist).
 */
record Inherited(
    Optional<Placed<Runas>> runas, List<Placed<Tag>> tags, List<Placed<SpecOption>> options) {
  static final Inherited NOTHING = new Inherited(Optional.empty(), List.of(), List.of());

  /** What holds for the next command of the list. */
  Inherited then(CommandSpec spec, SourceFile source) {
    Optional<Placed<Runas>> ownRunas =
        spec.runas().map(own -> new Placed<>(own, source.place(own.span())));
    return new Inherited(
        ownRunas.isPresent() ? ownRunas : runas, nextTags(spec, source), nextOptions(spec, source));
  }

  private List<Placed<Tag>> nextTags(CommandSpec spec, SourceFile source) {
    boolean isAll = spec.command().kind() == Command.Kind.ALL && !spec.command().negated();
    if (spec.tags().isEmpty() && !isAll) {
      return tags;
    }
    Map<Tag, Placed<Tag>> next = new EnumMap<>(Tag.class);
    for (Placed<Tag> old : tags) {
      // ALL counts as having said SETENV itself: what was said before is lost.
      if (!isAll || family(old.value()) != Tag.SETENV) {
        next.put(family(old.value()), old);
      }
    }
    for (Located<Tag> own : spec.tags()) {
      next.put(family(own.value()), new Placed<>(own.value(), source.place(own.span())));
    }
    return List.copyOf(next.values());
  }

  /** A tag and its opposite are of one family; only one of them is in force. */
  private static Tag family(Tag tag) {
    return switch (tag) {
      case NOPASSWD, PASSWD -> Tag.NOPASSWD;
      case NOEXEC, EXEC -> Tag.NOEXEC;
      case SETENV, NOSETENV -> Tag.SETENV;
      case LOG_INPUT, NOLOG_INPUT -> Tag.LOG_INPUT;
      case LOG_OUTPUT, NOLOG_OUTPUT -> Tag.LOG_OUTPUT;
      case MAIL, NOMAIL -> Tag.MAIL;
      case FOLLOW, NOFOLLOW -> Tag.FOLLOW;
      case INTERCEPT, NOINTERCEPT -> Tag.INTERCEPT;
    };
  }

  private List<Placed<SpecOption>> nextOptions(CommandSpec spec, SourceFile source) {
    Map<Name, Placed<SpecOption>> own = new EnumMap<>(Name.class);
    for (SpecOption option : spec.options()) {
      own.put(option.name(), new Placed<>(option, source.place(option.span())));
    }
    Map<Name, Placed<SpecOption>> next = new EnumMap<>(Name.class);
    for (Placed<SpecOption> old : options) {
      if (isLeft(old.value().name(), own.keySet())) {
        next.put(old.value().name(), old);
      }
    }
    next.putAll(own);
    return List.copyOf(next.values());
  }

  /** ROLE and TYPE are inherited together or not at all. */
  private static boolean isLeft(Name name, Set<Name> own) {
    boolean isContext = name == Name.ROLE || name == Name.TYPE;
    return !isContext || (!own.contains(Name.ROLE) && !own.contains(Name.TYPE));
  }
}
