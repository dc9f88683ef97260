package dev.gatewaylint.sudo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An address of a host list against those of a machine, as sudo's match_addr.c compares them.
 *
 * @param bytes 4 or 16
 * @param mask as many
 */
record NetworkAddress(List<Integer> bytes, Optional<List<Integer>> mask) {
  NetworkAddress {
    bytes = List.copyOf(bytes);
  }

  /** Reads {@code 10.0.0.1}, {@code 10.0.0.0/8}, {@code 10.0.0.0/255.0.0.0}, {@code fe80::1/64}. */
  static Optional<NetworkAddress> of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    Optional<List<Integer>> bytes = bytesOf(address);
    if (bytes.isEmpty() || slash < 0) {
      return bytes.map(b -> new NetworkAddress(b, Optional.empty()));
    }
    Optional<List<Integer>> mask = maskOf(text.substring(slash + 1), bytes.get().size());
    return mask.isEmpty() ? Optional.empty() : Optional.of(new NetworkAddress(bytes.get(), mask));
  }

  private static Optional<List<Integer>> bytesOf(String text) {
    return text.indexOf(':') >= 0 ? six(text) : four(text);
  }

  private static Optional<List<Integer>> maskOf(String text, int size) {
    if (text.indexOf(size == 4 ? '.' : ':') >= 0) {
      return bytesOf(text);
    }
    int bits = text.length() > 3 ? -1 : number(text, 10);
    if (bits < 1 || bits > size * 8) {
      return Optional.empty();
    }
    Integer[] mask = new Integer[size];
    for (int i = 0; i < size; i++) {
      int set = Math.max(0, Math.min(8, bits - i * 8));
      mask[i] = 0xFF00 >> set & 0xFF;
    }
    return Optional.of(List.of(mask));
  }

  private static Optional<List<Integer>> four(String text) {
    String[] parts = text.split("\\.", -1);
    Integer[] bytes = new Integer[4];
    if (parts.length != 4) {
      return Optional.empty();
    }
    for (int i = 0; i < 4; i++) {
      int value = parts[i].length() > 3 ? -1 : number(parts[i], 10);
      if (value < 0 || value > 255) {
        return Optional.empty();
      }
      bytes[i] = value;
    }
    return Optional.of(List.of(bytes));
  }

  private static Optional<List<Integer>> six(String text) {
    int gap = text.indexOf("::");
    String[] head = words(gap < 0 ? text : text.substring(0, gap));
    String[] tail = gap < 0 ? new String[0] : words(text.substring(gap + 2));
    int given = head.length + tail.length;
    if (given > 8 || (gap < 0 && given != 8)) {
      return Optional.empty();
    }
    Integer[] bytes = new Integer[16];
    Arrays.fill(bytes, 0);
    for (int i = 0; i < given; i++) {
      String word = i < head.length ? head[i] : tail[i - head.length];
      int value = word.length() > 4 ? -1 : number(word, 16);
      if (value < 0) {
        return Optional.empty();
      }
      int at = i < head.length ? i : 8 - given + i;
      bytes[2 * at] = value >> 8;
      bytes[2 * at + 1] = value & 0xFF;
    }
    return Optional.of(List.of(bytes));
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(":", -1);
  }

  /** Without sign; -1 for a fault. */
  private static int number(String digits, int radix) {
    if (digits.isEmpty()) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0 || digits.charAt(i) >= 0x80) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  /** Whether an interface has this address or lies in this network. */
  boolean covers(NetworkAddress own) {
    if (own.bytes.size() != bytes.size()) {
      return false;
    }
    if (mask.isPresent()) {
      return masked(own.bytes, mask.get()).equals(masked(bytes, mask.get()));
    }
    return own.bytes.equals(bytes)
        || (own.mask.isPresent() && masked(own.bytes, own.mask.get()).equals(bytes));
  }

  private static List<Integer> masked(List<Integer> bytes, List<Integer> mask) {
    Integer[] result = new Integer[bytes.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = bytes.get(i) & mask.get(i);
    }
    return List.of(result);
  }
}
