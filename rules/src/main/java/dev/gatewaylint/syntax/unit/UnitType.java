package dev.gatewaylint.syntax.unit;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of unit, by the suffix of their names.
 *
 * <p>Each reads three sections: {@code [Unit]}, its own, and {@code [Install]}; every other one is
 * unknown to it and skipped with its contents (the {@code sections} of the unit types in systemd's
 * src/core; sections.tsv among the test resources). {@code [Device]} and {@code [Target]} are legal
 * but know no directive.
 */
public enum UnitType {
  AUTOMOUNT("automount", "Automount"),
  DEVICE("device", "Device"),
  MOUNT("mount", "Mount"),
  PATH("path", "Path"),
  SCOPE("scope", "Scope"),
  SERVICE("service", "Service"),
  SLICE("slice", "Slice"),
  SOCKET("socket", "Socket"),
  SWAP("swap", "Swap"),
  TARGET("target", "Target"),
  TIMER("timer", "Timer");

  private final String suffix;
  private final String section;

  UnitType(String suffix, String section) {
    this.suffix = suffix;
    this.section = section;
  }

  /**
   * The type of a unit called {@code name}, such as {@code a@b.service}; empty for any other file.
   */
  public static Optional<UnitType> ofName(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    if (suffix.length() == name.length()) {
      return Optional.empty();
    }
    for (UnitType type : values()) {
      if (type.suffix.equals(suffix)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The suffix without its dot: {@code service}. */
  public String suffix() {
    return suffix;
  }

  /** The section of this type alone: {@code Service}. */
  public String section() {
    return section;
  }

  /**
   * The sections that a unit of this type may have, in the order in which they are usually written.
   */
  public List<String> sections() {
    return List.of("Unit", section, "Install");
  }

  /** Whether a unit of this type reads the section; names are case-sensitive. */
  public boolean isSection(String name) {
    return name.equals(section) || name.equals("Unit") || name.equals("Install");
  }
}
