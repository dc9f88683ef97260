package dev.gatewaylint.syntax.sudoers;

/** The four name spaces of aliases; {@code Cmd_Alias} is a synonym of {@code Cmnd_Alias}. */
public enum AliasKind {
  USER,
  HOST,
  RUNAS,
  COMMAND
}
