package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.List;

/**
 * One logical line of a sudoers file. The spans of a file's entries, each with its line end, cover
 * the whole text without gap or overlap.
 */
public sealed interface Entry {
  /** The logical line, continuations and its line end included. */
  Span span();

  /** An empty line or a comment. */
  record Blank(Span span) implements Entry {}

  /**
   * A line that sudo drops whole, with a message; the file's problems say why. Of other lines with
   * an error sudo keeps something, and they are entries of their kind that hold just that.
   */
  record Broken(Span span) implements Entry {}

  /**
   * {@code @include} and {@code @includedir}, or the same with {@code #}.
   *
   * @param isFolder whether every file of a folder is meant
   * @param path as written, quotes and escapes undone; {@code %h} is still in it, and one that does
   *     not start with {@code /} counts from the folder of this file
   */
  record Include(Span span, boolean isFolder, Located<String> path) implements Entry {}

  /**
   * {@code User_Alias A = ... : B = ...} and its three sisters.
   *
   * @param definitions at least one
   */
  record Aliases(Span span, AliasKind kind, List<AliasDefinition> definitions) implements Entry {
    public Aliases {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * {@code Defaults} in any scope.
   *
   * @param bindings whom, where or what it is for; empty for everybody
   */
  record Defaults(Span span, DefaultsScope scope, Bindings bindings, List<DefaultsSetting> settings)
      implements Entry {
    public Defaults {
      settings = List.copyOf(settings);
    }
  }

  /**
   * {@code users hosts = commands : hosts = commands}.
   *
   * @param privileges at least one
   */
  record UserSpec(Span span, List<Member> users, List<Privilege> privileges) implements Entry {
    public UserSpec {
      users = List.copyOf(users);
      privileges = List.copyOf(privileges);
    }
  }
}
