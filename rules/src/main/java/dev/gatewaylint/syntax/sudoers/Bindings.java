package dev.gatewaylint.syntax.sudoers;

import java.util.List;

/**
 * Whom, where or what a Defaults line is for.
 *
 * @param members users, runas users or hosts; empty in the other scopes
 * @param commands commands; empty in the other scopes
 */
public record Bindings(List<Member> members, List<Command> commands) {
  public Bindings {
    members = List.copyOf(members);
    commands = List.copyOf(commands);
  }
}
