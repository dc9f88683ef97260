package dev.gatewaylint.host;

import java.util.Optional;

/**
 * Whether sudo trusts a sudoers file or an included folder, by its owner and mode
 * (sudo_check_secure of sudo 1.9.13 lib/util/secure_path.c), and what visudo would have otherwise
 * (check_file of plugins/sudoers/visudo.c).
 */
public final class SudoersTrust {
  private static final int USUAL_MODE = 0440;
  private static final int GROUP_WRITE = 0020;

  private SudoersTrust() {}

  /** Why sudo does not read it, as a sentence; empty if it does. */
  public static Optional<String> refusal(FileFacts facts) {
    if (facts.user() != 0) {
      return Optional.of("it belongs to uid " + facts.user() + ", not to root");
    }
    if (facts.isWorldWritable()) {
      return Optional.of("everybody may write to it, its mode is " + mode(facts));
    }
    if ((facts.mode() & GROUP_WRITE) != 0 && facts.group() != 0) {
      return Optional.of("gid " + facts.group() + " may write to it, its mode is " + mode(facts));
    }
    return Optional.empty();
  }

  /** What visudo -c says about a file that sudo reads all the same; empty if nothing. */
  public static Optional<String> complaint(FileFacts facts) {
    if (facts.mode() != USUAL_MODE) {
      return Optional.of("its mode is " + mode(facts) + ", not 0440");
    }
    return facts.group() == 0
        ? Optional.empty()
        : Optional.of("it belongs to gid " + facts.group() + ", not to 0");
  }

  private static String mode(FileFacts facts) {
    String digits = Integer.toOctalString(facts.mode());
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
