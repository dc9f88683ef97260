package dev.gatewaylint.cli;

import java.util.List;
import java.util.Optional;

/**
 * One option of {@code check}. This table is the only one: picocli's model is built from it, and
 * the reader that does without picocli follows it.
 *
 * @param name with its dashes
 * @param value what its help calls its value
 * @param isRepeatable whether it may stand more than once
 * @param help one sentence
 */
record CliOption(String name, String value, boolean isRepeatable, String help) {
  static final CliOption FORMAT =
      new CliOption(
          "--format",
          "NAME[=FILE]",
          true,
          "Write the report as text, concise or json, to standard output or to FILE.");
  static final CliOption FAIL_ON =
      new CliOption(
          "--fail-on",
          "SEVERITY",
          false,
          "Exit 1 from this severity on: error (default), warning, info or never.");
  static final CliOption ONLY =
      new CliOption("--only", "RULE[,RULE]", true, "Run these rules and no others.");
  static final CliOption DISABLE =
      new CliOption("--disable", "RULE[,RULE]", true, "Do not run these rules.");
  static final CliOption TARGET =
      new CliOption(
          "--target",
          "SOFTWARE=VERSION",
          true,
          "State a version of the host, such as systemd=257.");
  static final CliOption ASSUME_CYCLE =
      new CliOption(
          "--assume-cycle",
          "TIME",
          true,
          "Expect crash loops of this period, start to start (default 30s).");
  static final CliOption AS =
      new CliOption(
          "--as",
          "PATH",
          false,
          "Lint the one file given as if it lay at PATH, as the validate: of Ansible needs.");
  static final CliOption ROOT =
      new CliOption(
          "--root",
          "DIR",
          false,
          "With --as: the host around it, such as /. What depends on other files only warns.");
  static final CliOption COLOR =
      new CliOption("--color", "WHEN", false, "Colour the text: auto (default), always or never.");

  /** Every option, in the order of the help. */
  static final List<CliOption> ALL =
      List.of(FORMAT, FAIL_ON, ONLY, DISABLE, TARGET, ASSUME_CYCLE, AS, ROOT, COLOR);

  /** The option of that name. */
  static Optional<CliOption> find(String name) {
    for (CliOption option : ALL) {
      if (option.name.equals(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
