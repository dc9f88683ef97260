package dev.gatewaylint.host;

import java.nio.file.Path;
import java.util.List;

/**
 * An Ant-style pattern over relative paths: {@code ?} is one character and {@code *} any number of
 * them within a name, {@code **} is any number of folders, a slash at the end means everything
 * below.
 */
record PathPattern(List<String> names) {
  private static final String ANY_FOLDERS = "**";

  static PathPattern of(String text) {
    return new PathPattern(List.of((text.endsWith("/") ? text + "**" : text).split("/")));
  }

  boolean matches(Path path) {
    return matches(0, path, 0);
  }

  private boolean matches(int name, Path path, int from) {
    if (name == names.size()) {
      return from == path.getNameCount();
    }
    if (!names.get(name).equals(ANY_FOLDERS)) {
      return from < path.getNameCount()
          && matches(names.get(name), 0, path.getName(from).toString(), 0)
          && matches(name + 1, path, from + 1);
    }
    for (int next = from; next <= path.getNameCount(); next++) {
      if (matches(name + 1, path, next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, int at, String text, int from) {
    if (at == pattern.length()) {
      return from == text.length();
    }
    char wanted = pattern.charAt(at);
    if (wanted != '*') {
      return from < text.length()
          && (wanted == '?' || wanted == text.charAt(from))
          && matches(pattern, at + 1, text, from + 1);
    }
    for (int next = from; next <= text.length(); next++) {
      if (matches(pattern, at + 1, text, next)) {
        return true;
      }
    }
    return false;
  }
}
