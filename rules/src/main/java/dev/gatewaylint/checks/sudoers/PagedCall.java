package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlVerb;
import java.util.List;
import java.util.Optional;

/**
 * A call that a grant admits and whose output goes through a pager on a terminal.
 *
 * @param program its path
 */
record PagedCall(String program, List<String> words) {
  static final String JOURNALCTL = "/usr/bin/journalctl";

  /** Options of journalctl that show no journal, and {@code -f}, with which it never pages. */
  private static final List<String> UNPAGED =
      List.of(
          "--no-pager",
          "--follow",
          "--rotate",
          "--flush",
          "--sync",
          "--relinquish-var",
          "--setup-keys");

  PagedCall {
    words = List.copyOf(words);
  }

  /** The first one that there is. */
  static Optional<PagedCall> of(EffectiveGrant grant) {
    for (String program : List.of(EffectiveGrant.SYSTEMCTL, JOURNALCTL)) {
      if (!grant.mayRun(program)) {
        continue;
      }
      boolean isJournal = program.equals(JOURNALCTL);
      for (List<String> words : calls(grant, program)) {
        boolean pages =
            isJournal
                ? journalPages(words)
                : systemctlPages(words, grant.grant().exactArguments().isPresent());
        if (pages && grant.admits(program, words)) {
          return Optional.of(new PagedCall(program, words));
        }
      }
    }
    return Optional.empty();
  }

  private static List<List<String>> calls(EffectiveGrant grant, String program) {
    if (grant.takesAnyArguments()) {
      // Of systemctl without arguments another rule tells more.
      return program.equals(JOURNALCTL) ? List.of(List.of()) : List.of();
    }
    Optional<List<List<String>>> exact = grant.grant().exactArguments();
    return exact.orElseGet(() -> grant.grant().argumentsWith("-e"));
  }

  /** Without a verb it lists units; of a pattern the verb has to be given, or all is open. */
  private static boolean systemctlPages(List<String> words, boolean exact) {
    SystemctlCall call = SystemctlCall.ofWords(words);
    return (exact || call.verbIndex().isPresent())
        && call.knownVerb().map(SystemctlVerb::isPaged).orElse(false)
        && call.refusedOption().isEmpty()
        && !call.has("no-pager");
  }

  private static boolean journalPages(List<String> words) {
    for (String word : words) {
      boolean letters = word.startsWith("-") && !word.startsWith("--");
      boolean follows = letters && word.indexOf('f') == 1;
      if (follows || UNPAGED.contains(word) || word.startsWith("--vacuum-")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a grant is for nothing but questions, which need no other program: a restart may want
   * to ask for the password of a disk.
   */
  static boolean areAllQuestions(EffectiveGrant grant) {
    if (!grant.mayRun(EffectiveGrant.SYSTEMCTL)) {
      return true;
    }
    Optional<List<List<String>>> exact = grant.grant().exactArguments();
    for (List<String> words : exact.orElse(List.of())) {
      SystemctlCall call = SystemctlCall.ofWords(words);
      boolean reads =
          call.knownVerb().map(verb -> verb.power() == SystemctlVerb.Power.READS).orElse(false);
      if (!reads) {
        return false;
      }
    }
    return exact.isPresent();
  }

  /** As one would type it. */
  String text() {
    String name = program.substring(program.lastIndexOf('/') + 1);
    return words.isEmpty() ? "sudo " + name : "sudo " + name + " " + String.join(" ", words);
  }
}
