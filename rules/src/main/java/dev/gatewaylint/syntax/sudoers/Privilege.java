package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;
import java.util.List;

/** {@code hosts = commands}; a user specification joins several by {@code :}. */
public record Privilege(Span span, List<Member> hosts, List<CommandSpec> commands) {
  public Privilege {
    hosts = List.copyOf(hosts);
    commands = List.copyOf(commands);
  }
}
