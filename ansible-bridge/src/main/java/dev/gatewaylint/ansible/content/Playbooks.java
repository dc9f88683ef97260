package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Playbooks that are named alone. */
final class Playbooks {
  private static final int HEAD = 1 << 16;

  private Playbooks() {}

  /** Whether a file is to be read as one: it is YAML, and some line of it names hosts. */
  static boolean mayBeOne(Path file, Disk disk) {
    if (!Layout.isYaml(file.toString()) || disk.kind(file) != FileTree.Kind.FILE) {
      return false;
    }
    try {
      String head = new String(disk.head(file, HEAD), StandardCharsets.ISO_8859_1);
      return head.contains("hosts:") && (head.contains("tasks:") || head.contains("roles:"));
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder below which all that it uses lies. */
  static Path rootOf(Path playbook, Disk disk) {
    Path folder = Optional.ofNullable(playbook.getParent()).orElse(playbook);
    Path above = folder.getParent();
    boolean inside = String.valueOf(folder.getFileName()).equals("playbooks");
    return inside && above != null && disk.kind(above.resolve("roles")) == FileTree.Kind.FOLDER
        ? above
        : folder;
  }
}
