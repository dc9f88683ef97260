package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.text.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One task as it runs: of a loop, one round.
 *
 * @param module its short name: {@code template}
 * @param place the name of the module as it is written
 * @param name what the task is called; empty if it has no name
 * @param notified the handlers that it calls
 * @param listens the topics on which a handler is called besides by its name
 * @param isConditional whether it runs only under some condition
 * @param role the role that it belongs to
 * @param folder of the playbook, or of the role
 */
record Task(
    String module,
    Arguments arguments,
    Place place,
    String name,
    Become become,
    List<String> notified,
    List<String> listens,
    boolean isConditional,
    Variables variables,
    Optional<Role> role,
    Path folder) {

  /** Whether it is a handler that somebody calls by a name or topic. */
  boolean answersTo(String call) {
    return name.equals(call) || listens.contains(call) || call.endsWith(" : " + name);
  }
}
