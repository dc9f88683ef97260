package dev.gatewaylint.gateway;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths from the root of a host, without a slash in front. */
public final class Paths {
  private Paths() {}

  /** The folder of a file; empty for one at the root. */
  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Where a path leads that counts from a folder, unless it is absolute; {@code ..} is undone. */
  public static String resolve(String folder, String path) {
    Deque<String> names = new ArrayDeque<>();
    String whole = path.startsWith("/") ? path : folder + "/" + path;
    for (String name : whole.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  /** Whether a path is a folder or lies in it. */
  public static boolean isInside(String folder, String path) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }
}
