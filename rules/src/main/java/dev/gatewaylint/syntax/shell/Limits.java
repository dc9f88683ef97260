package dev.gatewaylint.syntax.shell;

/** What one parse may spend, strings inside it included. Hostile text stays cheap that way. */
final class Limits {
  /** Deeper than any script that a person wrote, and far from the end of a small stack. */
  static final int DEPTH = 200;

  private static final int NODES = 1_500_000;

  private int nodes = NODES;
  private long lookAhead;

  Limits(int length) {
    this.lookAhead = 16L * length + 100_000;
  }

  /** Whether another node of the tree may be made. */
  boolean spendNode() {
    nodes--;
    return nodes >= 0;
  }

  /** Whether that many characters may be looked at once more. */
  boolean spendLookAhead(int characters) {
    lookAhead -= characters;
    return lookAhead >= 0;
  }
}
