package dev.gatewaylint.ansible;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code generate} was asked for, in the words of the user.
 *
 * @param workingFolder where relative paths start
 * @param spec file of a spec
 * @param from path of a host to read it off; one of the two
 * @param output folder to write into
 * @param layout role, files, collection or vars
 * @param force whether files that somebody edited are overwritten
 * @param targets {@code SOFTWARE=VERSION}, for what is read off
 * @param assumeCycles time spans from start to start of a crash loop, for what is read off
 */
public record GenerateRequest(
    Path workingFolder,
    Optional<String> spec,
    Optional<String> from,
    String output,
    String layout,
    boolean force,
    List<String> targets,
    List<String> assumeCycles) {
  public GenerateRequest {
    targets = List.copyOf(targets);
    assumeCycles = List.copyOf(assumeCycles);
  }
}
