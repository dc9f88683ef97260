package dev.gatewaylint.syntax.crontab;

/** What cronie counts in a user's crontab, and refuses the whole of it for. */
final class CronieLimits {
  private static final int MOST_BLANK = 32_768;
  private static final int MOST_ENVIRONMENT = 1000;
  private static final int MOST_JOBS = 10_000;

  private int blank;
  private int environment;
  private int jobs;
  private String exceeded = "";
  private int place;

  /** Counts an empty line or a comment. */
  void addBlank(int start, int end) {
    blank += end - start;
    check(blank > MOST_BLANK, "too many garbage characters", start);
  }

  /** Counts the blanks in front of any other line, and its first character. */
  void endBlanks(int start, int end) {
    check(blank + (end - start) + 1 > MOST_BLANK, "too many garbage characters", start);
    blank = 0;
  }

  void addEnvironment(int start) {
    check(++environment > MOST_ENVIRONMENT, "too many environment variables", start);
  }

  void addJob(int start) {
    check(++jobs > MOST_JOBS, "too many entries", start);
  }

  private void check(boolean isOver, String words, int start) {
    if (isOver && exceeded.isEmpty()) {
      exceeded = words;
      place = start;
    }
  }

  /** cronie's words for the first limit that was exceeded; empty if none was. */
  String exceeded() {
    return exceeded;
  }

  /** The start of the entry at which it was. */
  int place() {
    return place;
  }
}
