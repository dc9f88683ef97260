package dev.gatewaylint.pages;

import dev.gatewaylint.ansible.content.AnsibleReader;
import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files as a checkout of Ansible content, on a disk where nothing else lies beside them. */
final class DeliveryMachine implements Machine {
  private static final Path ROOT = Path.of("/nowhere-that-is/checkout");

  @Override
  public HostReader.Reading read(List<HostFile> files) {
    Map<Path, byte[]> contents = new TreeMap<>();
    for (HostFile file : files) {
      contents.put(ROOT.resolve(file.path()), file.content());
    }
    Disk disk = Disk.REAL.with(contents);
    AnsibleReader reader = new AnsibleReader(ROOT, List.of(), Selection.everything(), disk);
    return new HostReader.Reading(reader.read(List.of("roles")).hosts(), List.of(), List.of());
  }
}
