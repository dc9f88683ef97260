package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Rendering;
import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Derivation.How;
import java.util.List;
import java.util.Optional;

/** The module {@code cron}: a line of a crontab. */
final class CronTask {
  private static final List<String> FIELDS = List.of("minute", "hour", "day", "month", "weekday");

  private CronTask() {}

  static void run(Task task, Site site, boolean told) {
    Arguments arguments = task.arguments();
    Optional<ConfigNode.Scalar> job = arguments.scalar("job", "value");
    boolean absent = arguments.text("state").orElse("present").equals("absent");
    if (job.isEmpty() || absent || arguments.isOn("disabled") || arguments.isOn("env")) {
      return;
    }
    Optional<Value> given = arguments.value("user");
    String user =
        given.isPresent()
            ? given.get().printed().orElseGet(() -> unknown(site, arguments))
            : task.become().login().orElse("");
    Optional<String> file = arguments.written("cron_file");
    Optional<String> place =
        file.isPresent()
            ? path(file.get(), task, site)
            : Optional.of("var/spool/cron/crontabs/" + user);
    if (place.isEmpty()) {
      return;
    }
    String path = place.get();
    Optional<Derivation> text =
        Rendering.of(ScalarText.of(job.get()), task.variables(), site.world().of(path));
    Optional<String> schedule = schedule(arguments);
    boolean nobody = user.isEmpty() || user.contains("/");
    if (text.isEmpty() || schedule.isEmpty() || nobody || path.contains("..")) {
      return;
    }
    String name = arguments.text("name").orElse("");
    String column = file.isPresent() ? user + " " : "";
    Derivation.Builder line = new Derivation.Builder();
    line.put("#Ansible: " + name.replace('\n', ' ') + "\n", task.place(), How.VALUE);
    line.put(schedule.get() + " " + column, task.place(), How.VALUE);
    line.part(text.get(), 0, text.get().text().length());
    line.put("\n", task.place(), How.VALUE);
    site.append(Modules.delivery(task, path, true, told), line.build());
  }

  private static String unknown(Site site, Arguments arguments) {
    String expression = arguments.written("user").orElse("user");
    boolean root = site.world().pick(expression, 2) == 1;
    return root ? "root" : site.world().word(expression);
  }

  /** A name is one in {@code /etc/cron.d}. */
  private static Optional<String> path(String file, Task task, Site site) {
    boolean isPath = file.startsWith("/") || file.startsWith("{{");
    String written = isPath ? file : "/etc/cron.d/" + file;
    return Destination.of(written, "", task.variables(), site.world());
  }

  /** The five fields, or the word for them; empty if one is not known. */
  private static Optional<String> schedule(Arguments arguments) {
    Optional<Value> special = arguments.value("special_time");
    if (special.isPresent()) {
      return special.get().printed().map(word -> "@" + word);
    }
    StringBuilder fields = new StringBuilder();
    for (String name : FIELDS) {
      Optional<Value> value = arguments.value(name);
      Optional<String> text = value.isPresent() ? value.get().printed() : Optional.of("*");
      if (text.isEmpty()) {
        return Optional.empty();
      }
      fields.append(fields.length() == 0 ? "" : " ").append(text.get());
    }
    return Optional.of(fields.toString());
  }
}
