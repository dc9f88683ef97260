package dev.gatewaylint.maven;

import java.nio.charset.StandardCharsets;

/**
 * For what another program may read: Maven's log would put a level before each line, and {@code mvn
 * -q} prints nothing but this.
 */
final class StandardOutput {
  private StandardOutput() {}

  static void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
