package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Spec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In what shape generated files are handed over. */
public enum Layout {
  /** An Ansible role. */
  ROLE,
  /** A plain tree ready to copy. */
  FILES,
  /** An Ansible collection with that role. */
  COLLECTION,
  /** Variables for the role linux-system-roles.systemd, with tasks for what it does not do. */
  VARS;

  /** The layout of a name as on the command line, such as {@code role}. */
  public static Optional<Layout> of(String name) {
    for (Layout layout : values()) {
      if (layout.word().equals(name)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The files that lie below the output folder, by path. */
  public List<OutputFile> files(Spec spec, Artifacts artifacts) {
    return switch (this) {
      case ROLE -> RoleLayout.of(spec, artifacts);
      case FILES -> FilesLayout.of(spec, artifacts);
      case COLLECTION -> CollectionLayout.of(spec, artifacts);
      case VARS -> VarsLayout.of(spec, artifacts);
    };
  }
}
