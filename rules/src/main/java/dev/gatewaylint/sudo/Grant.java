package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.CommandSpec;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.Privilege;
import dev.gatewaylint.syntax.sudoers.Runas;
import dev.gatewaylint.syntax.sudoers.SpecOption;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One command that one entry allows or forbids, with all that it inherits from the entries before
 * it in its list. A command alias makes a grant of each of its commands.
 */
public final class Grant {
  private final SourceFile source;
  private final Entry.UserSpec entry;
  private final Privilege privilege;
  private final CommandSpec written;
  private final Inherited inherited;
  private final CommandLeaf leaf;

  Grant(
      SourceFile source,
      Entry.UserSpec entry,
      Privilege privilege,
      CommandSpec written,
      Inherited inherited,
      CommandLeaf leaf) {
    this.source = source;
    this.entry = entry;
    this.privilege = privilege;
    this.written = written;
    this.inherited = inherited;
    this.leaf = leaf;
  }

  /** Whether the command is allowed; it is forbidden behind an odd number of {@code !}. */
  public boolean allows() {
    return !leaf.negated();
  }

  /** The command, never an alias. */
  public Command command() {
    return leaf.command();
  }

  /**
   * Every list of arguments that the command allows; empty if any are allowed or there are too many
   * to list.
   */
  public Optional<List<List<String>>> exactArguments() {
    return ExactArguments.of(leaf.command());
  }

  /**
   * Arguments that its pattern may allow, with a word put into what it leaves open; whether it does
   * has to be asked.
   */
  public List<List<String>> argumentsWith(String word) {
    ArgumentTemplate template = ArgumentTemplate.of(leaf.command());
    List<List<String>> guesses = new ArrayList<>();
    for (int gap = 0; gap < template.gaps(); gap++) {
      for (String filler : List.of(" " + word, word, word + " ", "x " + word)) {
        guesses.add(template.fill(gap, filler, ""));
      }
    }
    guesses.add(template.fill(-1, "", ""));
    return guesses;
  }

  /** Where the command is written, in a command alias perhaps. */
  public Place commandPlace() {
    return leaf.source().place(leaf.command().span());
  }

  /** Whether the command is written in an alias, not in the entry. */
  public boolean isFromAlias() {
    return written.command().kind() == Command.Kind.ALIAS;
  }

  /** The part of the entry that grants: runas, options, tags and command, or the alias's name. */
  public Place place() {
    return source.place(written.span());
  }

  /** The same as it is parsed. */
  public CommandSpec written() {
    return written;
  }

  /** The whole user specification. */
  public Entry.UserSpec entry() {
    return entry;
  }

  /** Where that is. */
  public Place entryPlace() {
    return source.place(entry.span());
  }

  /** The users as written, aliases not expanded. */
  public List<Member> users() {
    return entry.users();
  }

  /** The hosts as written, aliases not expanded. */
  public List<Member> hosts() {
    return privilege.hosts();
  }

  /** Whether its entry grants nothing else: no list, and no alias, which may stand for several. */
  public boolean isAlone() {
    return !isFromAlias() && entry.privileges().size() == 1 && privilege.commands().size() == 1;
  }

  /**
   * Whether a tag put before it would be in force for other commands as well: those of its alias,
   * and the next one of its list, if that has neither the tag nor the one that undoes it.
   */
  public boolean wouldHandOn(Tag tag, Tag undoing) {
    if (isFromAlias()) {
      return true;
    }
    for (CommandSpec next : privilege.commands()) {
      if (next.span().start() > written.span().start()) {
        return !next.has(tag) && !next.has(undoing);
      }
    }
    return false;
  }

  /** Whom the command may run as; empty for runas_default, which is root as a rule. */
  public Optional<Placed<Runas>> runas() {
    return inherited.runas();
  }

  /** The tags in force, inherited ones included; of NOPASSWD and PASSWD the last one, and so on. */
  public List<Placed<Tag>> tags() {
    return inherited.tags();
  }

  /** Where a tag in force is written; empty if it is not in force. */
  public Optional<Place> tag(Tag tag) {
    for (Placed<Tag> placed : inherited.tags()) {
      if (placed.value() == tag) {
        return Optional.of(placed.place());
      }
    }
    return Optional.empty();
  }

  /**
   * Where the right to set environment variables comes from: the tag, or {@code ALL} without
   * NOSETENV, which implies it. Empty without that right.
   */
  public Optional<Place> setenv() {
    if (isSetenvImplied()) {
      return Optional.of(commandPlace());
    }
    return tag(Tag.SETENV);
  }

  /** sudo looks at the word that is written: an alias that stands for ALL implies nothing. */
  private boolean isSetenvImplied() {
    return written.command().kind() == Command.Kind.ALL
        && !written.command().negated()
        && tag(Tag.SETENV).isEmpty()
        && tag(Tag.NOSETENV).isEmpty();
  }

  /** The options in force, inherited ones included. */
  public List<Placed<SpecOption>> options() {
    return inherited.options();
  }

  /** The value of an option in force. */
  public Optional<Placed<SpecOption>> option(SpecOption.Name name) {
    for (Placed<SpecOption> placed : inherited.options()) {
      if (placed.value().name() == name) {
        return Optional.of(placed);
      }
    }
    return Optional.empty();
  }

  /** The arguments where one program and each of its words are given; none where any may follow. */
  public Optional<List<String>> exactWords() {
    return MeantCalls.words(leaf.command());
  }

  SourceFile source() {
    return source;
  }

  /** The list of commands that it stands in. */
  public Privilege privilege() {
    return privilege;
  }

  @Override
  public String toString() {
    return source.shown() + ":" + entryPlace().line() + ": " + commandPlace().text();
  }
}
