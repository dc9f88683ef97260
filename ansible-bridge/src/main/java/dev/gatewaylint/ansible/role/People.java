package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Artifacts.UserUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The accounts whose own manager runs units, each with the variables that tasks know it by. */
final class People {
  private static final String LINGER = "var/lib/systemd/linger/";
  private static final int ARGUMENT = 4;

  private People() {}

  /** Their names, in the order of the units. */
  static Set<String> of(Artifacts artifacts) {
    Set<String> users = new LinkedHashSet<>();
    for (UserUnit unit : artifacts.userUnits()) {
      users.add(unit.user());
    }
    users.addAll(artifacts.lingering());
    return users;
  }

  /** The values of each for templates. */
  static List<Map<String, Object>> values(String role, Artifacts artifacts) {
    List<Map<String, Object>> people = new ArrayList<>();
    Set<String> told = FileTask.told(artifacts);
    int number = 1;
    for (String user : of(artifacts)) {
      String shown = Jinja.text(user);
      Map<String, Object> values = new TreeMap<>();
      values.put("passwd", "__" + role + "_passwd_" + number);
      values.put("runtime", "__" + role + "_runtime_" + number);
      values.put("key", YamlText.entry(ARGUMENT, "key", shown));
      values.put("becomeUser", YamlText.entry(2, "become_user", shown));
      values.put("lookTitle", title("Look up " + shown));
      values.put("waitTitle", title("Wait for the manager of " + shown));
      values.put("reload", title(Jinja.text(FileTask.reload(user))));
      values.put("startTitle", title("Enable and start the units of " + shown));
      values.put("isReloaded", told.contains(FileTask.reload(user)));
      values.put("isLingering", artifacts.lingering().contains(user));
      values.put("lingerTitle", title("Keep the manager of " + shown + " running without a login"));
      values.put("markTitle", title("Mark " + shown + " as lingering from the next boot on"));
      values.put("lingerUser", YamlText.item(ARGUMENT + 2, shown));
      values.put("creates", Prefix.NONE.path(ARGUMENT, "creates", LINGER + user));
      values.put("mark", new Prefix(role + "_root").path(ARGUMENT, "dest", LINGER + user));
      List<Map<String, Object>> units = units(user, artifacts, told);
      values.put("units", units);
      values.put("hasUnits", !units.isEmpty());
      people.add(values);
      number++;
    }
    return people;
  }

  private static String title(String text) {
    return YamlText.entry(2, "name", text);
  }

  private static List<Map<String, Object>> units(
      String user, Artifacts artifacts, Set<String> told) {
    List<Map<String, Object>> units = new ArrayList<>();
    for (UserUnit unit : artifacts.userUnits()) {
      if (unit.user().equals(user)) {
        String shown = Jinja.text(unit.unit());
        Map<String, Object> values = new TreeMap<>();
        values.put("isTold", told.contains(FileTask.restart(unit)));
        values.put("item", YamlText.item(ARGUMENT, shown));
        values.put("unit", YamlText.entry(ARGUMENT, "name", shown));
        values.put("restart", title(Jinja.text(FileTask.restart(unit))));
        units.add(values);
      }
    }
    return units;
  }
}
