package dev.gatewaylint.ansible.role;

import dev.gatewaylint.command.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was generated into a folder: lines as sha256sum prints them, in a file there. A path has two
 * while the files are being replaced. A line that is none is passed over: its file then counts as
 * edited.
 */
final class GeneratedRecord {
  static final String NAME = ".gateway-lint-generated";
  private static final int DIGEST = 64;
  private static final int LARGEST = 16 << 20;
  private static final int MODE = 0644;

  private final Map<String, Set<String>> digests;

  private GeneratedRecord(Map<String, Set<String>> digests) {
    this.digests = digests;
  }

  /** The record of these files. */
  static GeneratedRecord of(Map<String, byte[]> contents) {
    TreeMap<String, Set<String>> digests = new TreeMap<>();
    contents.forEach((path, bytes) -> digests.put(path, Set.of(digest(bytes))));
    return new GeneratedRecord(digests);
  }

  /** The record in a folder; an empty one where there is none. */
  static GeneratedRecord read(Path folder) throws IOException {
    TreeMap<String, Set<String>> digests = new TreeMap<>();
    Optional<Path> file = Inside.find(folder, NAME);
    if (file.isPresent() && Files.size(file.get()) <= LARGEST) {
      String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        if (line.length() > DIGEST + 2 && line.startsWith("  ", DIGEST)) {
          digests
              .computeIfAbsent(line.substring(DIGEST + 2), path -> new TreeSet<>())
              .add(line.substring(0, DIGEST));
        }
      }
    }
    return new GeneratedRecord(digests);
  }

  /** This one and another together. */
  GeneratedRecord and(GeneratedRecord other) {
    TreeMap<String, Set<String>> both = new TreeMap<>();
    digests.forEach((path, found) -> both.put(path, new TreeSet<>(found)));
    other.digests.forEach(
        (path, found) -> both.computeIfAbsent(path, key -> new TreeSet<>()).addAll(found));
    return new GeneratedRecord(both);
  }

  /** The paths of all files. */
  Set<String> paths() {
    return digests.keySet();
  }

  /** Whether a file was generated with this content. */
  boolean has(String path, byte[] content) {
    return digests.getOrDefault(path, Set.of()).contains(digest(content));
  }

  /** Writes it into a folder, unless it is there already. */
  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Set<String>> file : digests.entrySet()) {
      for (String digest : file.getValue()) {
        text.append(digest).append("  ").append(file.getKey()).append('\n');
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Optional<Path> present = Inside.find(folder, NAME);
    if (present.isEmpty() || !Arrays.equals(Files.readAllBytes(present.get()), bytes)) {
      AtomicFile.write(folder.resolve(NAME), bytes, MODE, Optional.empty());
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
