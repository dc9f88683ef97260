package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.List;

/**
 * One name and what it stands for.
 *
 * @param span from the name to the last member
 * @param members empty for a command alias
 * @param commands empty for any other alias
 */
public record AliasDefinition(
    Span span, Located<String> name, List<Member> members, List<Command> commands) {
  public AliasDefinition {
    members = List.copyOf(members);
    commands = List.copyOf(commands);
  }
}
