package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;

/** {@code NAME=value} before the tags. */
public record SpecOption(Span span, Name name, Located<String> value) {
  /**
   * The options of sudoers(5), as they are written, that a sudo for Linux with SELinux knows.
   * APPARMOR_PROFILE, PRIVS and LIMITPRIVS are names of aliases to the sudo of Debian 12, and a
   * line with one of them before a command is a syntax error.
   */
  public enum Name {
    ROLE,
    TYPE,
    CWD,
    CHROOT,
    TIMEOUT,
    NOTBEFORE,
    NOTAFTER
  }
}
