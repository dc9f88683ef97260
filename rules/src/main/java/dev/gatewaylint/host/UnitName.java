package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit's name, such as {@code openclaw@main.service} (systemd.unit(5); src/basic/unit-name.c).
 *
 * @param text the whole name
 * @param kind its type by the suffix
 */
public record UnitName(String text, UnitKind kind) {
  private static final int LONGEST = 255;
  private static final String CHARACTERS = ":-_.\\@";

  /** The name, if systemd takes it for a unit's. */
  public static Optional<UnitName> of(String text) {
    return of(text, false);
  }

  /** The name of a file that is on no search path: a template for a name may hold anything. */
  static Optional<UnitName> ofLoose(String text) {
    return UnitKind.ofName(text).map(kind -> new UnitName(text, kind));
  }

  /** The name, if systemd, or else Podman's generator, takes it for one. */
  static Optional<UnitName> of(String text, boolean quadlet) {
    Optional<UnitKind> kind = UnitKind.ofName(text);
    if (kind.isEmpty()
        || kind.get().isQuadlet() != quadlet
        || text.length() > LONGEST
        || text.charAt(0) == '@') {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && CHARACTERS.indexOf(c) < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new UnitName(text, kind.get()));
  }

  private String stem() {
    return text.substring(0, text.length() - kind.suffix().length() - 1);
  }

  private UnitName withStem(String stem) {
    return new UnitName(stem + "." + kind.suffix(), kind);
  }

  /** What stands before {@code @}, or before the suffix. */
  public String prefix() {
    String stem = stem();
    int at = stem.indexOf('@');
    return at < 0 ? stem : stem.substring(0, at);
  }

  /** What stands between {@code @} and the suffix; empty for a template and for a plain unit. */
  public String instance() {
    String stem = stem();
    int at = stem.indexOf('@');
    return at < 0 ? "" : stem.substring(at + 1);
  }

  /** Whether it is a template such as {@code openclaw@.service}. */
  public boolean isTemplate() {
    return stem().endsWith("@") && stem().indexOf('@') == stem().length() - 1;
  }

  /** Whether it is an instance of a template. */
  public boolean isInstance() {
    return !instance().isEmpty();
  }

  /** The template of an instance. */
  public UnitName template() {
    return withStem(prefix() + "@");
  }

  /** This template with an instance. */
  public UnitName instantiate(String instance) {
    return withStem(prefix() + "@" + instance);
  }

  /**
   * Whether a link of this name to a unit of that name makes an alias (systemd 252 and 257
   * src/basic/unit-file.c, unit_validate_alias_symlink_or_warn).
   */
  boolean mayBeAliasOf(UnitName unit) {
    boolean mayAlias =
        switch (kind) {
          case SERVICE, SOCKET, TARGET, DEVICE, TIMER, PATH -> true;
          default -> kind.isQuadlet();
        };
    boolean fits =
        (isInstance() && unit.isTemplate())
            || (isTemplate() == unit.isTemplate() && instance().equals(unit.instance()));
    return mayAlias && fits && kind == unit.kind && !text.equals(unit.text);
  }

  /**
   * The names whose {@code .d} folders hold drop-ins of this unit, most specific first: its own,
   * its template's, and those cut at each dash (systemd 252 src/shared/dropin.c,
   * unit_file_find_dirs). The type-level folder is not among them.
   */
  public List<String> dropInNames() {
    List<String> names = new ArrayList<>();
    addDropInNames(names);
    return names;
  }

  private void addDropInNames(List<String> names) {
    if (!names.contains(text)) {
      names.add(text);
    }
    if (isInstance()) {
      template().addDropInNames(names);
    }
    String prefix = prefix();
    boolean endsInDash = prefix.endsWith("-");
    int dash = (endsInDash ? prefix.substring(0, prefix.length() - 1) : prefix).lastIndexOf('-');
    if (dash <= 0) {
      return;
    }
    String shorter = prefix.substring(0, dash + 1);
    // An instance keeps its instance here; a template loses its @, as in systemd.
    withStem(isInstance() ? shorter + "@" + instance() : shorter).addDropInNames(names);
  }

  @Override
  public String toString() {
    return text;
  }
}
