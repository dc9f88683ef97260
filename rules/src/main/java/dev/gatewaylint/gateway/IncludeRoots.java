package dev.gatewaylint.gateway;

import java.util.ArrayList;
import java.util.List;

/**
 * Where included files may lie.
 *
 * @param folder the folder of the main file, from the root of the host
 * @param realFolder the same without links
 * @param others what {@code OPENCLAW_INCLUDE_ROOTS} names, from the root of the host
 * @param areKnown whether there are no others
 * @param isAbsoluteKnown whether the main file lies where the gateway reads it, so that absolute
 *     paths mean files of this host
 */
public record IncludeRoots(
    String folder,
    String realFolder,
    List<String> others,
    boolean areKnown,
    boolean isAbsoluteKnown) {
  public IncludeRoots {
    others = List.copyOf(others);
  }

  /** The folder of a file, of which nobody knows whether there are others. */
  public static IncludeRoots beside(String file) {
    String folder = Paths.folder(file);
    return new IncludeRoots(folder, folder, List.of(), false, true);
  }

  /** Whether a path is allowed as it is written. */
  boolean hold(String path) {
    return isInside(folder, path);
  }

  /** Whether a path is allowed without links. */
  boolean holdReal(String path) {
    return isInside(realFolder, path);
  }

  private boolean isInside(String main, String path) {
    List<String> all = new ArrayList<>(others);
    all.add(main);
    for (String root : all) {
      if (Paths.isInside(root, path)) {
        return true;
      }
    }
    return false;
  }
}
