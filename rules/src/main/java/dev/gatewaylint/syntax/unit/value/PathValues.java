package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/** Directives that take one path. Source: systemd 252 and 257 src/core/load-fragment.c. */
final class PathValues {

  private PathValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    return switch (type) {
      case "unit-path-printf", "path-spec", "ip-filter-bpf-progs" ->
          Judgement.ignoredFor(orEmpty(value, systemdVersion), value);
      case "unit-path-printf:fatal" -> Judgement.refusedFor(orEmpty(value, systemdVersion), value);
      case "unit-env-file" -> environmentFile(value, systemdVersion);
      case "working-directory" -> workingDirectory(value, systemdVersion);
      case "pid-file" -> pidFile(value, systemdVersion);
      case "unit-condition-path" -> condition(value, systemdVersion);
      case "mount-node" -> mountNode(value, systemdVersion);
      case "bpf-foreign-program" -> bpfProgram(value, systemdVersion);
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  private static Optional<String> orEmpty(String value, int systemdVersion) {
    return value.isEmpty() ? Optional.empty() : absolute(value, systemdVersion);
  }

  /** Why the text, specifiers expanded, is no absolute path. */
  static Optional<String> absolute(String value, int systemdVersion) {
    Specified path = Specified.full(value, systemdVersion);
    return path.isBad()
        ? Optional.of(path.message())
        : Paths.absoluteTrouble(path.text(), systemdVersion);
  }

  private static Judgement environmentFile(String value, int systemdVersion) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    String path = value.startsWith("-") ? value.substring(1) : value;
    return Judgement.ignoredFor(absolute(path, systemdVersion), value);
  }

  private static Judgement workingDirectory(String value, int systemdVersion) {
    boolean missingOk = value.startsWith("-");
    String path = missingOk ? value.substring(1) : value;
    if (value.isEmpty() || path.equals("~")) {
      return Judgement.ACCEPTED;
    }
    Optional<String> trouble = absolute(path, systemdVersion);
    return missingOk ? Judgement.ignoredFor(trouble, value) : Judgement.refusedFor(trouble, value);
  }

  private static Judgement pidFile(String value, int systemdVersion) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    Specified path = Specified.full(value, systemdVersion);
    if (path.isBad()) {
      return Judgement.unless(false, value, path.message());
    }
    boolean absolute = path.text().startsWith("/");
    String full = absolute || path.isOpen() ? path.text() : "/run/" + path.text();
    if (path.isOpen() && !absolute) {
      return Judgement.ACCEPTED;
    }
    return Judgement.refusedFor(Paths.outsideKernelTrouble(full, false, systemdVersion), value);
  }

  private static Judgement condition(String value, int systemdVersion) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    int at = value.startsWith("|") ? 1 : 0;
    at += value.startsWith("!", at) ? 1 : 0;
    return Judgement.ignoredFor(absolute(value.substring(at), systemdVersion), value);
  }

  private static Judgement mountNode(String value, int systemdVersion) {
    Specified node = Specified.full(value, systemdVersion);
    if (node.isBad()) {
      return Judgement.unless(false, value, node.message());
    }
    return Judgement.unless(
        Characters.utf8Length(node.text()) < 4096, value, "the path is too long");
  }

  private static final String ATTACH_TYPES =
      "ingress egress sock_create sock_ops device bind4 bind6 connect4 connect6 post_bind4 "
          + "post_bind6 sendmsg4 sendmsg6 sysctl recvmsg4 recvmsg6 getsockopt setsockopt";

  private static Judgement bpfProgram(String value, int systemdVersion) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    WordReader reader = new WordReader(value, 0);
    if (!reader.next(":", 0) || reader.atEnd()) {
      return Judgement.unless(false, value, "an attach type, a colon and a path are expected");
    }
    if (WordList.contains(ATTACH_TYPES, reader.word())) {
      return Judgement.ignoredFor(absolute(reader.rest(), systemdVersion), value);
    }
    return Judgement.of(
        Fault.ignored(reader.from(), reader.to(), "not an attach type of BPF programs"));
  }
}
