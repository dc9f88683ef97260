package dev.gatewaylint.syntax.unit.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Values to try for one type: those of {@code samples.tsv} and variations of them.
 *
 * @param type name of the type
 * @param section section of a directive of that type
 * @param key the directive
 * @param seeds values written by hand
 */
record ValueSamples(String type, String section, String key, List<String> seeds) {

  private static final String ALPHABET = "az09AZ.:-+/%~!@|'\"=,;*_ \\\u00e9KMsi";

  static List<ValueSamples> all() {
    List<ValueSamples> samples = new ArrayList<>();
    for (String line : resource().split("\n")) {
      String[] columns = line.split("\t", -1);
      int dot = columns[1].indexOf('.');
      List<String> seeds = List.of(columns).subList(3, columns.length);
      samples.add(
          new ValueSamples(
              columns[0], columns[1].substring(0, dot), columns[1].substring(dot + 1), seeds));
    }
    return samples;
  }

  private static String resource() {
    try (InputStream in = ValueSamples.class.getResourceAsStream("samples.tsv")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many values, seeds first, always the same for the same seed of chance. */
  List<String> values(int count, long seed) {
    Random random = new Random(seed ^ type.hashCode());
    Set<String> values = new LinkedHashSet<>();
    if (count >= seeds.size()) {
      for (String value : seeds) {
        add(values, value);
      }
    }
    for (int attempt = 0; values.size() < count && attempt < count * 20; attempt++) {
      String value = seeds.get(random.nextInt(seeds.size()));
      for (int change = random.nextInt(3); change > 0; change--) {
        value = changed(value, random);
      }
      add(values, value);
    }
    return new ArrayList<>(values);
  }

  /** Leaves out what the lexer of unit files changes before a grammar sees it. */
  private static void add(Set<String> values, String value) {
    String trimmed = value.strip();
    if (!trimmed.endsWith("\\")) {
      values.add(trimmed);
    }
  }

  private String changed(String value, Random random) {
    int at = value.isEmpty() ? 0 : random.nextInt(value.length());
    char any = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    return switch (random.nextInt(6)) {
      case 0 -> value.isEmpty() ? value : value.substring(0, at) + value.substring(at + 1);
      case 1 -> value.substring(0, at) + any + value.substring(at);
      case 2 -> value.substring(0, at);
      case 3 -> value + ' ' + seeds.get(random.nextInt(seeds.size()));
      case 4 -> any + value;
      default -> value + any;
    };
  }
}
