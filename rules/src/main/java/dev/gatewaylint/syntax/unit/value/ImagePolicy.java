package dev.gatewaylint.syntax.unit.value;

import java.util.HashSet;
import java.util.Set;

/**
 * Policies of images (from 254). Source: systemd 257 src/shared/image-policy.c;
 * systemd.image-policy(7).
 */
final class ImagePolicy {

  private ImagePolicy() {}

  static Judgement judge(String value) {
    switch (value) {
      case "", "-", "*", "~" -> {
        return Judgement.ACCEPTED;
      }
      default -> {}
    }
    WordReader rules = new WordReader(value, 0);
    Set<String> seen = new HashSet<>();
    while (rules.next(":", WordReader.KEEP_EMPTY)) {
      String reason = trouble(rules.word(), seen);
      if (!reason.isEmpty()) {
        return Judgement.of(Fault.refused(rules.from(), rules.to(), reason));
      }
    }
    return Judgement.unless(!rules.failed(), value, "the policy ends in a backslash");
  }

  private static String trouble(String rule, Set<String> seen) {
    int equals = rule.indexOf('=');
    if (equals < 0) {
      return "a partition, an equals sign and flags are expected";
    }
    String partition = rule.substring(0, equals).strip();
    if (!partition.isEmpty() && !Partitions.isKnown(partition, 257)) {
      return "not a kind of partition";
    }
    if (!seen.add(partition)) {
      return "a second rule for the same partition";
    }
    String flags = rule.substring(equals + 1).strip();
    if (flags.isEmpty() || flags.equals("-")) {
      return "";
    }
    WordReader reader = new WordReader(flags, 0);
    while (reader.next("+", WordReader.KEEP_EMPTY)) {
      if (!isFlag(reader.word().strip())) {
        return "not a flag of image policies";
      }
    }
    return reader.failed() ? "the flags end in a backslash" : "";
  }

  private static boolean isFlag(String flag) {
    return switch (flag) {
      case "verity",
          "signed",
          "encrypted",
          "unprotected",
          "unused",
          "absent",
          "open",
          "ignore",
          "read-only-on",
          "read-only-off",
          "growfs-on",
          "growfs-off" ->
          true;
      default -> false;
    };
  }
}
