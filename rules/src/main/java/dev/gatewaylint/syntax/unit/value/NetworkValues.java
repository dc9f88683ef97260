package dev.gatewaylint.syntax.unit.value;

import java.util.OptionalLong;

/**
 * Limits on network traffic of units. Source: systemd 252 and 257 src/core/load-fragment.c;
 * systemd.resource-control(5).
 */
final class NetworkValues {

  private NetworkValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    switch (type) {
      case "in-addr-prefixes" -> {
        return prefixes(value);
      }
      case "cgroup-socket-bind" -> {
        boolean valid = value.isEmpty() || isBindRule(value, systemdVersion);
        return Judgement.unless(valid, value, "not a rule [ipv4|ipv6:][tcp|udp:][port|range|any]");
      }
      case "restrict-network-interfaces" -> {
        return interfaces(value, systemdVersion);
      }
      case "cgroup-nft-set" -> {
        return nftSets(value);
      }
      default -> {
        return Judgement.UNKNOWN_TYPE;
      }
    }
  }

  private static Judgement prefixes(String value) {
    Words words = Words.split(value, Words.Quoting.NONE);
    for (Word word : words.words()) {
      if (!isPrefix(word.text())) {
        return Judgement.of(
            Fault.partly(
                word.from(), word.to(), "not an address, an address prefix or a known name"));
      }
    }
    return Judgement.of(words.fault());
  }

  private static boolean isPrefix(String word) {
    return switch (word) {
      case "any", "link-local", "multicast" -> true;
      default -> isLocalhost(word) || IpAddresses.isPrefix(word);
    };
  }

  private static boolean isLocalhost(String word) {
    String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return endsAsName(name, "localhost") || endsAsName(name, "localhost.localdomain");
  }

  private static boolean endsAsName(String name, String domain) {
    int start = name.length() - domain.length();
    return start >= 0
        && name.regionMatches(true, start, domain, 0, domain.length())
        && (start == 0 || name.charAt(start - 1) == '.');
  }

  private static final int FAMILY = 0;
  private static final int PROTOCOL = 1;
  private static final int PORTS = 2;
  private static final int END = 3;

  private static boolean isBindRule(String value, int systemdVersion) {
    WordReader reader = new WordReader(value, 0);
    int next = FAMILY;
    while (reader.next(":", WordReader.KEEP_EMPTY)) {
      boolean taken = false;
      while (!taken && next < END) {
        taken = isBindPart(next, reader.word(), systemdVersion);
        next++;
      }
      if (!taken) {
        return false;
      }
    }
    return !reader.failed();
  }

  private static boolean isBindPart(int part, String word, int systemdVersion) {
    return switch (part) {
      case FAMILY -> word.equals("ipv4") || word.equals("ipv6");
      case PROTOCOL -> word.equals("tcp") || word.equals("udp");
      case PORTS -> word.equals("any") || isPortRange(word, systemdVersion);
      default -> false;
    };
  }

  private static boolean isPortRange(String word, int systemdVersion) {
    int dash = word.indexOf('-');
    OptionalLong low = Integers.upTo(0xffff, dash < 0 ? word : word.substring(0, dash));
    OptionalLong high = dash < 0 ? low : Integers.upTo(0xffff, word.substring(dash + 1));
    if (low.isEmpty() || high.isEmpty() || low.getAsLong() > high.getAsLong()) {
      return false;
    }
    return low.getAsLong() > 0 || systemdVersion >= 254;
  }

  private static Judgement interfaces(String value, int systemdVersion) {
    int from = value.startsWith("~") ? 1 : 0;
    Words words = Words.split(value.substring(from), Words.Quoting.QUOTED);
    for (Word word : words.words()) {
      if (!Names.isInterface(word.text(), systemdVersion >= 256)) {
        Fault fault = Fault.partly(word.from(), word.to(), "not a name of a network interface");
        return Judgement.of(fault.moved(from));
      }
    }
    return words.fault().isPresent()
        ? Judgement.of(words.fault().get().moved(from))
        : Judgement.ACCEPTED;
  }

  private static Judgement nftSets(String value) {
    Words words = Words.split(value, Words.Quoting.RETAINED);
    for (Word word : words.words()) {
      if (!isNftSet(word.text())) {
        String reason = "not a set [cgroup|user|group]:family:table:set of nftables";
        return Judgement.of(Fault.ignored(word.from(), value.length(), reason));
      }
    }
    return Judgement.of(words.fault());
  }

  private static boolean isNftSet(String text) {
    WordReader reader = new WordReader(text, 0);
    String[] parts = new String[4];
    for (int part = 0; part < parts.length; part++) {
      if (!reader.next(":", WordReader.CUNESCAPE)) {
        return false;
      }
      parts[part] = reader.word();
    }
    return reader.atEnd()
        && isNftSource(parts[0])
        && isNftFamily(parts[1])
        && Names.isNftIdentifier(parts[2])
        && Names.isNftIdentifier(parts[3]);
  }

  private static boolean isNftSource(String word) {
    return word.equals("cgroup") || word.equals("user") || word.equals("group");
  }

  private static boolean isNftFamily(String word) {
    return switch (word) {
      case "arp", "bridge", "inet", "ip", "ip6", "netdev" -> true;
      default -> false;
    };
  }
}
