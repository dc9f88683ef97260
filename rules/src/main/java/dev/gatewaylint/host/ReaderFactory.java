package dev.gatewaylint.host;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes readers. The front ends say which kinds of content they know; a fixer reads again and
 * again, each time from a disk with more changes.
 */
@FunctionalInterface
public interface ReaderFactory {
  /** Knows folders alone. */
  ReaderFactory FOLDERS = FolderReader::new;

  /**
   * A reader for one call of {@link HostReader#read}.
   *
   * @param working where relative paths start; reports name files relative to the project around it
   * @param skipped folders not to walk into
   * @param selection which of the files found are reported on
   * @param disk where the files are
   */
  HostReader reader(Path working, List<Path> skipped, Selection selection, Disk disk);
}
