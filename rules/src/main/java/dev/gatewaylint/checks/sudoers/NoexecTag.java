package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.caller.SudoersEdit;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.syntax.sudoers.CommandSpec;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code NOEXEC:} before one command of a list and no other.
 *
 * @param next the command behind it, which gets {@code EXEC:} so that it does not inherit the tag
 * @param changes empty where a person has to: an alias stands for several commands, the command is
 *     for more than questions, or Defaults say something about noexec that {@code EXEC:} would undo
 */
record NoexecTag(Optional<String> next, List<Change> changes) {
  NoexecTag {
    changes = List.copyOf(changes);
  }

  static NoexecTag before(EffectiveGrant effective, SudoView sudo) {
    Grant grant = effective.grant();
    Optional<CommandSpec> heir =
        grant.wouldHandOn(Tag.NOEXEC, Tag.EXEC) ? next(grant) : Optional.empty();
    boolean mayStartOthers = !PagedCall.areAllQuestions(effective);
    if (grant.isFromAlias() || mayStartOthers || (heir.isPresent() && sudo.hasDefaults("noexec"))) {
      return new NoexecTag(Optional.empty(), List.of());
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(here(grant.written()));
    heir.ifPresent(spec -> edits.add(Edit.insert(spec.command().span().start(), "EXEC: ")));
    Optional<String> text =
        heir.map(spec -> grant.place().file().place(spec.command().span()).text());
    return new NoexecTag(
        text, SudoersEdit.at(sudo, grant.place().file(), edits.toArray(new Edit[0])));
  }

  private static Edit here(CommandSpec spec) {
    for (Located<Tag> tag : spec.tags()) {
      if (tag.value() == Tag.EXEC) {
        Span name = new Span(tag.span().start(), tag.span().start() + Tag.EXEC.name().length());
        return new Edit(name, Tag.NOEXEC.name());
      }
    }
    return Edit.insert(spec.command().span().start(), "NOEXEC: ");
  }

  private static Optional<CommandSpec> next(Grant grant) {
    for (CommandSpec spec : grant.privilege().commands()) {
      if (spec.span().start() > grant.written().span().start()) {
        return Optional.of(spec);
      }
    }
    return Optional.empty();
  }
}
