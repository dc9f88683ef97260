package dev.gatewaylint.sudo;

import java.util.List;
import java.util.Optional;

/**
 * May a user run a command?
 *
 * @param host name of the machine, perhaps with its domain; empty if it is not known
 * @param command absolute path as sudo found it on its search path; {@code sudoedit} for that
 * @param arguments the words behind it, as the shell left them
 */
public record Question(
    Account user,
    Optional<String> host,
    RunasRequest runas,
    String command,
    List<String> arguments) {
  public Question {
    arguments = List.copyOf(arguments);
  }

  /** As root, on a host whose name is not known. */
  public static Question of(Account user, String command, List<String> arguments) {
    return new Question(user, Optional.empty(), RunasRequest.standard(), command, arguments);
  }
}
