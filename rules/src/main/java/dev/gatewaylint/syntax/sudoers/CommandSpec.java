package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code (runas) options tags digests command} as written: what it inherits from the entries before
 * it in the list is not in it.
 *
 * @param span from the first to the last of these, without the comma
 */
public record CommandSpec(
    Span span,
    Optional<Runas> runas,
    List<SpecOption> options,
    List<Located<Tag>> tags,
    Command command) {
  public CommandSpec {
    options = List.copyOf(options);
    tags = List.copyOf(tags);
  }

  /** Whether a tag is written here. */
  public boolean has(Tag tag) {
    for (Located<Tag> written : tags) {
      if (written.value() == tag) {
        return true;
      }
    }
    return false;
  }
}
