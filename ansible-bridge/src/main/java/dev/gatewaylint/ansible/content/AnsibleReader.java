package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.Selection;
import java.nio.file.Path;
import java.util.List;

/** Finds Ansible content among the paths, and leaves the rest to the reader of folders. */
public final class AnsibleReader implements HostReader {
  private final HostReader folders;

  /** A reader for one call of {@link #read}; the parameters are those of {@link FolderReader}. */
  public AnsibleReader(Path working, List<Path> skipped, Selection selection, Disk disk) {
    this.folders = new FolderReader(working, skipped, selection, disk);
  }

  @Override
  public Reading read(List<String> paths) {
    return folders.read(paths);
  }
}
