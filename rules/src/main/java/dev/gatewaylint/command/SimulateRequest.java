package dev.gatewaylint.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code simulate} was asked for, in the words of the user.
 *
 * @param workingFolder where relative paths start
 * @param paths files and folders; empty for the working folder
 * @param scenario a scenario file; else scenario.yaml at a host's root
 * @param runTime how long a program runs before it ends, instead of a scenario
 * @param end how it ends then; {@code exit 1} if nothing is said
 * @param length how long to play
 * @param format text or json
 * @param targets {@code SOFTWARE=VERSION}
 * @param assumeCycles times from start to start of a crash loop, where nothing else is known
 */
public record SimulateRequest(
    Path workingFolder,
    List<String> paths,
    Optional<String> scenario,
    Optional<String> runTime,
    Optional<String> end,
    Optional<String> length,
    String format,
    List<String> targets,
    List<String> assumeCycles) {

  public SimulateRequest {
    paths = List.copyOf(paths);
    targets = List.copyOf(targets);
    assumeCycles = List.copyOf(assumeCycles);
  }
}
