package dev.gatewaylint.host;

/** Who may read a file, root aside. */
public enum Readers {
  /** Its owner, or nobody knows of more. */
  OWNER,
  /** The members of its group as well. */
  GROUP,
  /** Every user. */
  EVERYBODY
}
