package dev.gatewaylint.host;

import dev.gatewaylint.host.FileKind.Plain;
import dev.gatewaylint.syntax.crontab.CrontabPlace;
import java.util.List;
import java.util.Optional;

/** What the path of a file without unit syntax says of it. */
public final class FilePlace {
  /** Where packages put their own scripts: read as what a job runs, never reported on. */
  private static final List<String> OF_THE_SYSTEM = List.of("usr/", "etc/init.d/", "var/lib/dpkg/");

  private static final String OF_THE_ADMINISTRATOR = "usr/local/";

  /** A part of Debian's spool, as repositories hold it. */
  private static final String PART_OF_SPOOL = "cron/crontabs";

  private static final List<String> TEMPLATES =
      List.of(".j2", ".jinja", ".jinja2", ".erb", ".epp", ".tmpl", ".tpl", ".mustache");

  private FilePlace() {}

  /**
   * The kind that a path alone tells.
   *
   * @param path from the host's root
   */
  public static Optional<Plain> of(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(slash + 1);
    if (name.equals("sudoers") || isBelow(folder, "sudoers.d")) {
      return isTemplate(name) ? Optional.empty() : Optional.of(Plain.SUDOERS);
    }
    if (isBelow(folder, "cron.d") || path.equals("etc/crontab")) {
      return Optional.of(Plain.SYSTEM_CRONTAB);
    }
    if (isUserSpool(folder) || (name.equals("crontab") && !isProgram(path, folder))) {
      return Optional.of(Plain.USER_CRONTAB);
    }
    if (isNamed(name, ".plist") && !isOfTheSystem(path)) {
      return Optional.of(Plain.PROPERTY_LIST);
    }
    if (ConfigPlace.isGateways(path) && !isOfTheSystem(path)) {
      return Optional.of(Plain.GATEWAY_CONFIG);
    }
    boolean named = isNamed(name, ".sh") || isNamed(name, ".bash");
    return named && !isOfTheSystem(path) ? Optional.of(Plain.SHELL_SCRIPT) : Optional.empty();
  }

  /** Whether only the first line of a file can tell that it is a script to report on. */
  static boolean mayBeScript(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.indexOf('.') < 0 && !isOfTheSystem(path);
  }

  /** Whether a file is none yet, but what some tool makes one of. */
  private static boolean isTemplate(String name) {
    for (String end : TEMPLATES) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** crontab(1) itself, its completions and its documentation bear the name too. */
  private static boolean isProgram(String path, String folder) {
    return isOfTheSystem(path) || folder.equals("bin") || folder.endsWith("/bin");
  }

  private static boolean isNamed(String name, String ending) {
    return name.endsWith(ending) && name.length() > ending.length();
  }

  private static boolean isUserSpool(String folder) {
    for (String spool : CrontabPlace.SPOOLS) {
      if (endsWith(folder, spool)) {
        return true;
      }
    }
    return endsWith(folder, PART_OF_SPOOL);
  }

  private static boolean endsWith(String folder, String names) {
    return folder.equals(names) || folder.endsWith("/" + names);
  }

  private static boolean isBelow(String folder, String name) {
    return ("/" + folder + "/").contains("/" + name + "/");
  }

  /** Whether a path is one at which the operating system keeps its own programs. */
  static boolean isOfTheSystem(String path) {
    for (String start : OF_THE_SYSTEM) {
      if (path.startsWith(start)) {
        return !path.startsWith(OF_THE_ADMINISTRATOR);
      }
    }
    return false;
  }
}
