package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/** The checksum that a program must have: {@code sha256:...}, hexadecimal or base64. */
public record Digest(Span span, Algorithm algorithm, String value) {
  /** The algorithms of sudoers(5). */
  public enum Algorithm {
    SHA224,
    SHA256,
    SHA384,
    SHA512
  }
}
