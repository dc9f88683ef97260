package dev.gatewaylint.rule;

/** What may be expected of a fix. */
public enum Safety {
  /** The author's evident intent takes effect, or what has no effect goes. */
  SAFE("safe"),
  /** Behaviour changes. */
  UNSAFE("unsafe"),
  /** Advice: a person has to do it. */
  MANUAL("manual");

  private final String word;

  Safety(String word) {
    this.word = word;
  }

  /** The name in reports. */
  public String word() {
    return word;
  }
}
