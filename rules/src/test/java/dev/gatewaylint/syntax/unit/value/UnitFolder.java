package dev.gatewaylint.syntax.unit.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Unit files of one directive each, and what {@code systemd-analyze verify} says of that directive.
 */
final class UnitFolder {

  private static final int BATCH = 400;

  private final Path folder;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> files = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> broken = new HashSet<>();

  UnitFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes a unit with that assignment; returns the name of its file. */
  String add(String section, String key, String value) throws IOException {
    String kind = kind(section);
    String stem = "v" + files.size();
    String name = stem + "." + kind;
    StringBuilder text = new StringBuilder();
    switch (kind) {
      case "service" -> text.append("[Service]\nExecStart=/bin/true\n");
      case "socket" -> text.append("[Socket]\nListenStream=/run/").append(stem).append("\n");
      case "mount" ->
          text.append("[Mount]\nWhere=/")
              .append(stem)
              .append("\n")
              .append(key.equals("What") ? "" : "What=/dev/null\n");
      case "automount" -> text.append("[Automount]\nWhere=/").append(stem).append("\n");
      case "timer" -> text.append("[Timer]\nOnActiveSec=1\n");
      case "path" -> text.append("[Path]\nPathExists=/x\n");
      case "swap" -> text.append("[Swap]\nWhat=/").append(stem).append("\n");
      default -> text.append("[Unit]\n");
    }
    text.append('[')
        .append(section)
        .append("]\n")
        .append(key)
        .append('=')
        .append(value)
        .append('\n');
    lines.put(name, (int) text.chars().filter(c -> c == '\n').count());
    Files.writeString(folder.resolve(name), text);
    files.add(name);
    return name;
  }

  private static String kind(String section) {
    return section.equals("Unit") ? "service" : section.toLowerCase(Locale.ROOT);
  }

  /** Complaints about the directive, by the name of the file. */
  Map<String, List<String>> complaints(SystemdAnalyze analyze) {
    Map<String, List<String>> complaints = new HashMap<>();
    for (int from = 0; from < files.size(); from += BATCH) {
      List<String> arguments =
          new ArrayList<>(List.of("verify", "--recursive-errors=one", "--man=no"));
      for (String file : files.subList(from, Math.min(files.size(), from + BATCH))) {
        arguments.add(folder.resolve(file).toString());
      }
      for (String line : analyze.run(arguments).stderr().split("\n")) {
        collect(line, complaints);
      }
    }
    return complaints;
  }

  /** Whether the last run said that the unit has a fatal error. */
  boolean isRefused(String file) {
    return refused.contains(file);
  }

  /** Whether the last run said that the unit could not be loaded, for whatever reason. */
  boolean isBroken(String file) {
    return refused.contains(file) || broken.contains(file);
  }

  private void collect(String line, Map<String, List<String>> complaints) {
    int fatal = line.indexOf(": Unit configuration has fatal error");
    if (fatal > 0) {
      refused.add(line.substring(0, fatal));
    }
    int failed = line.indexOf(" failed to load properly");
    if (failed > 0 && line.startsWith("Unit ")) {
      broken.add(line.substring(5, failed));
    }
    String prefix = folder + "/";
    if (!line.startsWith(prefix)) {
      return;
    }
    String[] parts = line.substring(prefix.length()).split(":", 3);
    Integer expected = lines.get(parts[0]);
    if (parts.length == 3 && expected != null && parts[1].equals(expected.toString())) {
      complaints.computeIfAbsent(parts[0], file -> new ArrayList<>()).add(parts[2].strip());
    }
  }
}
