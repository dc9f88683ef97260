package dev.gatewaylint.pages;

import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostReader;
import java.util.List;

/** What the files of an example are read as. */
interface Machine {
  /** All files of one host. */
  Machine WHOLE =
      files -> {
        List<String> paths = files.stream().map(HostFile::path).toList();
        HostFiles host = HostFiles.complete(new MemoryTree(files), "", paths);
        return new HostReader.Reading(List.of(host), List.of(), List.of());
      };

  /** The hosts that they make. */
  HostReader.Reading read(List<HostFile> files);
}
