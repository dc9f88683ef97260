package dev.gatewaylint.command;

/** A request that makes no sense; the message is the one sentence that the user reads. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /** With that sentence. */
  public UsageException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What the user reads. */
  public String sentence() {
    return sentence;
  }
}
