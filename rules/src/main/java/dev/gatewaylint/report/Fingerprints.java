package dev.gatewaylint.report;

import dev.gatewaylint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that stay when lines move: rule, path inside the host, setting, and the number
 * among equals in one report.
 */
final class Fingerprints {
  private static final int BYTES = 8;

  private final Map<String, Integer> seen = new HashMap<>();

  /** The fingerprint of a finding; ask in the order of the report. */
  String of(Finding finding) {
    String base = finding.rule().id() + "\n" + finding.place().file().path() + "\n" + finding.key();
    int number = seen.merge(base, 1, Integer::sum);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((base + "\n" + number).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
