package dev.gatewaylint.syntax.json5;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a key without quotes may be made of (ECMAScript 5.1, 7.6). Beyond ASCII it is a table of
 * Unicode 10, the one that npm json5 is built on: what a Java of today takes for a letter may be
 * younger.
 */
final class IdentifierCharacters {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private IdentifierCharacters() {}

  /** Whether a key may begin with it. */
  static boolean starts(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '_';
    }
    return Table.UNICODE_10.find(c) == Table.START;
  }

  /** Whether it may follow in a key. */
  static boolean continues(int c) {
    if (c < 128) {
      return starts(c) || (c >= '0' && c <= '9');
    }
    return c == ZERO_WIDTH_NON_JOINER
        || c == ZERO_WIDTH_JOINER
        || Table.UNICODE_10.find(c) != Table.NEITHER;
  }

  /** Ranges in order; loaded by the first key that is not ASCII. */
  private static final class Table {
    static final int NEITHER = 0;
    static final int CONTINUE = 1;
    static final int START = 2;
    static final Table UNICODE_10 = load();

    private final int[] first;
    private final int[] last;
    private final int[] kind;

    private Table(int ranges) {
      this.first = new int[ranges];
      this.last = new int[ranges];
      this.kind = new int[ranges];
    }

    int find(int c) {
      int at = Arrays.binarySearch(first, c);
      int range = at >= 0 ? at : -at - 2;
      return range >= 0 && c <= last[range] ? kind[range] : NEITHER;
    }

    private static Table load() {
      try (InputStream in = IdentifierCharacters.class.getResourceAsStream("identifiers.txt")) {
        if (in == null) {
          throw new IllegalStateException("identifiers.txt is missing from the jar");
        }
        String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        String[] lines = text.lines().filter(line -> !line.startsWith("#")).toArray(String[]::new);
        Table table = new Table(lines.length);
        for (int i = 0; i < lines.length; i++) {
          String[] parts = lines[i].split(" ", -1);
          table.first[i] = Integer.parseInt(parts[0], 16);
          table.last[i] = Integer.parseInt(parts[1], 16);
          table.kind[i] = parts[2].equals("start") ? START : CONTINUE;
        }
        return table;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
