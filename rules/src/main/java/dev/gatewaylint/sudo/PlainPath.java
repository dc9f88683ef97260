package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.List;

/** Absolute paths without {@code .}, {@code ..} and doubled slashes, taken by name alone. */
final class PlainPath {
  private PlainPath() {}

  static String of(String path) {
    if (!path.contains("//") && !path.contains("/.")) {
      return path;
    }
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.remove(names.size() - 1);
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return "/" + String.join("/", names) + (path.endsWith("/") && !names.isEmpty() ? "/" : "");
  }

  /** The last name of a path, which is what sudo compares first. */
  static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
