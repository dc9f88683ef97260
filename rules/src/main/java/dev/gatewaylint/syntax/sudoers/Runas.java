package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;
import java.util.List;

/**
 * {@code (users : groups)}. Both empty is {@code ()} or {@code (:)}: only the invoking user.
 *
 * @param span with the parentheses
 * @param users empty in {@code (:group)}
 * @param groups empty in {@code (user)}
 */
public record Runas(Span span, List<Member> users, List<Member> groups) {
  public Runas {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }
}
