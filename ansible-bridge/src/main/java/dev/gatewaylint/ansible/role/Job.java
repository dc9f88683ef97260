package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A job of launchd that is loaded.
 *
 * @param file its property list, named after its label
 */
record Job(GeneratedFile file) {
  private static final int ARGUMENT = 4;
  private static final String SUFFIX = ".plist";

  /** The job of a file, if it is one to load. */
  static Optional<Job> of(GeneratedFile file, Artifacts artifacts) {
    boolean isJob = file.kind() == GeneratedFile.Kind.PLIST;
    return isJob && artifacts.jobs().contains(label(file))
        ? Optional.of(new Job(file))
        : Optional.empty();
  }

  /** The label that a file's name stands for. */
  static String label(GeneratedFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** The values of all jobs for templates. */
  static List<Map<String, Object>> values(String role, Artifacts artifacts) {
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (GeneratedFile file : artifacts.files()) {
      Optional<Job> job = of(file, artifacts);
      if (job.isPresent()) {
        jobs.add(job.get().values(role, jobs.size() + 1));
      }
    }
    return jobs;
  }

  private Map<String, Object> values(String role, int number) {
    String label = Jinja.text(label(file));
    String domain = "__" + role + "_domain_" + number;
    Map<String, Object> values = new TreeMap<>();
    values.put("isAgent", isAgent());
    values.put("domainVariable", domain);
    values.put("uid", "__" + role + "_uid_" + number);
    values.put("session", "__" + role + "_session_" + number);
    values.put("found", "__" + role + "_job_" + number);
    values.put("owner", YamlText.item(ARGUMENT + 2, Jinja.text(file.owner())));
    values.put("domain", YamlText.item(ARGUMENT + 2, "{{ " + domain + " }}"));
    values.put("service", YamlText.item(ARGUMENT + 2, "{{ " + domain + " }}/" + label));
    values.put("path", YamlText.item(ARGUMENT + 2, "/" + Jinja.text(file.path())));
    values.put("idTitle", title("Look up the owner of the job " + label));
    values.put("sessionTitle", title("See whether the owner of " + label + " is logged in"));
    values.put("printTitle", title("See whether the job " + label + " is loaded"));
    values.put("loadTitle", title("Load the job " + label));
    values.put("unloadTitle", title("Unload the job " + label));
    values.put("reloadTitle", title("Load the changed job " + label));
    values.put("listen", YamlText.entry(2, "listen", "Load the job " + label + " again"));
    return values;
  }

  /** An agent of one user, which is loaded while that user is logged in. */
  private boolean isAgent() {
    return !Folders.home(file.path()).isEmpty();
  }

  private static String title(String text) {
    return YamlText.entry(2, "name", text);
  }
}
