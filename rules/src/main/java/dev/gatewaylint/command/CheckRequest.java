package dev.gatewaylint.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code check} was asked for, in the words of the user.
 *
 * @param workingFolder where relative paths start
 * @param paths files and folders; empty for the working folder
 * @param formats {@code NAME} or {@code NAME=FILE}; empty for text
 * @param failOn the least severity that fails, or {@code never}
 * @param only rules to run; empty for all
 * @param disable rules not to run
 * @param targets {@code SOFTWARE=VERSION}
 * @param assumeCycles time spans from start to start of a crash loop
 * @param skippedFolders folders not to walk into, besides the usual ones
 * @param includes Ant-style patterns relative to the working folder; only files that match one are
 *     reported on, all where there is none
 * @param excludes files that match one of these are not reported on
 * @param installedAs absolute path at which the one file given is to be thought
 * @param root folder of the host over which it is to be thought
 * @param color whether text is coloured
 */
public record CheckRequest(
    Path workingFolder,
    List<String> paths,
    List<String> formats,
    String failOn,
    List<String> only,
    List<String> disable,
    List<String> targets,
    List<String> assumeCycles,
    List<Path> skippedFolders,
    List<String> includes,
    List<String> excludes,
    Optional<String> installedAs,
    Optional<String> root,
    boolean color) {

  public CheckRequest {
    paths = List.copyOf(paths);
    formats = List.copyOf(formats);
    only = List.copyOf(only);
    disable = List.copyOf(disable);
    targets = List.copyOf(targets);
    assumeCycles = List.copyOf(assumeCycles);
    skippedFolders = List.copyOf(skippedFolders);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** A request for some paths with everything else as usual. */
  public static CheckRequest of(Path workingFolder, List<String> paths) {
    return new CheckRequest(
        workingFolder,
        paths,
        List.of(),
        "error",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
