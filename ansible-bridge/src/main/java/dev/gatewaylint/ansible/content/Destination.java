package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Template;
import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where on the host a file goes. */
final class Destination {
  private static final List<String> TOP =
      List.of("etc", "usr", "lib", "run", "var", "home", "root", "opt", "srv", "Users", "Library");
  private static final List<String> FOLDERS =
      List.of(
          "systemd/system",
          "systemd/user",
          "sudoers.d",
          "cron.d",
          "LaunchAgents",
          "LaunchDaemons",
          "usr/local/bin",
          "usr/local/sbin");

  private Destination() {}

  /**
   * The path from the host's root; empty if it is not known.
   *
   * @param written as it stands in the task
   * @param name what the file is called if this is a folder
   */
  static Optional<String> of(
      String written, String name, Variables variables, Unknowns.World world) {
    Optional<String> filled = filled(written, variables, world);
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    String text = filled.get();
    Optional<String> path = inside(text);
    if (path.isEmpty() || name.isEmpty()) {
      return path;
    }
    boolean folder = text.endsWith("/");
    for (String known : FOLDERS) {
      folder |= path.get().equals(known) || path.get().endsWith("/" + known);
    }
    folder |= path.get().endsWith(".service.d") || path.get().endsWith(".timer.d");
    return folder ? Optional.of(path.get() + "/" + name) : path;
  }

  /** What is not known is a word of its own; a variable in front of it all is a prefix. */
  private static Optional<String> filled(
      String written, Variables variables, Unknowns.World world) {
    Value whole = variables.fill(written);
    if (whole.printed().isPresent()) {
      return whole.printed();
    }
    Optional<Template> template = Template.parse(written);
    if (template.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Template.Part part : template.get().parts()) {
      if (part instanceof Template.Part.Chars chars) {
        text.append(written, chars.from(), chars.to());
      } else if (part instanceof Template.Part.Output output) {
        Value value = variables.evaluate(output.expression());
        boolean isPrefix = text.length() == 0 && startsKnown(written.substring(output.to()));
        String unknown = isPrefix ? "" : world.word(output.expression());
        text.append(value.printed().orElse(unknown));
      }
    }
    return text.length() > 4_096 ? Optional.empty() : Optional.of(text.toString());
  }

  private static boolean startsKnown(String path) {
    for (String top : TOP) {
      if (path.startsWith("/" + top + "/")) {
        return true;
      }
    }
    return false;
  }

  /** Below the first folder that lies at the root of a host; dots lead nowhere. */
  private static Optional<String> inside(String text) {
    List<String> names = new ArrayList<>();
    int top = -1;
    for (String name : text.split("/", -1)) {
      if (name.equals("..")) {
        return Optional.empty();
      }
      if (!name.isEmpty() && !name.equals(".")) {
        if (top < 0 && TOP.contains(name)) {
          top = names.size();
        }
        names.add(name);
      }
    }
    boolean usable = text.startsWith("/") && top >= 0 && text.indexOf('\0') < 0;
    return usable
        ? Optional.of(String.join("/", names.subList(top, names.size())))
        : Optional.empty();
  }
}
