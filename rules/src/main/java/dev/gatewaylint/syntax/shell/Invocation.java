package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * A command that a script may run.
 *
 * <p>A program that is given a command as a string or as part of its arguments ({@code bash -c},
 * {@code ssh}, {@code su -c}, {@code eval}, {@code trap}, {@code xargs}, {@code find -exec}) is an
 * invocation itself, and the commands in it follow, with it among their prefixes.
 *
 * @param place the simple command as written, assignments and redirections included; of a command
 *     inside a string the characters that spell it there
 * @param argv the program and its arguments, never empty. A prefix with nothing behind it, as
 *     {@code sudo -v}, is its own program and stands last in {@code prefixes} as well
 * @param prefixes what was stripped before {@code argv}, outermost first
 * @param environment variables set before it, and those exported before it; later ones win
 * @param context where it stands
 * @param callsFunction whether the name is that of a function of the script
 */
public record Invocation(
    Place place,
    List<Argument> argv,
    List<Prefix> prefixes,
    List<Setting> environment,
    Context context,
    boolean callsFunction) {
  public Invocation {
    argv = List.copyOf(argv);
    prefixes = List.copyOf(prefixes);
    environment = List.copyOf(environment);
  }

  /** The name of the program without its folder, if known. */
  public Optional<String> program() {
    return argv.get(0).value().map(path -> path.substring(path.lastIndexOf('/') + 1));
  }

  /** The arguments behind the program. */
  public List<Argument> arguments() {
    return argv.subList(1, argv.size());
  }
}
