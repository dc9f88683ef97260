package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * What systemd accepts as a path. The texts may contain {@link Specified#UNKNOWN}.
 *
 * <p>Source: systemd 252 and 257 src/basic/path-util.c (path_is_valid, path_is_normalized,
 * filename_is_valid), src/shared/conf-parser.c and parse-helpers.c (path_simplify_and_warn).
 */
final class Paths {

  private static final int NAME_MAX = 255;
  private static final int PATH_MAX = 4096;

  /**
   * First version that refuses paths below /dev, /proc and /sys; measured are 252 (no) and 257
   * (yes).
   */
  private static final int API_CHECK_SINCE = 254;

  /** First version that reads a leading "/.." as the root; measured are 252 (no) and 257 (yes). */
  private static final int PARENT_OF_ROOT_SINCE = 254;

  private static final Optional<String> NONE = Optional.empty();

  private Paths() {}

  /** Why {@code path} is no absolute path without "..". */
  static Optional<String> absoluteTrouble(String path, int systemdVersion) {
    if (!path.startsWith("/") && !startsOpen(path)) {
      return Optional.of("the path is not absolute");
    }
    return formTrouble(systemdVersion >= PARENT_OF_ROOT_SINCE ? withoutParentsOfRoot(path) : path);
  }

  /** Drops "/.." at the start, which names the root itself. */
  private static String withoutParentsOfRoot(String path) {
    int at = 0;
    while (at < path.length() && path.charAt(at) == '/') {
      int next = at;
      while (next < path.length() && path.charAt(next) == '/') {
        next++;
      }
      boolean here = path.startsWith(".", next) && endsName(path, next + 1);
      boolean parent = path.startsWith("..", next) && endsName(path, next + 2);
      if (!here && !parent) {
        break;
      }
      at = next + (parent ? 2 : 1);
    }
    return path.substring(at);
  }

  private static boolean endsName(String path, int at) {
    return at == path.length() || path.charAt(at) == '/';
  }

  /** Why {@code path} is no relative path without "..". */
  static Optional<String> relativeTrouble(String path) {
    if (path.startsWith("/")) {
      return Optional.of("the path is absolute, a name below the base directory is expected");
    }
    if (path.isEmpty()) {
      return Optional.of("the path is empty");
    }
    return isOnlyDots(path) ? Optional.of("the path is not normalized") : formTrouble(path);
  }

  /** Why {@code path} cannot be used whether absolute or relative. */
  static Optional<String> anyTrouble(String path, int systemdVersion) {
    boolean absolute = path.startsWith("/") || startsOpen(path);
    return absolute ? absoluteTrouble(path, systemdVersion) : relativeTrouble(path);
  }

  /** Like {@link #absoluteTrouble}, and not below /dev, /proc or /sys (in later versions). */
  static Optional<String> outsideKernelTrouble(
      String path, boolean deviceAllowed, int systemdVersion) {
    Optional<String> trouble = absoluteTrouble(path, systemdVersion);
    if (trouble.isPresent() || systemdVersion < API_CHECK_SINCE) {
      return trouble;
    }
    boolean below =
        isBelow(path, "proc") || isBelow(path, "sys") || (!deviceAllowed && isBelow(path, "dev"));
    return below ? Optional.of("the path lies below /dev, /proc or /sys") : NONE;
  }

  private static Optional<String> formTrouble(String path) {
    if (length(path) >= PATH_MAX) {
      return Optional.of("the path is too long");
    }
    int from = 0;
    while (from <= path.length()) {
      int to = path.indexOf('/', from);
      to = to < 0 ? path.length() : to;
      if (to - from == 2 && path.startsWith("..", from)) {
        return Optional.of("the path contains '..'");
      }
      if (isTooLong(path.substring(from, to))) {
        return Optional.of("a name in the path is too long");
      }
      from = to + 1;
    }
    return NONE;
  }

  /** Whether a path is valid at all; ".." is. */
  static boolean isValid(String path) {
    if (path.isEmpty() || length(path) >= PATH_MAX) {
      return false;
    }
    int from = 0;
    while (from <= path.length()) {
      int to = path.indexOf('/', from);
      to = to < 0 ? path.length() : to;
      if (isTooLong(path.substring(from, to))) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  /** Bytes of the known part. */
  private static int length(String path) {
    int bytes = Characters.utf8Length(path);
    for (int at = path.indexOf(Specified.UNKNOWN);
        at >= 0;
        at = path.indexOf(Specified.UNKNOWN, at + 1)) {
      bytes -= 3;
    }
    return bytes;
  }

  /** A name with an unknown part may turn out to be several names. */
  private static boolean isTooLong(String name) {
    return name.length() > NAME_MAX / 3
        && !Specified.isOpen(name)
        && Characters.utf8Length(name) > NAME_MAX;
  }

  /** Whether {@code path} is written without "..", "." and doubled slashes. */
  static boolean isNormalized(String path) {
    return isValid(path)
        && formTrouble(path).isEmpty()
        && !path.contains("//")
        && !path.contains("/./")
        && !path.startsWith("./")
        && !path.endsWith("/.")
        && !path.equals(".");
  }

  /** Whether {@code name} can name a file. */
  static boolean isFileName(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.indexOf('/') < 0
        && Characters.utf8Length(name) <= NAME_MAX;
  }

  /** Why {@code path} cannot name a program of an Exec line. */
  static Optional<String> executableTrouble(String path, int systemdVersion) {
    if (path.isEmpty()) {
      return Optional.of("no program is named after the prefixes");
    }
    if (!isSafe(path)) {
      return Optional.of(
          "the path of the program contains a quote, a backslash or a control character");
    }
    if (path.endsWith("/") || (systemdVersion >= 254 && impliesDirectory(path))) {
      return Optional.of("the path of the program names a directory");
    }
    if (path.startsWith("/")) {
      return isValid(path) ? NONE : Optional.of("the path of the program is too long");
    }
    if (startsOpen(path) || isFileName(path)) {
      return NONE;
    }
    return Optional.of("neither an absolute path nor a bare file name");
  }

  private static boolean impliesDirectory(String path) {
    return path.equals(".") || path.equals("..") || path.endsWith("/.") || path.endsWith("/..");
  }

  /** systemd's string_is_safe: no control characters, quotes, backslashes. */
  static boolean isSafe(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < ' ' || c == '"' || c == '\'' || c == '\\' || c == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code path} is the directory {@code /top} or lies in it, however its slashes are
   * written.
   */
  static boolean isBelow(String path, String top) {
    int at = 0;
    while (at < path.length() && (path.charAt(at) == '/' || isDot(path, at))) {
      at++;
    }
    int end = at + top.length();
    return at > 0 && path.startsWith(top, at) && (end == path.length() || path.charAt(end) == '/');
  }

  private static boolean isDot(String path, int at) {
    return path.charAt(at) == '.'
        && at > 0
        && (at + 1 == path.length() || path.charAt(at + 1) == '/');
  }

  private static boolean isOnlyDots(String path) {
    for (int at = 0; at < path.length(); at++) {
      if (path.charAt(at) == '/') {
        continue;
      }
      boolean alone = at + 1 == path.length() || path.charAt(at + 1) == '/';
      if (path.charAt(at) != '.' || !alone) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsOpen(String path) {
    return !path.isEmpty() && path.charAt(0) == Specified.UNKNOWN;
  }
}
