package dev.gatewaylint.ansible.content;

import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ini4j.Config;
import org.ini4j.Ini;

/**
 * What {@code ansible.cfg} says.
 *
 * @param rolesPath the folders in which roles are looked for
 * @param become whether tasks change the user where nothing else says so
 */
record AnsibleConfig(List<Path> rolesPath, Become become) {
  private static final AnsibleConfig NONE = new AnsibleConfig(List.of(), Become.UNSAID);
  private static final int LONGEST = 1 << 20;

  /** The settings in a folder; none where there is no file, or none that can be read. */
  static AnsibleConfig in(Path folder, Checkout checkout) {
    Optional<SourceFile> file = checkout.file(folder.resolve("ansible.cfg"));
    if (file.isEmpty() || file.get().text().length() > LONGEST) {
      return NONE;
    }
    Config config = new Config();
    config.setEscape(false);
    config.setEmptyOption(true);
    config.setInclude(false);
    Ini ini = new Ini();
    ini.setConfig(config);
    try {
      ini.load(new StringReader(file.get().text()));
    } catch (IOException | RuntimeException e) {
      return NONE;
    }
    // get and never fetch: fetch follows references, and for ever if they form a circle.
    return new AnsibleConfig(
        paths(Optional.ofNullable(ini.get("defaults", "roles_path")), folder, checkout),
        become(ini));
  }

  private static List<Path> paths(Optional<String> written, Path folder, Checkout checkout) {
    List<Path> paths = new ArrayList<>();
    for (String name : written.orElse("").split(":", -1)) {
      if (!name.isBlank()) {
        checkout.in(folder, name.strip()).ifPresent(paths::add);
      }
    }
    return paths;
  }

  private static Become become(Ini ini) {
    String on = String.valueOf(ini.get("privilege_escalation", "become"));
    boolean isOn =
        switch (on.strip().toLowerCase(Locale.ROOT)) {
          case "true", "yes", "1", "on" -> true;
          default -> false;
        };
    Optional<String> user =
        Optional.ofNullable(ini.get("privilege_escalation", "become_user")).map(String::strip);
    return new Become(isOn ? Optional.of(true) : Optional.empty(), user);
  }
}
