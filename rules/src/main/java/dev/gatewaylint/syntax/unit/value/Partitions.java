package dev.gatewaylint.syntax.unit.value;

/**
 * Kinds of partitions. Source: systemd 252 and 257 src/shared/dissect-image.c,
 * partition_designator_table.
 */
final class Partitions {

  private static final String NAMES =
      "root usr home srv esp xbootldr swap root-verity usr-verity root-verity-sig "
          + "usr-verity-sig tmp var";
  private static final String BEFORE_254 =
      "root-secondary root-other usr-secondary usr-other root-secondary-verity "
          + "root-other-verity usr-secondary-verity usr-other-verity root-secondary-verity-sig "
          + "root-other-verity-sig usr-secondary-verity-sig usr-other-verity-sig";

  private Partitions() {}

  static boolean isKnown(String name, int systemdVersion) {
    return WordList.contains(NAMES, name)
        || (systemdVersion < 254 && WordList.contains(BEFORE_254, name));
  }
}
