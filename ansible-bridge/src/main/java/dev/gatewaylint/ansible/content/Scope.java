package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Variables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds a task.
 *
 * @param role the role that it belongs to
 * @param home folder of the playbook, or of the role
 * @param folder of the file that the task stands in
 * @param become what has been said about its user
 * @param variables what names mean
 * @param notified handlers that everything in a block calls
 * @param isConditional whether something around it depends on a condition
 * @param depth how many files and blocks are around it
 */
record Scope(
    Optional<Role> role,
    Path home,
    Path folder,
    Become become,
    Variables variables,
    List<String> notified,
    boolean isConditional,
    int depth) {

  Scope with(Variables others) {
    return new Scope(role, home, folder, become, others, notified, isConditional, depth);
  }

  Scope with(Become other) {
    return new Scope(role, home, folder, other, variables, notified, isConditional, depth);
  }

  /** The same in another file. */
  Scope in(Path other) {
    return new Scope(role, home, other, become, variables, notified, isConditional, depth + 1);
  }

  /** The same in a block or under an include. */
  Scope inside(List<String> handlers, boolean condition) {
    return new Scope(
        role, home, folder, become, variables, handlers, isConditional || condition, depth + 1);
  }

  /** The same in a role. */
  Scope in(Role other) {
    return new Scope(
        Optional.of(other),
        other.folder(),
        other.folder().resolve("tasks"),
        become,
        variables,
        notified,
        isConditional,
        depth + 1);
  }
}
