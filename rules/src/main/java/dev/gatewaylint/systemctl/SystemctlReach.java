package dev.gatewaylint.systemctl;

import dev.gatewaylint.systemctl.SystemctlCall.Manager;
import java.util.List;
import java.util.Optional;

/**
 * What somebody gains who may make one exact call of systemctl as root, besides the state of the
 * units that it names.
 *
 * @param isRoot whether that is as much as being root
 * @param needsEditor whether it starts another program, which sudo's NOEXEC prevents
 * @param effect what it does, as the end of a sentence that begins with the call
 */
public record SystemctlReach(boolean isRoot, boolean needsEditor, String effect) {
  private static final List<String> OF_ROOT = List.of("/etc/", "/usr/", "/lib/", "/run/");

  /** Variables by which a program loads code or finds programs (ld.so(8) and the runtimes'). */
  private static final List<String> LOADING =
      List.of("LD_", "PATH=", "BASH_ENV=", "NODE_OPTIONS=", "PYTHON", "PERL5", "RUBY", "JAVA_TOOL");

  private static SystemctlReach root(String effect) {
    return new SystemctlReach(true, false, effect);
  }

  private static SystemctlReach less(String effect) {
    return new SystemctlReach(false, false, effect);
  }

  /** What a call gains; empty if nothing but the state of units. */
  public static Optional<SystemctlReach> of(SystemctlCall call) {
    if (call.refusedOption().isPresent() || call.has("help") || call.has("version")) {
      return Optional.empty();
    }
    if (call.isElsewhere()) {
      return elsewhere(call);
    }
    return call.manager() == Manager.SYSTEM ? here(call) : Optional.empty();
  }

  private static Optional<SystemctlReach> elsewhere(SystemctlCall call) {
    if (call.has("host")) {
      return Optional.of(root("acts on " + value(call, "host") + " with root's SSH key"));
    }
    if (call.has("root") || call.has("image")) {
      String option = call.has("root") ? "root" : "image";
      return Optional.of(root("changes the units below " + value(call, option) + " as root"));
    }
    String machine = value(call, "machine");
    boolean isUserHere = machine.endsWith("@.host") || machine.endsWith("@");
    // systemctl --user -M ada@.host reaches that user's manager and nothing else.
    if (call.manager() == Manager.USER && isUserHere && !machine.startsWith("root@")) {
      return Optional.empty();
    }
    return Optional.of(root("acts as root inside " + machine));
  }

  private static String value(SystemctlCall call, String option) {
    return call.value(option).orElse("...");
  }

  private static Optional<SystemctlReach> here(SystemctlCall call) {
    List<Optional<String>> words = call.operands();
    Optional<SystemctlEscape> escape = SystemctlEscape.of(call);
    String verb = call.verb().orElse("");
    return switch (verb) {
      case "edit" ->
          call.has("stdin")
              ? Optional.of(root("writes a unit file as root"))
              : Optional.of(new SystemctlReach(true, true, "starts an editor as root"));
      case "link", "enable", "reenable" -> Optional.of(unitFile(words));
      case "set-environment" -> Optional.of(environment(words));
      case "bind", "mount-image", "switch-root" ->
          Optional.of(root("puts files before programs that run as root"));
      case "set-property" -> Optional.of(less("changes settings of a unit while it runs"));
      default -> escape.map(way -> root(way.effect()));
    };
  }

  private static SystemctlReach unitFile(List<Optional<String>> words) {
    for (Optional<String> word : words) {
      String path = word.orElse("");
      boolean ofRoot = false;
      for (String folder : OF_ROOT) {
        ofRoot |= path.startsWith(folder);
      }
      if (path.startsWith("/") && !ofRoot) {
        return root("makes " + path + " a unit of root's, whatever its owner writes into it");
      }
    }
    return less("decides what starts at boot");
  }

  private static SystemctlReach environment(List<Optional<String>> words) {
    for (Optional<String> word : words) {
      for (String name : LOADING) {
        if (word.orElse("").startsWith(name)) {
          return root("sets that variable for every service that starts later, root's too");
        }
      }
    }
    return less("sets a variable for every service that starts later");
  }
}
