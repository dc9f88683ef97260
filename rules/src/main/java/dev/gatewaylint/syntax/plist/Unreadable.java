package dev.gatewaylint.syntax.plist;

/** Ends the reading of a list: its owner reads nothing of a list that holds this. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;
  private final String message;

  /**
   * What is wrong, without what comes of it: every message ends alike.
   *
   * @param start offset of the first character in question
   * @param end offset behind the last
   */
  Unreadable(int start, int end, String message) {
    super(message, null, false, false);
    this.start = start;
    this.end = end;
    this.message = message + "; launchd refuses the whole list";
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  String message() {
    return message;
  }
}
