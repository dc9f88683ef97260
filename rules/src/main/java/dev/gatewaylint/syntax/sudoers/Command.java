package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One command of a list.
 *
 * @param span with its {@code !}, digests and arguments
 * @param negated whether an odd number of {@code !} stands before it
 * @param path characters and value of the path, alias, regular expression or bare word; escapes
 *     undone as sudo undoes them before it matches
 * @param arguments empty where any are allowed
 */
public record Command(
    Span span,
    boolean negated,
    List<Digest> digests,
    Kind kind,
    Located<String> path,
    Optional<Arguments> arguments) {
  public Command {
    digests = List.copyOf(digests);
  }

  /** What the path is. */
  public enum Kind {
    ALL,
    ALIAS,
    /** An absolute path, perhaps a glob. */
    PATH,
    /** A path that ends in {@code /}: all files directly in that folder. */
    FOLDER,
    /** {@code ^...$} over the whole path, since sudo 1.9.10. */
    REGEX,
    /** {@code sudoedit}, perhaps with a path that sudo ignores; its arguments are the files. */
    SUDOEDIT,
    /** {@code list}: {@code sudo -l -U}, since sudo 1.9.13. */
    LIST
  }
}
