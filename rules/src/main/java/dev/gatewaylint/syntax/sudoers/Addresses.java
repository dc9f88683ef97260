package dev.gatewaylint.syntax.sudoers;

/** IP addresses as sudo's scanner knows them, with {@code /mask} or {@code /bits} behind. */
final class Addresses {
  private final Input in;

  Addresses(Input in) {
    this.in = in;
  }

  /** Where the longest IPv4 address or network ends, or {@code from}. */
  int v4(int from) {
    int end = plainV4(from);
    if (end == from || in.at(end) != '/') {
      return end;
    }
    int mask = plainV4(end + 1);
    int bits = number(end + 1, 32);
    int longest = Math.max(mask, bits);
    return longest > end + 1 ? longest : end;
  }

  /** Where the longest IPv6 address or network ends, or {@code from}. */
  int v6(int from) {
    int end = plainV6(from);
    if (end == from || in.at(end) != '/') {
      return end;
    }
    int mask = plainV6(end + 1);
    int bits = number(end + 1, 128);
    int longest = Math.max(mask, bits);
    return longest > end + 1 ? longest : end;
  }

  /** Whether {@code ::} stands at most once in an address and at most once in its mask. */
  static boolean isValidV6(String address) {
    int doubled = 0;
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) == ':' && i + 1 < address.length() && address.charAt(i + 1) == ':') {
        if (++doubled > 1) {
          return false;
        }
      }
      if (address.charAt(i) == '/') {
        doubled = 0;
      }
    }
    return true;
  }

  private int plainV4(int from) {
    int at = from;
    for (int i = 0; i < 3; i++) {
      int end = octet(at);
      if (end == at || in.at(end) != '.') {
        return from;
      }
      at = end + 1;
    }
    int end = octet(at);
    return end == at ? from : end;
  }

  /** Up to two digits, or three that make at most 255. */
  private int octet(int from) {
    if (!Patterns.isDigit(in.at(from))) {
      return from;
    }
    if (!Patterns.isDigit(in.at(from + 1))) {
      return from + 1;
    }
    if (!Patterns.isDigit(in.at(from + 2))) {
      return from + 2;
    }
    int value = (in.at(from) - '0') * 100 + (in.at(from + 1) - '0') * 10 + (in.at(from + 2) - '0');
    return in.at(from) <= '2' && in.at(from) > '0' && value <= 255 ? from + 3 : from + 2;
  }

  /** Two to seven groups that each end in a colon, then perhaps one more or an IPv4 address. */
  private int plainV6(int from) {
    int longest = from;
    int at = from;
    for (int groups = 1; groups <= 7; groups++) {
      int digits = hexDigits(at);
      if (in.at(digits) != ':') {
        break;
      }
      at = digits + 1;
      if (groups >= 2) {
        longest = Math.max(longest, hexDigits(at));
        if (groups <= 6 && in.at(at) == ':') {
          int v4 = plainV4(at + 1);
          longest = v4 > at + 1 ? Math.max(longest, v4) : longest;
        }
      }
    }
    return longest;
  }

  private int hexDigits(int from) {
    int at = from;
    while (at < from + 4 && Patterns.isHex(in.at(at))) {
      at++;
    }
    return at;
  }

  /**
   * The longest prefix of the digits at an offset that is a number up to a limit, written as toke.l
   * has it: no leading zero but in IPv4's two digits.
   */
  private int number(int from, int most) {
    int longest = from;
    int value = 0;
    for (int at = from; at < from + 3 && Patterns.isDigit(in.at(at)); at++) {
      value = value * 10 + (in.at(at) - '0');
      boolean zeroFirst = at > from && in.at(from) == '0';
      if (value > most || zeroFirst) {
        break;
      }
      longest = at + 1;
    }
    return longest;
  }
}
