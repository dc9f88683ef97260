package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** What stands between a command and the shell that the script is read by. */
public sealed interface Prefix {
  /** The words of it: the program and its options, without the command. */
  Place place();

  /**
   * {@code sudo}.
   *
   * @param options under their long names, such as {@code non-interactive}
   * @param environment variables set on its command line
   * @param command what sudo is asked to run, further prefixes included; empty as in {@code sudo
   *     -v}
   * @param known whether every option was understood
   */
  record Sudo(
      Place place,
      List<Choice> options,
      List<Setting> environment,
      List<Argument> command,
      boolean known)
      implements Prefix {

    /** Whether an option is given, by its long name: {@code list}, {@code login}, {@code edit}. */
    public boolean has(String option) {
      return Options.has(options, option);
    }

    /** The value of an option, by its long name: {@code user}, {@code group}, {@code host}. */
    public Optional<Argument> value(String option) {
      return Options.value(options, option);
    }

    /** {@code -n}: fails rather than ask for a password. */
    public boolean nonInteractive() {
      return has("non-interactive");
    }

    /** The target user, if one is named. */
    public Optional<Argument> user() {
      return value("user");
    }
  }

  /** {@code doas}; options are letters. */
  record Doas(Place place, List<Choice> options, List<Argument> command, boolean known)
      implements Prefix {
    /** The target user, if one is named. */
    public Optional<Argument> user() {
      return Options.value(options, "u");
    }

    /** {@code -n}: fails rather than ask for a password. */
    public boolean nonInteractive() {
      return Options.has(options, "n");
    }
  }

  /**
   * Another program that runs the command as another user: {@code su}, {@code runuser}, {@code
   * pkexec}, {@code gosu}, {@code setpriv}.
   *
   * @param user the user; empty means root
   * @param login whether it is a login shell
   */
  record AsUser(Place place, String program, Optional<Argument> user, boolean login, boolean known)
      implements Prefix {}

  /** {@code env}; its assignments are part of the environment of the invocation. */
  record Env(Place place, List<Choice> options, List<Setting> environment, boolean known)
      implements Prefix {
    /** {@code -i}: nothing is inherited. */
    public boolean ignoresEnvironment() {
      return Options.has(options, "ignore-environment");
    }
  }

  /** {@code systemd-run}: the manager starts it, as a unit of its own. */
  record SystemdRun(Place place, List<Choice> options, boolean known) implements Prefix {
    /** Whether an option is given, by its long name: {@code user}, {@code scope}. */
    public boolean has(String option) {
      return Options.has(options, option);
    }

    /** The value of an option, by its long name: {@code uid}, {@code unit}, {@code on-active}. */
    public Optional<Argument> value(String option) {
      return Options.value(options, option);
    }
  }

  /** {@code ssh}: it runs on another host. */
  record Ssh(Place place, Optional<Argument> host, boolean known) implements Prefix {}

  /** A shell that reads a string or its input: {@code bash -c}, {@code eval}, {@code sh <<EOF}. */
  record Shell(Place place, String program, boolean input) implements Prefix {}

  /** {@code trap}: it runs when one of the signals or conditions arrives. */
  record Trap(Place place, List<Argument> signals) implements Prefix {}

  /**
   * A program that changes how the command runs but not who runs it: {@code exec}, {@code nohup},
   * {@code command}, {@code timeout}, {@code nice}, {@code setsid}, {@code flock}, {@code xargs},
   * {@code find}.
   */
  record Wrapper(Place place, String program, List<Choice> options, boolean known)
      implements Prefix {}
}
