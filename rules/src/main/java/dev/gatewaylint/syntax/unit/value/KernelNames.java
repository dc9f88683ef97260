package dev.gatewaylint.syntax.unit.value;

/**
 * Names that the kernel and the C library define: errors, address families, capabilities.
 *
 * <p>Source: errno.h, sys/socket.h and linux/capability.h of Linux 6.1 with glibc 2.36, from which
 * systemd makes its own lists (src/basic/errno-list.c, af-list.c, cap-list.c).
 */
final class KernelNames {

  private static final String ERRORS =
      "2BIG ACCES ADDRINUSE ADDRNOTAVAIL ADV AFNOSUPPORT AGAIN ALREADY BADE BADF BADFD "
          + "BADMSG BADR BADRQC BADSLT BFONT BUSY CANCELED CHILD CHRNG COMM CONNABORTED "
          + "CONNREFUSED CONNRESET DEADLK DEADLOCK DESTADDRREQ DOM DOTDOT DQUOT EXIST FAULT FBIG "
          + "HOSTDOWN HOSTUNREACH HWPOISON IDRM ILSEQ INPROGRESS INTR INVAL IO ISCONN ISDIR ISNAM "
          + "KEYEXPIRED KEYREJECTED KEYREVOKED L2HLT L2NSYNC L3HLT L3RST LIBACC LIBBAD LIBEXEC "
          + "LIBMAX LIBSCN LNRNG LOOP MEDIUMTYPE MFILE MLINK MSGSIZE MULTIHOP NAMETOOLONG NAVAIL "
          + "NETDOWN NETRESET NETUNREACH NFILE NOANO NOBUFS NOCSI NODATA NODEV NOENT NOEXEC NOKEY "
          + "NOLCK NOLINK NOMEDIUM NOMEM NOMSG NONET NOPKG NOPROTOOPT NOSPC NOSR NOSTR NOSYS "
          + "NOTBLK NOTCONN NOTDIR NOTEMPTY NOTNAM NOTRECOVERABLE NOTSOCK NOTSUP NOTTY NOTUNIQ "
          + "NXIO OPNOTSUPP OVERFLOW OWNERDEAD PERM PFNOSUPPORT PIPE PROTO PROTONOSUPPORT "
          + "PROTOTYPE RANGE REMCHG REMOTE REMOTEIO RESTART RFKILL ROFS SHUTDOWN SOCKTNOSUPPORT "
          + "SPIPE SRCH SRMNT STALE STRPIPE TIME TIMEDOUT TOOMANYREFS TXTBSY UCLEAN UNATCH USERS "
          + "WOULDBLOCK XDEV XFULL";
  private static final String FAMILIES =
      "ALG APPLETALK ASH ATMPVC ATMSVC AX25 BLUETOOTH BRIDGE CAIF CAN DECnet ECONET FILE IB "
          + "IEEE802154 INET INET6 IPX IRDA ISDN IUCV KCM KEY LLC LOCAL MCTP MPLS NETBEUI NETLINK "
          + "NETROM NFC PACKET PHONET PPPOX QIPCRTR RDS ROSE ROUTE RXRPC SECURITY SMC SNA TIPC "
          + "UNIX VSOCK WANPIPE X25 XDP";
  private static final String CAPABILITIES =
      "chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap "
          + "linux_immutable net_bind_service net_broadcast net_admin net_raw ipc_lock ipc_owner "
          + "sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice "
          + "sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap "
          + "mac_override mac_admin syslog wake_alarm block_suspend audit_read perfmon bpf "
          + "checkpoint_restore";

  private KernelNames() {}

  /** Whether {@code name} is an error such as EPERM, in any case of letters. */
  static boolean isError(String name) {
    return isOneOf(ERRORS, "E", name);
  }

  /** Whether {@code name} is an address family such as AF_UNIX, in any case of letters. */
  static boolean isAddressFamily(String name) {
    return isOneOf(FAMILIES, "AF_", name);
  }

  /** Whether {@code name} is a capability such as CAP_NET_ADMIN, in any case of letters. */
  static boolean isCapability(String name) {
    return isOneOf(CAPABILITIES, "cap_", name);
  }

  private static boolean isOneOf(String names, String prefix, String name) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length())
        && WordList.containsIgnoringCase(names, name.substring(prefix.length()));
  }
}
