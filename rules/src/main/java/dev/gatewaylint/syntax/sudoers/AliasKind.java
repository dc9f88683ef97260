package dev.gatewaylint.syntax.sudoers;

/** The four name spaces of aliases; {@code Cmd_Alias} is a synonym of {@code Cmnd_Alias}. */
public enum AliasKind {
  USER("User_Alias"),
  HOST("Host_Alias"),
  RUNAS("Runas_Alias"),
  COMMAND("Cmnd_Alias");

  private final String keyword;

  AliasKind(String keyword) {
    this.keyword = keyword;
  }

  /** The word that starts a line of definitions. */
  public String keyword() {
    return keyword;
  }
}
