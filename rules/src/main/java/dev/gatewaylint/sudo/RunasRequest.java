package dev.gatewaylint.sudo;

import java.util.Optional;

/**
 * Who a call wants to be.
 *
 * @param user of {@code -u}, perhaps {@code #uid}
 * @param group of {@code -g}, perhaps {@code #gid}
 */
public record RunasRequest(Optional<String> user, Optional<String> group) {
  /** Neither {@code -u} nor {@code -g}: whoever runas_default names, root as a rule. */
  public static RunasRequest standard() {
    return new RunasRequest(Optional.empty(), Optional.empty());
  }

  /** {@code -u USER}. */
  public static RunasRequest user(String name) {
    return new RunasRequest(Optional.of(name), Optional.empty());
  }
}
