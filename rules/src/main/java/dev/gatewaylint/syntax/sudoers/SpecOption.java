package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/** {@code NAME=value} before the tags. */
public record SpecOption(Span span, Name name, Located<String> value) {
  /** The options of sudoers(5), as they are written. */
  public enum Name {
    ROLE,
    TYPE,
    APPARMOR_PROFILE,
    PRIVS,
    LIMITPRIVS,
    CWD,
    CHROOT,
    TIMEOUT,
    NOTBEFORE,
    NOTAFTER
  }
}
