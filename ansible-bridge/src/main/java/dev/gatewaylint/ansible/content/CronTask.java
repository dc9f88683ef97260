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
    Optional<String> file = arguments.text("cron_file");
    String path = file.map(CronTask::path).orElse("var/spool/cron/crontabs/" + user);
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
    site.append(Modules.delivery(task, path, false, told), line.build());
  }

  private static String unknown(Site site, Arguments arguments) {
    String expression = arguments.written("user").orElse("user");
    boolean root = site.world().pick(expression, 2) == 1;
    return root ? "root" : site.world().word(expression);
  }

  private static String path(String file) {
    return file.startsWith("/") ? file.substring(1) : "etc/cron.d/" + file;
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
