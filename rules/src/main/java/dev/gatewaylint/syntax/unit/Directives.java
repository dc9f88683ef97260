package dev.gatewaylint.syntax.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that systemd 252 to 257 know, by section.
 *
 * <p>Derived from systemd itself by rules/src/table/derive.sh, whose README names the exact
 * packages. Sections and keys are case-sensitive, and a key is known in its own sections only.
 * Names that begin with {@code X-} are systemd's way to say "not yours"; they are never in the
 * table and it is up to the caller to pass over them.
 */
public final class Directives {

  private final DirectiveTable table;

  private Directives(DirectiveTable table) {
    this.table = table;
  }

  /** What a file of that kind may hold. */
  public static Directives of(UnitKind kind) {
    return kind == UnitKind.MANAGER ? ofManager() : ofUnits();
  }

  /** What unit files and their drop-ins may hold. */
  public static Directives ofUnits() {
    return Units.TABLE;
  }

  /** What system.conf, user.conf and their drop-ins may hold: the one section {@code [Manager]}. */
  public static Directives ofManager() {
    return Manager.TABLE;
  }

  /** The directive of that name in that section, known to at least one version. */
  public Optional<Directive> find(String section, String name) {
    return table.find(section, name);
  }

  /** The sections that know the name, in the order of the alphabet. */
  public List<String> sectionsOf(String name) {
    List<String> found = new ArrayList<>();
    for (String section : table.sections()) {
      if (table.find(section, name).isPresent()) {
        found.add(section);
      }
    }
    return found;
  }

  /** Every directive, by section and name in the order of the alphabet. */
  public List<Directive> all() {
    List<Directive> all = new ArrayList<>();
    for (String section : table.sections()) {
      all.addAll(table.of(section));
    }
    return all;
  }

  /**
   * What the author of an unknown key probably meant, from the same section: a known key in other
   * case, without its {@code Sec}, or the one nearest within a few slips of the keyboard. Empty
   * when two are equally near.
   */
  public Optional<String> suggest(String section, String name) {
    List<String> candidates = new ArrayList<>();
    for (Directive directive : table.of(section)) {
      if (directive.deprecation().isEmpty() || directive.deprecation().get().honoured()) {
        candidates.add(directive.name());
      }
    }
    return Spelling.nearestKey(name, candidates);
  }

  /**
   * The section that the author of an unknown one probably meant, out of those that a file of that
   * kind reads.
   */
  public static Optional<String> suggestSection(UnitKind kind, String section) {
    return Spelling.nearest(section, kind.sections());
  }

  private static final class Units {
    static final Directives TABLE = new Directives(DirectiveTable.read("directives.tsv"));
  }

  private static final class Manager {
    static final Directives TABLE = new Directives(DirectiveTable.read("manager-directives.tsv"));
  }
}
