package dev.gatewaylint.syntax.unit.value;

/**
 * Internet addresses in their textual form, without name look-up. Source: inet_pton(3) of glibc.
 */
final class IpAddresses {

  private IpAddresses() {}

  /** Four decimal numbers without leading zeros. */
  static boolean isV4(String text) {
    int parts = 0;
    int from = 0;
    while (from <= text.length()) {
      int to = text.indexOf('.', from);
      to = to < 0 ? text.length() : to;
      if (++parts > 4 || !isOctet(text, from, to)) {
        return false;
      }
      from = to + 1;
    }
    return parts == 4;
  }

  private static boolean isOctet(String text, int from, int to) {
    if (to == from || to - from > 3 || (to - from > 1 && text.charAt(from) == '0')) {
      return false;
    }
    int number = 0;
    for (int at = from; at < to; at++) {
      if (!Characters.isDigit(text.charAt(at))) {
        return false;
      }
      number = number * 10 + text.charAt(at) - '0';
    }
    return number <= 255;
  }

  /**
   * Eight groups of hexadecimal digits, one "::" for groups of zeros, an IPv4 address as the last
   * two groups.
   */
  static boolean isV6(String text) {
    int groups = 0;
    boolean gap = false;
    int at = 0;
    if (text.startsWith("::")) {
      gap = true;
      at = 2;
    } else if (text.startsWith(":")) {
      return false;
    }
    while (at < text.length()) {
      int end = text.indexOf(':', at);
      end = end < 0 ? text.length() : end;
      if (end == text.length() && text.indexOf('.', at) >= 0) {
        return isV4(text.substring(at)) && complete(groups + 2, gap);
      }
      if (!isGroup(text, at, end)) {
        return false;
      }
      groups++;
      at = end;
      if (at == text.length()) {
        break;
      }
      if (text.startsWith("::", at)) {
        if (gap) {
          return false;
        }
        gap = true;
        at += 2;
      } else {
        at++;
        if (at == text.length()) {
          return false;
        }
      }
    }
    return complete(groups, gap);
  }

  private static boolean complete(int groups, boolean gap) {
    return gap ? groups < 8 : groups == 8;
  }

  private static boolean isGroup(String text, int from, int to) {
    if (to == from || to - from > 4) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (Characters.hex(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** An address of either family with an optional length of the prefix. */
  static boolean isPrefix(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean four = isV4(address);
    if (!four && !isV6(address)) {
      return false;
    }
    return slash < 0 || Integers.upTo(four ? 32 : 128, text.substring(slash + 1)).isPresent();
  }
}
