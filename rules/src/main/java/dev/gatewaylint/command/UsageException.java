package dev.gatewaylint.command;

/** A request that makes no sense; the message is the one sentence that the user reads. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With that sentence. */
  public UsageException(String message) {
    super(message);
  }
}
