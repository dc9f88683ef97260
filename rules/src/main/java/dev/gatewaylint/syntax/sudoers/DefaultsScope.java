package dev.gatewaylint.syntax.sudoers;

/** What a Defaults line is bound to. */
public enum DefaultsScope {
  /** {@code Defaults}. */
  EVERYBODY,
  /** {@code Defaults:alice}. */
  USER,
  /** {@code Defaults>operator}. */
  RUNAS,
  /** {@code Defaults@web1}. */
  HOST,
  /** {@code Defaults!/usr/bin/less}; commands without arguments. */
  COMMAND
}
