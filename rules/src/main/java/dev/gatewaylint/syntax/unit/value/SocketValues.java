package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Addresses and protocols of socket units. Source: systemd 252 and 257 src/core/load-fragment.c,
 * src/shared/socket-netlink.c, src/basic/socket-util.c; systemd.socket(5).
 */
final class SocketValues {

  private static final int UNIX_PATH_MAX = 107;

  private SocketValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    if (type.equals("socket-protocol")) {
      return Judgement.unless(
          isProtocol(value, systemdVersion),
          value,
          "not one of udplite, sctp" + mptcp(systemdVersion));
    }
    if (!type.startsWith("socket-listen:")) {
      return Judgement.UNKNOWN_TYPE;
    }
    if (value.isEmpty()) {
      return isKind(type) ? Judgement.ACCEPTED : Judgement.UNKNOWN_TYPE;
    }
    Specified address = Specified.full(value, systemdVersion);
    if (address.isBad()) {
      return Judgement.unless(false, value, address.message());
    }
    return listen(type, address, value, systemdVersion);
  }

  private static boolean isKind(String type) {
    return switch (type) {
      case "socket-listen:stream",
          "socket-listen:datagram",
          "socket-listen:sequential-packet",
          "socket-listen:fifo",
          "socket-listen:special",
          "socket-listen:netlink",
          "socket-listen:message-queue",
          "socket-listen:usb-function" ->
          true;
      default -> false;
    };
  }

  private static Judgement listen(
      String type, Specified address, String value, int systemdVersion) {
    switch (type) {
      case "socket-listen:stream", "socket-listen:datagram" -> {
        boolean valid = address.isOpen() || isAddress(address.text(), systemdVersion);
        return Judgement.unless(
            valid, value, "neither a port, an address with a port, an absolute path nor @name");
      }
      case "socket-listen:sequential-packet" -> {
        boolean local = address.isOpen() || isLocal(address.text());
        return Judgement.unless(local, value, "not the path or @name of a local socket");
      }
      case "socket-listen:special" -> {
        return Judgement.ignoredFor(Paths.absoluteTrouble(address.text(), systemdVersion), value);
      }
      case "socket-listen:fifo", "socket-listen:message-queue", "socket-listen:usb-function" -> {
        Optional<String> trouble =
            Paths.outsideKernelTrouble(address.text(), false, systemdVersion);
        return Judgement.ignoredFor(trouble, value);
      }
      case "socket-listen:netlink" -> {
        boolean netlink = address.isOpen() || isNetlink(address.text());
        return Judgement.unless(netlink, value, "not a netlink family with an optional group");
      }
      default -> {
        return Judgement.UNKNOWN_TYPE;
      }
    }
  }

  private static String mptcp(int systemdVersion) {
    return systemdVersion >= 257 ? ", mptcp" : "";
  }

  private static boolean isProtocol(String value, int systemdVersion) {
    if (value.equalsIgnoreCase("udplite") || value.equalsIgnoreCase("sctp")) {
      return true;
    }
    boolean mptcp = systemdVersion >= 257;
    OptionalLong number = Integers.int32(value);
    if (number.isPresent()) {
      return number.getAsLong() == 136
          || number.getAsLong() == 132
          || (mptcp && number.getAsLong() == 262);
    }
    return mptcp && value.equalsIgnoreCase("mptcp");
  }

  private static boolean isLocal(String text) {
    boolean named = text.startsWith("/") || text.startsWith("@");
    int bytes = Characters.utf8Length(text);
    return named && bytes >= 2 && bytes <= UNIX_PATH_MAX;
  }

  private static boolean isAddress(String text, int systemdVersion) {
    if (text.startsWith("/") || text.startsWith("@")) {
      return isLocal(text);
    }
    if (text.startsWith("vsock:")) {
      return isVirtual(text.substring(6), systemdVersion);
    }
    for (String prefix : new String[] {"vsock-dgram:", "vsock-seqpacket:", "vsock-stream:"}) {
      if (systemdVersion >= VSOCK_KINDS_SINCE && text.startsWith(prefix)) {
        return isVirtual(text.substring(prefix.length()), systemdVersion);
      }
    }
    return isPort(text) || isInternet(text);
  }

  /**
   * First version with kinds of vsock addresses and a reserved port; measured are 252 (no) and 257
   * (yes).
   */
  private static final int VSOCK_KINDS_SINCE = 254;

  private static boolean isVirtual(String text, int systemdVersion) {
    int colon = text.indexOf(':');
    long highest = systemdVersion >= VSOCK_KINDS_SINCE ? 0xfffffffeL : 0xffffffffL;
    if (colon < 0 || Integers.upTo(highest, text.substring(colon + 1)).isEmpty()) {
      return false;
    }
    String machine = text.substring(0, colon);
    return switch (machine) {
      case "", "hypervisor", "local", "host" -> true;
      default -> Integers.upTo(0xffffffffL, machine).isPresent();
    };
  }

  private static boolean isPort(String text) {
    if (text.isEmpty() || Characters.isBlank(text.charAt(0))) {
      return false;
    }
    OptionalLong port = Integers.upTo(0xffff, text);
    return port.isPresent() && port.getAsLong() > 0;
  }

  /** An address with port, with an interface of which only the form is checked. */
  private static boolean isInternet(String text) {
    if (text.indexOf('#') >= 0) {
      return false;
    }
    String address = text;
    int percent = text.indexOf('%');
    if (percent >= 0) {
      String device = text.substring(percent + 1);
      boolean index = Integers.int32(device).isPresent() && Integers.int32(device).getAsLong() > 0;
      if (!index && !Names.isInterface(device, true)) {
        return false;
      }
      address = text.substring(0, percent);
    }
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !isPort(address.substring(colon + 1))) {
      return false;
    }
    String host = address.substring(0, colon);
    if (host.startsWith("[")) {
      return host.endsWith("]") && IpAddresses.isV6(host.substring(1, host.length() - 1));
    }
    return !IpAddresses.isV6(address) && IpAddresses.isV4(host);
  }

  private static final String NETLINK =
      "route firewall inet-diag nflog xfrm selinux iscsi audit fib-lookup connector "
          + "netfilter ip6-fw dnrtmsg kobject-uevent generic scsitransport ecryptfs rdma";

  private static boolean isNetlink(String text) {
    WordReader reader = new WordReader(text, 0);
    if (!reader.next(0)) {
      return false;
    }
    boolean number = Integers.upTo(Integer.MAX_VALUE, reader.word()).isPresent();
    boolean family = number || WordList.contains(NETLINK, reader.word());
    return family && (reader.atEnd() || Integers.upTo(0xffffffffL, reader.rest()).isPresent());
  }
}
